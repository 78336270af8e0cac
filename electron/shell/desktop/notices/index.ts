import { nativeImage, Notification, type NativeImage } from 'electron';
import type { TFunction } from 'i18next';
import { soundOf } from '../../../contract/notice-sound.ts';
import { noticeWords } from '../../../contract/notice-words.ts';
import type { Notice } from '../../../contract/models/notice.ts';
import type { NoticeSound } from '../../../contract/models/notice-rules.ts';
import type { App } from '../../../core/app.ts';
import type { Log } from '../../../lib/log.ts';
import { linkTo } from '../tray/link-to.ts';
import type { OverviewBook } from '../tray/overview.ts';
import { nativeOptions } from './native-options.ts';
import { markRead, reply } from './answers.ts';

export interface NoticeHost {
  readonly showWindow: () => void;
  /** Nobody may read over a locked screen. */
  readonly isLocked: () => boolean;
  /** Calls it whenever the screen is being locked, where the platform tells. */
  readonly onLock: (listener: () => void) => void;
  /** Plays one where there is no page and the system has no sound of its own for notices; answers whether it has seen to it. */
  readonly playSound: (sound: NoticeSound) => boolean;
  /** There is a page, which plays the sounds itself. */
  readonly hasPage: () => boolean;
  /** The system reads marks such as `<b>` in a notification's text. */
  readonly readsMarkup: () => boolean;
}

type ChatNotice = Extract<Notice, { kind: 'chat' }>;
/** As large as any system draws it, pixels. */
const PICTURE_SIZE = 128;

/**
 * Shows core's notices as the system does, one for each id, and takes them away when they end. A click shows what it is about; where the
 * system has buttons in them, an answer is sent and what was read is marked so, both by core.
 */
export function showNotices(linnet: Pick<App, 'events' | 'openLink' | 'handlers'>, book: OverviewBook, host: NoticeHost, t: TFunction, log: Log): void {
  if (!Notification.isSupported()) return;
  const shown = new Map<string, Notification>();
  /** The newest of each id; one whose picture is still being read is in here only. */
  const current = new Map<string, Notice>();
  const end = (id: string): void => {
    current.delete(id);
    shown.get(id)?.close();
    shown.delete(id);
  };
  const open = ({ accountId, peer }: ChatNotice): void => {
    host.showWindow();
    const account = book.accountOf(accountId);
    if (account) linnet.openLink(linkTo({ account, peer }));
  };

  /** `isLocking`: it stands there already, and is to say nothing more. */
  async function show(notice: Notice, isLocking = false): Promise<void> {
    const picture = notice.kind === 'chat' || notice.kind === 'single' ? await pictureOf(notice.accountId, notice.peer) : undefined;
    if (current.get(notice.id) !== notice) return;
    const { showsText, hasSound, sounds } = book.overview().settings.notices;
    const { title, body } = noticeWords(notice, (text, values) => t(`notice.${text}`, values), (accountId, peer) => book.nameOf(accountId, peer));
    const sound = hasSound && !isLocking ? soundOf(notice, sounds) : 'none';
    const isPlayed = sound === 'none' || host.hasPage() || host.playSound(sound);
    const native = new Notification(nativeOptions({
      title, body: showsText && !isLocking && !host.isLocked() ? body : '', picture, isSilent: isPlayed, isChat: notice.kind === 'chat',
      platform: process.platform, readsMarkup: host.readsMarkup(), labels: { reply: t('notice.reply'), markRead: t('notice.markRead') },
    }));
    shown.get(notice.id)?.close();
    shown.set(notice.id, native);
    native.on('click', () => {
      if (notice.kind === 'chat') open(notice);
      else host.showWindow();
      end(notice.id);
    });
    if (notice.kind === 'chat') {
      native.on('action', () => void markRead(linnet, book, notice, log));
      native.on('reply', ({ reply: words }) => {
        void reply(linnet, book, notice, words, log).then((isSent) => { if (!isSent) open(notice); });
      });
    }
    native.show();
  }

  /** As it is stored: its size was looked at before it was (hazard E6). */
  async function pictureOf(accountId: Parameters<OverviewBook['accountOf']>[0], peer: string): Promise<NativeImage | undefined> {
    const answer = await linnet.handlers['vcard.pictures']({ accountId: accountId as ChatNotice['accountId'], addresses: [peer] });
    const data = answer.ok ? answer.value.pictures[0]?.data : undefined;
    const image = data === undefined ? undefined : nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
    return image && !image.isEmpty() ? image.resize({ width: PICTURE_SIZE }) : undefined;
  }

  const failed = (error: unknown): void => log.error('notice.not-shown', { detail: String(error) });
  host.onLock(() => {
    for (const [id, { body }] of shown) {
      const notice = current.get(id);
      if (notice && body !== '') show(notice, true).catch(failed);
    }
  });
  linnet.events.onAny((name, data) => {
    if (name === 'notice.ended') end((data as { readonly id: string }).id);
    if (name !== 'notice.raised') return;
    const { notice } = data as { readonly notice: Notice };
    current.set(notice.id, notice);
    show(notice).catch(failed);
  });
}
