import type { NativeImage, NotificationConstructorOptions } from 'electron';

export interface NativeNotice {
  readonly title: string;
  /** Empty where it is not to be seen. */
  readonly body: string;
  readonly picture: NativeImage | undefined;
  readonly isSilent: boolean;
  /** Something that can be answered, and read. */
  readonly isChat: boolean;
  readonly platform: NodeJS.Platform;
  /** The system reads marks such as `<b>` in the text. */
  readonly readsMarkup: boolean;
  readonly labels: { readonly reply: string; readonly markRead: string };
}

/**
 * What Electron is given for a notice. Windows and macOS have a field for an answer and a button in notifications; on Linux Electron hands
 * over none of them. Linux alone reads marks in the text (Desktop Notifications Specification 1.2, "Markup"), which are made letters again.
 */
export function nativeOptions({ title, body, picture, isSilent, isChat, platform, readsMarkup, labels }: NativeNotice): NotificationConstructorOptions {
  return {
    title, body: platform === 'linux' && readsMarkup ? escaped(body) : body, silent: isSilent,
    ...(picture ? { icon: picture } : {}),
    ...(isChat && (platform === 'darwin' || platform === 'win32') ? { hasReply: true, replyPlaceholder: labels.reply, actions: [{ type: 'button' as const, text: labels.markRead }] } : {}),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
