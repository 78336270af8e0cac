import { dialog, type BrowserWindow } from 'electron';
import type { TFunction } from 'i18next';
import type { Settings } from '../../../contract/models/settings.ts';

export interface Closing {
  /** There is an icon that brings the window back. */
  readonly hasTray: () => boolean;
  /** The program ends: nothing keeps the window. */
  readonly isEnding: () => boolean;
  readonly choice: () => Settings['staysInTray'];
  readonly keepChoice: (choice: 'yes' | 'no') => void;
  readonly quit: () => void;
}

/** Closing the window hides it where the tray can bring it back. The first time that is explained, and can be refused for good. */
export function goOnInTray(window: BrowserWindow, { hasTray, isEnding, choice, keepChoice, quit }: Closing, t: TFunction): void {
  window.on('close', (event) => {
    if (isEnding() || !hasTray() || choice() === 'no') return;
    event.preventDefault();
    if (choice() === 'yes') return window.hide();
    void dialog.showMessageBox(window, {
      type: 'info', title: t('tray.app'), message: t('closing.message'), detail: t('closing.detail'),
      buttons: [t('closing.keep'), t('closing.quit')], defaultId: 0, cancelId: 0, noLink: true,
    }).then(({ response }) => {
      keepChoice(response === 1 ? 'no' : 'yes');
      if (response === 1) quit();
      else window.hide();
    });
  });
}
