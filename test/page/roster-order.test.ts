import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { err, ok } from '../../electron/lib/result.ts';
import { fillSample, said } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
function sample(core: ScriptedCore): void {
  fillSample(core, Date.now());
  core.putHistory('yuki@linnet.example', [said('in', '土曜日はどう？', Date.now())]);
  core.on('roster.place', ({ slot, key, order: wanted }) => {
    const { settings } = core.snapshot;
    core.snapshot = { ...core.snapshot, settings: { ...settings, [slot]: { ...settings[slot], [key]: wanted } } };
    core.emit('settings.changed', { settings: core.snapshot.settings });
    return ok({});
  });
}

/** The names of a group's contacts from top to bottom, and those of the groups. */
async function order(page: Page, level: 1 | 2): Promise<string[]> {
  const rows = await page.getByRole('treegrid', { name: 'Contacts' }).locator(`[role="row"][aria-level="${level}"]`).evaluateAll((found) => found
    .map((row) => [row.getBoundingClientRect().top, row.getAttribute('aria-label')!.split(',')[0]!] as const).sort(([one], [other]) => one - other));
  return rows.map(([, name]) => name);
}
const family = async (page: Page): Promise<string[]> => (await order(page, 2)).slice(0, 3);

async function settled(page: Page, read: (page: Page) => Promise<string[]>, wanted: string[]): Promise<void> {
  await expect.poll(() => read(page), { timeout: 8000 }).toEqual(wanted);
}

async function sortBy(page: Page, how: string): Promise<void> {
  await page.getByRole('button', { name: 'List options' }).click();
  await page.getByRole('menuitemradio', { name: how }).click();
}

/** Presses on one row and moves onto another, `fraction` of its height from its top; the button stays down. */
async function dragTo(page: Page, from: Locator, to: Locator, fraction: number): Promise<void> {
  const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!];
  await page.mouse.move(start.x + 60, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 70, end.y + end.height * fraction, { steps: 6 });
}

describe('the order of the contact list', () => {
  it('is what the person chose; nobody moves under the pointer or the keyboard, and all are taken up after', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    await settled(page, family, ['Rui', '山田 ゆき', 'Großmutter']);
    await sortBy(page, 'By name');
    await settled(page, family, ['Großmutter', 'Rui', '山田 ゆき']);
    await sortBy(page, 'By recent activity');
    await settled(page, family, ['山田 ゆき', 'Großmutter', 'Rui']);
    await sortBy(page, 'By presence');
    await settled(page, family, ['山田 ゆき', 'Rui', 'Großmutter']);
    await until(() => core.callsOf('settings.set').length === 3, 'kept');
    const come = (show: 'online' | undefined): void => core.emit('presence.changed', { accountId: ACCOUNT, isWhole: false, changed: [
      { accountId: ACCOUNT, address: 'grandma@linnet.example', resources: show ? [{ resource: 'r', show, status: '', priority: 0, since: 0 }] : [] },
    ] });
    const row = page.getByRole('row', { name: /^Rui/u });
    await row.hover();
    come('online');
    await page.getByRole('row', { name: 'Family, 3 of 3' }).waitFor();
    expect(await family(page)).toEqual(['山田 ゆき', 'Rui', 'Großmutter']);
    await page.mouse.move(4, 4);
    await settled(page, family, ['Großmutter', '山田 ゆき', 'Rui']);
    // A mere change of order says nothing.
    expect(await page.locator('.tree ~ [role="status"]').innerText()).toBe('');
    await page.keyboard.press('Tab');
    await row.focus();
    come(undefined);
    await page.getByRole('row', { name: 'Family, 2 of 3' }).waitFor();
    expect(await family(page)).toEqual(['Großmutter', '山田 ゆき', 'Rui']);
    await page.getByRole('button', { name: 'List options' }).focus();
    await settled(page, family, ['山田 ゆき', 'Rui', 'Großmutter']);
  });

  it('by hand is made by dragging between others and by keys, in words, and stays', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    const row = (name: RegExp): Locator => page.getByRole('row', { name });
    await row(/^Rui/u).focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await page.getByRole('status').getByText('choose “By hand” in List options').waitFor();
    await sortBy(page, 'By hand');
    await settled(page, family, ['Großmutter', 'Rui', '山田 ゆき']);
    await dragTo(page, row(/^山田/u), row(/^Rui/u), 0.2);
    await page.locator('.drop-line').waitFor();
    await page.mouse.up();
    await settled(page, family, ['Großmutter', '山田 ゆき', 'Rui']);
    await row(/^Rui/u).focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await page.getByRole('status').getByText('Rui\u2069: place 1 of 3.').waitFor();
    await settled(page, family, ['Rui', 'Großmutter', '山田 ゆき']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Rui/u);
    await until(() => core.snapshot.settings.contactOrders['1/Family'] !== undefined, 'kept');
    expect(core.snapshot.settings.contactOrders['1/Family']).toEqual(['rui@linnet.example', 'grandma@linnet.example', 'yuki@linnet.example']);
    // Into another group between two of it: moved there, and placed.
    core.on('contacts.move', () => ({ ok: true, value: { edit: { kind: 'moved', to: 'Friends', count: 1 }, failed: [] } }));
    await dragTo(page, row(/^Rui/u), row(/^Anna/u), 0.8);
    await page.locator('.drop-line').waitFor();
    await page.mouse.up();
    await until(() => core.callsOf('contacts.move').length === 1, 'moved');
    await until(() => core.snapshot.settings.contactOrders['1/Friends']?.slice(0, 2).join() === 'anna@linnet.example,rui@linnet.example', 'placed');
    expect(core.callsOf('conversation.open')).toEqual([]);
  });

  it('of groups is made by dragging one between two others, and by keys; onto one they are joined', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    const row = (name: RegExp): Locator => page.getByRole('row', { name });
    await settled(page, async () => (await order(page, 1)).slice(0, 2), ['Family', 'Friends']);
    await dragTo(page, row(/^Friends, /u), row(/^Family, /u), 0.1);
    await page.locator('.drop-line').waitFor();
    await page.mouse.up();
    await settled(page, async () => (await order(page, 1)).slice(0, 1), ['Friends']);
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    expect(core.snapshot.settings.groupOrders[ACCOUNT]?.slice(0, 2)).toEqual(['Friends', 'Family']);
    await row(/^Friends, /u).focus();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await page.getByRole('status').getByText(/Friends\u2069: place 2 of \d+\./u).waitFor();
    await settled(page, async () => (await order(page, 1)).slice(0, 2), ['Family', 'Friends']);
    await dragTo(page, row(/^Friends, /u), row(/^Family, /u), 0.5);
    await page.locator('.drag-words').getByText('All of').waitFor();
    await page.mouse.up();
    await page.getByRole('alertdialog', { name: 'Join two groups?' }).waitFor();
  });
});

describe('nested groups', () => {
  function nested(core: ScriptedCore): void {
    fillSample(core, Date.now());
    const contacts = core.snapshot.contacts.map((contact) => ({ ...contact, groups: contact.groups.map((group) => (group === 'Family' ? 'Home::Family' : group)) }));
    core.snapshot = { ...core.snapshot, contacts, settings: { ...core.snapshot.settings, groupDelimiters: { [ACCOUNT]: '::' } } };
  }

  it('stand as a tree that the keyboard walks; a group is put into another from its menu, or after a drop', async () => {
    const { page, core } = await open(nested);
    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    const row = (name: RegExp): Locator => page.getByRole('row', { name });
    await row(/^Friends, /u).waitFor();
    const levels = async (): Promise<string[]> => (await Promise.all([/^Home, 2 of 3/u, /^Family, 2 of 3/u, /^Rui/u].map((name) => row(name).getAttribute('aria-level')))).map(String);
    expect(await levels()).toEqual(['1', '2', '3']);
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await row(/^Rui/u).focus();
    for (const expected of [/^Family/u, /^Family/u, /^Home/u]) {
      await page.keyboard.press('ArrowLeft');
      await expect.poll(focused).toMatch(expected);
    }
    await page.keyboard.press('ArrowLeft');
    await row(/^Family, /u).waitFor({ state: 'detached' });
    core.on('group.nest', ({ group, into }) => ({ ok: true, value: { edit: { kind: 'regrouped', from: group, to: `${into}::${group}`, count: 6 }, failed: [] } }));
    await dragTo(page, row(/^Friends, /u), row(/^Home, /u), 0.5);
    await page.mouse.up();
    await page.getByRole('alertdialog', { name: 'Join two groups?' }).getByRole('button', { name: 'Put inside' }).click();
    const dialog = page.getByRole('dialog', { name: /^Put .*Friends.* into another group/u });
    expect(await dialog.getByRole('combobox', { name: 'Into' }).inputValue()).toBe('Home');
    expect(await dialog.getByRole('textbox', { name: 'Sign between the names' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Put there' }).click();
    await page.getByText(/^Moved 6 contacts from .*Friends.* to .*Home::Friends/u).waitFor();
    expect(core.callsOf('group.nest')).toEqual([{ accountId: ACCOUNT, group: 'Friends', into: 'Home', delimiter: '::' }]);
  });

  it('ask for the sign between names the first time, and say where the server keeps none', async () => {
    const { page, core } = await open(sample);
    core.on('group.nest', () => err({ code: 'no-private-storage' }));
    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    await page.getByRole('row', { name: /^Friends, /u }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Put into another group' }).click();
    const sign = page.getByRole('textbox', { name: 'Sign between the names' });
    await sign.fill('x');
    await page.keyboard.press('Enter');
    await page.getByText('Type one sign or more').waitFor();
    await sign.fill('/');
    await page.getByRole('combobox', { name: 'Into' }).selectOption('Work');
    await page.getByRole('button', { name: 'Put there' }).click();
    await page.getByRole('alert').getByText('groups cannot be put into one another there').waitFor();
    expect(core.callsOf('group.nest')).toEqual([{ accountId: ACCOUNT, group: 'Friends', into: 'Work', delimiter: '/' }]);
  });
});
