import type { App as ElectronApp, BrowserWindow } from 'electron';
import type { TFunction } from 'i18next';
import type { App } from '../../../core/app.ts';
import type { Log } from '../../../lib/log.ts';
import { goOnInTray } from './closing.ts';
import { hasTray } from './host.ts';
import type { OverviewBook } from './overview.ts';
import { openTray, type TrayHost } from './tray.ts';

/** What the rest of the shell has of the tray. `adopt`: a new window, which goes on in the tray when it is closed. */
export interface TrayPart {
  /** Whether there is one. */
  readonly ready: Promise<boolean>;
  readonly adopt: (window: BrowserWindow) => void;
}

/** Shows an icon where the desktop has a tray, and keeps windows that are closed. Without a tray nothing changes. */
export function startTray(electron: Pick<ElectronApp, 'on' | 'quit'>, linnet: App, book: OverviewBook, host: Omit<TrayHost, 'quit'>, t: TFunction, log: Log): TrayPart {
  let tray: ReturnType<typeof openTray> | undefined;
  let isEnding = false;
  electron.on('before-quit', () => (isEnding = true));
  const quit = (): void => electron.quit();
  book.onChange(() => tray?.update());
  const ready = hasTray(process.platform).then((isThere) => {
    log.info('tray.found', { isThere });
    if (isThere) tray = openTray(linnet, book, { ...host, quit }, t, log);
    linnet.setDesktop({ hasTray: isThere });
    return isThere;
  });
  return {
    ready,
    adopt(window) {
      goOnInTray(window, {
        hasTray: () => tray !== undefined, isEnding: () => isEnding, choice: () => book.overview().settings.staysInTray, quit,
        keepChoice: (staysInTray) => void linnet.handlers['settings.set']({ staysInTray }),
      }, t);
      for (const name of ['show', 'hide', 'minimize', 'restore'] as const) window.on(name as 'show', () => tray?.update());
    },
  };
}
