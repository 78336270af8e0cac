import { unreadTotal } from '../state/selectors/people.ts';
import type { AppStore } from '../state/store.ts';

/** In a browser the tab says how much is unread, and so does the icon of a page that was installed as an app; a desktop shell has its own ways. */
export function tellUnread(document: Pick<Document, 'title'>, navigator: Navigator, store: AppStore): void {
  const title = document.title;
  let told = 0;
  store.subscribe(() => {
    const state = store.getState();
    const unread = state.desktop ? 0 : unreadTotal(state) + state.singles.unread.headline + state.singles.unread.normal;
    if (unread === told) return;
    told = unread;
    document.title = unread === 0 ? title : `(${unread}) ${title}`;
    if ('setAppBadge' in navigator) void navigator.setAppBadge(unread).catch(() => undefined);
  });
}
