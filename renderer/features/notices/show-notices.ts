import type { Notice } from '../../../electron/contract/models/notice.ts';
import type { TFunction } from '../../i18n/index.ts';
import { soundOf } from '../../../electron/contract/notice-sound.ts';
import { noticeWords } from '../../../electron/contract/notice-words.ts';
import { peerKey } from '../../state/keys.ts';
import { labelOf } from '../../state/selectors/people.ts';
import type { AppStore } from '../../state/store.ts';
import { playSound } from './play-sound.ts';
import type { Turn } from './turn.ts';

/**
 * Plays the sounds of notices and, where the person has let the browser, shows them by it; the desktop shell shows its own. Of many pages in
 * one browser, windows of single conversations among them, the one does whose turn it is. `words`: the texts in the page's language now.
 */
export function showNotices(store: AppStore, words: () => TFunction, turn: Turn): void {
  const shown = new Map<string, Notification>();
  let { raised } = store.getState().notices;

  store.subscribe(() => {
    const state = store.getState();
    if (state.notices.raised === raised) return;
    const fresh = [...state.notices.raised.values()].filter((notice) => raised.get(notice.id) !== notice);
    for (const id of raised.keys()) if (!state.notices.raised.has(id)) end(id);
    raised = state.notices.raised;
    if (!turn.isOurs() || fresh.length === 0) return;
    const { hasSound, sounds } = state.settings.notices;
    if (hasSound) fresh.map((notice) => soundOf(notice, sounds)).filter((sound, index, all) => all.indexOf(sound) === index).forEach(playSound);
    if (!state.desktop && 'Notification' in window && Notification.permission === 'granted') fresh.forEach(show);
  });

  function end(id: string): void {
    shown.get(id)?.close();
    shown.delete(id);
  }

  function show(notice: Notice): void {
    const state = store.getState();
    // Which values a text needs is told by `noticeWords`, for more than one catalogue.
    const t = words() as unknown as (key: string, values: object) => string;
    const { title, body } = noticeWords(notice, (text, values) => t(`told.${text}`, values), (accountId, peer) => labelOf(state, peerKey(accountId as never, peer)));
    const key = notice.kind === 'chat' || notice.kind === 'single' ? peerKey(notice.accountId, notice.peer) : undefined;
    const icon = key && state.pictures.byKey.get(key);
    const native = new Notification(title, { body: state.settings.notices.showsText ? body : '', tag: notice.id, silent: true, ...(icon ? { icon } : {}) });
    end(notice.id);
    shown.set(notice.id, native);
    native.addEventListener('click', () => {
      window.focus();
      if (notice.kind === 'chat') store.actions.goToConversation(peerKey(notice.accountId, notice.peer));
      end(notice.id);
    });
  }
}
