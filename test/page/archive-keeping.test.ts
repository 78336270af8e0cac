import { expect, it } from 'vitest';
import { err, ok } from '../../electron/lib/result.ts';
import { fillSample } from '../kit/sample-people.ts';
import type { ScriptedCore } from '../kit/scripted-core.ts';
import { usePages, type OpenPage } from './open-page.ts';

const open = usePages();

async function openAccounts(prepare: (core: ScriptedCore) => void): Promise<OpenPage> {
  const opened = await open((core) => {
    fillSample(core, Date.now());
    prepare(core);
  });
  await opened.page.getByRole('button', { name: 'Settings', exact: true }).click();
  await opened.page.getByRole('tab', { name: 'Accounts' }).click();
  return opened;
}

it('what the server keeps is chosen by keyboard, and stays as the server says', async () => {
  const { page, core } = await openAccounts((core) => {
    core.on('archive.keeping', () => ok({ offer: 'chosen' as const, keeps: 'never' as const }));
    core.on('archive.keep', ({ keeps }) => (keeps === 'roster' ? err({ code: 'refused' as const, condition: 'forbidden' }) : ok({ offer: 'chosen' as const, keeps })));
  });
  const choice = page.getByRole('combobox', { name: 'Archive on your server' });
  await choice.waitFor();
  expect(await choice.inputValue()).toBe('never');
  await choice.focus();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('alert').getByText(/not allowed/).waitFor();
  expect(await choice.inputValue()).toBe('never');
  await choice.selectOption('Everything');
  await expect.poll(() => choice.inputValue()).toBe('always');
  await page.getByRole('alert').waitFor({ state: 'detached' });
  expect(core.callsOf('archive.keep').map(({ keeps }) => keeps)).toEqual(['roster', 'always']);
});

it('a server that has none, or decides by itself, is told of', async () => {
  for (const [offer, words] of [['none', /keeps no archive/], ['fixed', /decides by itself/]] as const) {
    const { page } = await openAccounts((core) => core.on('archive.keeping', () => ok({ offer })));
    await page.getByText(words).waitFor();
    expect(await page.getByRole('combobox', { name: 'Archive on your server' }).count()).toBe(0);
  }
});
