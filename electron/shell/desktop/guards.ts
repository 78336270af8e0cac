import { app, type BrowserWindow, type Event, type Session } from 'electron';
import type { Log } from '../../lib/log.ts';
import { parseChatWindow, type ChatWindowAsked } from './chat-windows.ts';
import { openLink } from './links.ts';
import { isPageUrl } from './page-address.ts';

/** Electron grants what nobody refuses: every permission is refused, by both ways in which pages ask (hazard U9). */
export function refusePermissions(session: Session, log: Log): void {
  session.setPermissionCheckHandler(() => false);
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('permission.refused', { permission });
    answer(false);
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}

/** Holds for every page that is ever made, not only for our window: no other address, no new window, no embedded page (hazards U3, U4). */
export function refuseNavigation(log: Log): void {
  app.on('web-contents-created', (_created, contents) => {
    const stay = (event: Event<{ url: string }>): void => {
      if (isPageUrl(event.url)) return;
      event.preventDefault();
      log.warn('navigation.refused');
    };
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
      log.warn('webview.refused');
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** A conversation gets its window, made by us and not by the page; a link that wants a window of its own is offered to the system's browser instead. */
export function offerWindows(window: BrowserWindow, openChat: (asked: ChatWindowAsked) => void, log: Log): void {
  window.webContents.setWindowOpenHandler(({ url, features }) => {
    const asked = parseChatWindow(url, features);
    if (asked) openChat(asked);
    else openLink(url, window, log).catch((error: unknown) => log.error('link.not-opened', { detail: String(error) }));
    return { action: 'deny' };
  });
}
