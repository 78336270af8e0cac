import type { App as ElectronApp, BrowserWindow, NativeImage } from 'electron';
import type { TFunction } from 'i18next';
import type { Notice } from '../../../contract/models/notice.ts';
import type { App } from '../../../core/app.ts';
import type { OverviewBook } from '../tray/overview.ts';
import type { TrayLook } from '../tray/sheet.ts';

/** What of the window is seen when the window is not: its button in the taskbar, its icon in the dock. */
export interface Attention {
  /** A new window. */
  readonly adopt: (window: BrowserWindow) => void;
}

export interface AttentionParts {
  readonly electron: Pick<ElectronApp, 'setBadgeCount'>;
  readonly linnet: Pick<App, 'events'>;
  readonly book: Pick<OverviewBook, 'overview' | 'onChange'>;
  readonly platform: NodeJS.Platform;
  /** The small picture for Windows. */
  readonly overlay: (look: TrayLook, unread: number) => NativeImage;
  readonly t: TFunction;
}

/**
 * Says on the program's icon how much is unread (on Windows as a small picture over it) and has the window ask for attention while there is
 * a notice and nobody looks at it. Strangers are no reason to.
 */
export function drawAttention({ electron, linnet, book, platform, overlay, t }: AttentionParts): Attention {
  let window: BrowserWindow | undefined;
  let shown: number | undefined;
  let isAsking = false;
  const calm = (): void => {
    if (isAsking && window && !window.isDestroyed()) window.flashFrame(false);
    isAsking = false;
  };
  const draw = (): void => {
    const { unread, shown: account } = book.overview();
    if (unread === shown) return;
    shown = unread;
    if (unread === 0) calm();
    if (platform !== 'win32') electron.setBadgeCount(unread);
    else if (window && !window.isDestroyed()) window.setOverlayIcon(unread === 0 ? null : overlay(account?.look ?? 'offline', unread), unread === 0 ? '' : t('notice.unread', { count: unread }));
  };
  book.onChange(draw);
  linnet.events.onAny((name, data) => {
    if (name !== 'notice.raised' || (data as { readonly notice: Notice }).notice.kind === 'requests') return;
    if (!window || window.isDestroyed() || window.isFocused()) return;
    isAsking = true;
    window.flashFrame(true);
  });
  return {
    adopt(given) {
      window = given;
      shown = undefined;
      given.on('focus', calm);
      draw();
    },
  };
}
