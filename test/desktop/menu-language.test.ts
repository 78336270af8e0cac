import type * as Electron from 'electron';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { textsIn } from '../kit/texts.ts';
import { launchApp, type LaunchedApp } from './launch-app.ts';
import { waitFor } from './wait-for.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let app: LaunchedApp;
beforeAll(async () => { app = await launchApp({ args: ['--demo', '--language', 'cs'] }); });
afterAll(() => app.remove());

/** The names in the application's menu: of each menu, and of the first entry in it. */
const said = (): Promise<(string | undefined)[][]> => app.evaluateMain(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => {
  // On the stand-in a submenu is as it was given.
  const items = (Array.isArray(submenu) ? submenu : (submenu?.items ?? [])) as readonly Electron.MenuItemConstructorOptions[];
  return [label, items[0]?.label];
}));

test('the menu speaks the language of this start, and another as soon as it is chosen', async () => {
  const page = await app.page();
  const t = await textsIn('cs');
  await page.getByRole('treegrid', { name: t('contacts.tree') }).waitFor();
  await waitFor(async () => expect(await said()).toEqual([['Úpravy', 'Zpět'], ['Okno', 'Minimalizovat']]));
  await page.getByRole('button', { name: t('settings.title'), exact: true }).click();
  await page.getByRole('combobox', { name: t('settings.language'), exact: true }).selectOption('de');
  await waitFor(async () => expect(await said()).toEqual([['Bearbeiten', 'Rückgängig'], ['Fenster', 'Minimieren']]));
  await page.getByRole('combobox', { name: (await textsIn('de'))('settings.language'), exact: true }).selectOption('ar');
  await waitFor(async () => expect((await said())[0]).toEqual(['تحرير', 'تراجع']));
});
