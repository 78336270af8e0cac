import type * as Electron from 'electron';
import { expect, test, vi } from 'vitest';
import { isReal, launchApp, type LaunchedApp } from './launch-app.ts';

vi.setConfig({ testTimeout: 60_000 });

type Module = typeof Electron & { readonly Menu: { readonly popped: { readonly items: Electron.MenuItemConstructorOptions[] } | null } };
interface State {
  readonly fetched: readonly string[];
  readonly languages: readonly string[];
  readonly isOn: boolean;
}

const state = (app: LaunchedApp): Promise<State> => app.evaluateMain(({ session: { defaultSession: session } }) => ({
  fetched: [...(session as unknown as { fetched: string[] }).fetched], languages: session.getSpellCheckerLanguages(), isOn: session.isSpellCheckerEnabled(),
}));

/** Right click on what is misspelled, and press one item of the menu. */
async function press(app: LaunchedApp, misspelledWord: string, label: string): Promise<readonly string[]> {
  return app.evaluateMain((electron, { word, item }) => {
    const flags = { canUndo: false, canRedo: false, canCut: true, canCopy: true, canPaste: true, canDelete: true, canSelectAll: true, canEditRichly: false };
    electron.BrowserWindow.getAllWindows()[0]!.webContents.emit('context-menu', {}, { isEditable: true, misspelledWord: word, dictionarySuggestions: ['linnet', 'linen'], editFlags: flags, selectionText: '' });
    const { items } = (electron as unknown as Module).Menu.popped!;
    items.find((each) => each.label === item)?.click?.({} as never, undefined, {} as never);
    return items.flatMap(({ label }) => label ?? []);
  }, { word: misspelledWord, item: label });
}

test.skipIf(isReal)('no dictionary is fetched until a language is chosen; then that of this language alone, from where it was said', async () => {
  const app = await launchApp({ args: ['--demo', '--language', 'en'] });
  try {
    const page = await app.page();
    await page.getByRole('treegrid', { name: 'Contacts' }).waitFor();
    expect(await state(app)).toEqual({ fetched: [], languages: [], isOn: false });
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByText('redirector.gvt1.com').first().waitFor();
    await page.getByRole('combobox', { name: 'Add a language to check' }).selectOption('de');
    await page.getByRole('button', { name: 'Fetch and use' }).click();
    await page.getByRole('list', { name: 'Checked languages' }).getByText('Ready').waitFor();
    await expect.poll(() => state(app)).toEqual({ fetched: ['https://redirector.gvt1.com/edgedl/chrome/dict/de'], languages: ['de'], isOn: true });
    await page.getByRole('button', { name: 'No longer check German' }).click();
    await expect.poll(() => state(app)).toMatchObject({ languages: [], isOn: false });
    expect((await state(app)).fetched).toHaveLength(1);
  } finally {
    await app.remove();
  }
});

test.skipIf(isReal)('a misspelled word has suggestions, and can be added to the dictionary and taken out again', async () => {
  const app = await launchApp({ args: ['--demo', '--language', 'en'] });
  try {
    const page = await app.page();
    await page.getByRole('row', { name: /^Anna/u }).first().click();
    const field = page.getByRole('textbox', { name: 'Message', exact: true });
    await field.fill('linet');
    await field.selectText();
    expect(await press(app, 'linet', 'linnet')).toEqual(['linnet', 'linen', 'Add “linet” to the dictionary', 'Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select all']);
    await expect.poll(() => field.inputValue()).toBe('linnet');
    await press(app, 'wooble', 'Add “wooble” to the dictionary');
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: /^Take .*wooble.* out of the dictionary$/u }).click();
    await expect.poll(() => app.evaluateMain(({ session }) => session.defaultSession.listWordsInSpellCheckerDictionary())).toEqual([]);
  } finally {
    await app.remove();
  }
});
