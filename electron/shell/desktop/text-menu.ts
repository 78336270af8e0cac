import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { TFunction } from 'i18next';

const MOST_SUGGESTIONS = 6;

/** The menu of a text, where the page has none of its own: suggestions for a misspelled word, and what the clipboard can do. */
export function offerTextMenu(window: BrowserWindow, t: TFunction): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = textMenu(params, window.webContents, t);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}

function textMenu(params: ContextMenuParams, contents: WebContents, t: TFunction): MenuItemConstructorOptions[] {
  const { isEditable, misspelledWord, dictionarySuggestions, editFlags, selectionText } = params;
  const copy: MenuItemConstructorOptions = { role: 'copy', label: t('textMenu.copy'), enabled: editFlags.canCopy };
  if (!isEditable) return selectionText === '' ? [] : [copy];
  const suggestions = dictionarySuggestions.slice(0, MOST_SUGGESTIONS).map((word): MenuItemConstructorOptions => ({ label: word, click: () => contents.replaceMisspelling(word) }));
  const spelling: MenuItemConstructorOptions[] = misspelledWord === '' ? [] : [
    ...(suggestions.length > 0 ? suggestions : [{ label: t('textMenu.noSuggestion'), enabled: false }]),
    { type: 'separator' },
    { label: t('textMenu.learn', { word: misspelledWord }), click: () => void contents.session.addWordToSpellCheckerDictionary(misspelledWord) },
    { type: 'separator' },
  ];
  return [
    ...spelling,
    { role: 'undo', label: t('textMenu.undo'), enabled: editFlags.canUndo }, { role: 'redo', label: t('textMenu.redo'), enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: t('textMenu.cut'), enabled: editFlags.canCut }, copy, { role: 'paste', label: t('textMenu.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: t('textMenu.selectAll'), enabled: editFlags.canSelectAll },
  ];
}
