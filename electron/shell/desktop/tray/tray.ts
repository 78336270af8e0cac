import { Menu, Tray } from 'electron';
import type { TFunction } from 'i18next';
import type { CommandName, Handlers } from '../../../contract/commands.ts';
import type { AppError } from '../../../contract/errors.ts';
import type { App } from '../../../core/app.ts';
import type { Log } from '../../../lib/log.ts';
import type { Result } from '../../../lib/result.ts';
import { trayIcon } from './icon.ts';
import { linkTo } from './link-to.ts';
import { trayMenu, trayTitle, type TrayActions } from './menu.ts';
import type { OverviewBook } from './overview.ts';

/** A flood of changes is one of the tray's, milliseconds. */
const JOIN_MS = 100;
/** A timer counts no further, milliseconds. */
const LONGEST_WAIT_MS = 2 ** 31 - 2;

export interface TrayHost {
  readonly isWindowShown: () => boolean;
  readonly showWindow: () => void;
  readonly hideWindow: () => void;
  readonly quit: () => void;
}

/** The icon in the system's tray with its menu, drawn from the book whenever `update` is called. */
export function openTray(linnet: Pick<App, 'handlers' | 'openLink'>, book: OverviewBook, host: TrayHost, t: TFunction, log: Log): { readonly update: () => void } {
  const { platform } = process;
  const tray = new Tray(trayIcon('offline', 0, platform));
  let timer: NodeJS.Timeout | undefined;
  let shownIcon = '';
  let unmuting: NodeJS.Timeout | undefined;

  function run<Name extends CommandName>(name: Name, input: Parameters<Handlers[Name]>[0]): void {
    const done = (linnet.handlers[name] as (given: typeof input) => Promise<Result<unknown, AppError>>)(input);
    done.then(
      (answer) => { if (!answer.ok) log.warn('tray.refused', { name, code: answer.error.code }); },
      (error: unknown) => log.error('tray.failed', { name, detail: String(error) }),
    );
  }

  const toggleWindow = (): void => (host.isWindowShown() ? host.hideWindow() : host.showWindow());
  const actions: TrayActions = {
    toggleWindow, quit: host.quit,
    choose: (choice) => run('presence.choose', choice),
    stay: (stays) => run('settings.set', { staysInTray: stays ? 'yes' : 'no' }),
    mute: (mutedUntil) => run('settings.set', { notices: { ...book.overview().settings.notices, mutedUntil } }),
    openChat(chat) {
      host.showWindow();
      linnet.openLink(linkTo(chat));
    },
  };

  function draw(): void {
    timer = undefined;
    const overview = book.overview();
    const look = overview.shown?.look ?? 'offline';
    const icon = `${look} ${Math.min(overview.unread, 10)}`;
    if (icon !== shownIcon) tray.setImage(trayIcon(look, overview.unread, platform));
    shownIcon = icon;
    tray.setToolTip(trayTitle(overview, t));
    // Muting ends by itself; the menu is drawn anew then.
    clearTimeout(unmuting);
    const mutedMs = overview.settings.notices.mutedUntil - Date.now();
    unmuting = mutedMs > 0 && mutedMs < LONGEST_WAIT_MS ? setTimeout(draw, mutedMs + 1) : undefined;
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(overview, host.isWindowShown(), t, actions)));
  }

  tray.on('click', toggleWindow);
  draw();
  return { update: () => void (timer ??= setTimeout(draw, JOIN_MS)) };
}
