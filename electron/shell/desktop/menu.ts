import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { TFunction } from 'i18next';

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** Takes the program's menu up anew: to be called again when another language is spoken. */
export function setMenu(platform: NodeJS.Platform, t: TFunction): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(platform, t)));
}

/**
 * The least that the platforms need so that their own keys work (copy and paste, minimise, close, quit). Electron's own names for these are English
 * on Linux and Windows, and the system's on macOS: ours are the interface's.
 */
export function applicationMenu(platform: NodeJS.Platform, t: TFunction): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const item = (role: 'about' | 'services' | 'hideOthers' | 'unhide' | 'minimize' | 'zoom' | 'close' | 'front' | 'delete' | 'pasteAndMatchStyle' | 'startSpeaking'
    | 'stopSpeaking' | 'showSubstitutions' | 'toggleSmartQuotes' | 'toggleSmartDashes' | 'toggleTextReplacement'): MenuItemConstructorOptions => ({ role, label: t(`menu.${role}`) });
  const text = (role: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'): MenuItemConstructorOptions => ({ role, label: t(`textMenu.${role}`) });
  const application: MenuItemConstructorOptions = {
    role: 'appMenu', label: t('tray.app'),
    submenu: [
      item('about'), SEPARATOR, item('services'), SEPARATOR,
      { role: 'hide', label: t('tray.hide') }, item('hideOthers'), item('unhide'), SEPARATOR,
      { role: 'quit', label: t('tray.quit') },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    role: 'editMenu', label: t('menu.edit'),
    submenu: [
      text('undo'), text('redo'), SEPARATOR, text('cut'), text('copy'), text('paste'),
      ...(isMac ? [
        item('pasteAndMatchStyle'), item('delete'), text('selectAll'), SEPARATOR,
        { label: t('menu.substitutions'), submenu: [item('showSubstitutions'), SEPARATOR, item('toggleSmartQuotes'), item('toggleSmartDashes'), item('toggleTextReplacement')] },
        { label: t('menu.speech'), submenu: [item('startSpeaking'), item('stopSpeaking')] },
      ] : [item('delete'), SEPARATOR, text('selectAll')]),
    ],
  };
  const window: MenuItemConstructorOptions = {
    role: 'windowMenu', label: t('menu.window'),
    submenu: [item('minimize'), item('zoom'), ...(isMac ? [SEPARATOR, item('front')] : [item('close')])],
  };
  return [...(isMac ? [application] : []), edit, window];
}
