import { Notification } from 'electron';
import type { TFunction } from 'i18next';
import type { Notice } from '../../contract/models/notice.ts';
import type { App } from '../../core/app.ts';
import type { OverviewBook } from './tray/overview.ts';
import { linkTo } from './tray/link-to.ts';

export interface NoticeHost {
  readonly showWindow: () => void;
  /** Nobody may read over a locked screen. */
  readonly isLocked: () => boolean;
}

/** Shows core's notices as the system does, one for each id, and takes them away when they end. A click shows what it is about. */
export function showNotices(linnet: Pick<App, 'events' | 'openLink'>, book: OverviewBook, { showWindow, isLocked }: NoticeHost, t: TFunction): void {
  if (!Notification.isSupported()) return;
  const shown = new Map<string, Notification>();
  const end = (id: string): void => {
    shown.get(id)?.close();
    shown.delete(id);
  };
  linnet.events.onAny((name, data) => {
    if (name === 'notice.ended') end((data as { readonly id: string }).id);
    if (name !== 'notice.raised') return;
    const { notice } = data as { readonly notice: Notice };
    end(notice.id);
    const { showsText, hasSound } = book.overview().settings.notices;
    const { title, body } = wordsOf(notice, t, (accountId, peer) => book.nameOf(accountId, peer));
    const native = new Notification({ title, body: showsText && !isLocked() ? body : '', silent: !hasSound || notice.kind === 'requests' });
    shown.set(notice.id, native);
    native.on('click', () => {
      showWindow();
      if (notice.kind === 'chat') {
        const account = book.accountOf(notice.accountId);
        if (account) linnet.openLink(linkTo({ account, peer: notice.peer }));
      }
      end(notice.id);
    });
    native.show();
  });
}

function wordsOf(notice: Notice, t: TFunction, nameOf: (accountId: number, peer: string) => string): { readonly title: string; readonly body: string } {
  switch (notice.kind) {
    case 'chat': {
      const name = nameOf(notice.accountId, notice.peer);
      const title = notice.count > 1 ? t('notice.several', { name, count: notice.count }) : name;
      return { title, body: notice.sender === undefined ? notice.body : t('notice.inRoom', { sender: notice.sender, body: notice.body }) };
    }
    case 'single': return { title: t(`notice.${notice.type}`, { name: nameOf(notice.accountId, notice.peer) }), body: notice.subject === '' ? notice.body : notice.subject };
    case 'requests': return { title: t('notice.requests'), body: '' };
    case 'digest': return { title: t('notice.digest', { count: notice.messages, conversations: notice.conversations }), body: '' };
  }
}
