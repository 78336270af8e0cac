import { dialog, shell, type BrowserWindow } from 'electron';
import type { Log } from '../../lib/log.ts';
import { readLink } from './read-link.ts';

/** Asks the person, naming the real target, and opens the link with the system's program for it. */
export async function openLink(text: string, window: BrowserWindow, log: Log): Promise<void> {
  const link = readLink(text);
  if (!link) {
    log.warn('link.refused');
    return;
  }
  const { response } = await dialog.showMessageBox(window, {
    type: 'question', title: 'Linnet', message: `Open ${link.target}?`, detail: link.url,
    buttons: ['Open', 'Cancel'], defaultId: 0, cancelId: 1, noLink: true,
  });
  if (response === 0) await shell.openExternal(link.url);
}
