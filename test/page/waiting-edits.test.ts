import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ok } from '../../electron/lib/result.ts';
import { fillSample } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());

async function contacts(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Contacts', exact: true }).click();
  return page.getByRole('treegrid', { name: 'Contacts' });
}

const row = (tree: Locator, called: RegExp): Locator => tree.getByRole('row', { name: called }).first();

describe('what waits for the server', () => {
  it('is marked in the list, said in the details, and can be given up or asked for all the same', async () => {
    const { page, core } = await open(sample);
    const asked: string[] = [];
    for (const command of ['contact.insist', 'contact.giveUp'] as const) core.on(command, ({ address }) => { asked.push(`${command} ${address}`); return ok({}); });
    const rui = core.snapshot.contacts.find(({ address }) => address === 'rui@linnet.example')!;
    const waits = (how: (typeof rui)['waits']): void => core.emit('contacts.changed', { accountId: ACCOUNT, isWhole: false, removed: [], changed: [{ ...rui, waits: how }] });
    const tree = await contacts(page);
    waits({ kind: 'change' });
    const marked = row(tree, /^Rui.*, Change not sent yet$/u);
    await marked.click({ button: 'right' });
    expect(await page.getByRole('menuitem', { name: 'Change all the same' }).count()).toBe(0);
    await page.getByRole('menuitem', { name: 'Give up the change' }).click();
    await until(() => asked.length === 1, 'given up');

    waits({ kind: 'change', problem: { code: 'changed-elsewhere' } });
    const problem = row(tree, /^Rui.*, Your change was not taken/u);
    await problem.click();
    await page.getByRole('button', { name: 'Details', exact: true }).click();
    const note = page.getByRole('region', { name: 'Waiting change' });
    await note.getByText('This was changed elsewhere since.').waitFor();
    await note.getByRole('button', { name: 'Change all the same' }).click();
    await until(() => asked.length === 2, 'insisted');
    expect(asked).toEqual(['contact.giveUp rui@linnet.example', 'contact.insist rui@linnet.example']);
    waits(undefined);
    await note.waitFor({ state: 'detached' });
  });

  it('is told of where it was done', async () => {
    const { page, core } = await open(sample);
    core.on('contact.update', () => ok({ waits: true }));
    const tree = await contacts(page);
    await row(tree, /^Rui/u).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Edit contact' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Ruy');
    await page.keyboard.press('Enter');
    await page.getByRole('status', { name: 'Contacts and groups' }).getByText('Your server is told when you are connected again.').waitFor();
  });
});
