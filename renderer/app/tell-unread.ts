import type { Turn } from '../features/notices/index.ts';
import type { AppState } from '../state/app-state.ts';
import { unreadTotal } from '../state/selectors/people.ts';
import type { AppStore } from '../state/store.ts';

/** A desktop shell has its own ways. */
function unreadIn(state: AppState): number {
  return state.desktop ? 0 : unreadTotal(state) + state.singles.unread.headline + state.singles.unread.normal;
}

/** In a browser the tab of the main window says how much is unread. */
export function tellUnread(document: Pick<Document, 'title'>, store: AppStore): void {
  const title = document.title;
  let told = 0;
  store.subscribe(() => {
    const unread = unreadIn(store.getState());
    if (unread === told) return;
    told = unread;
    document.title = unread === 0 ? title : `(${unread}) ${title}`;
  });
}

/** So does the icon of a page that was installed as an app, which all its windows share: the one tells whose turn it is. */
export function tellBadge(navigator: Pick<Navigator, 'setAppBadge'>, store: AppStore, turn: Turn): void {
  let told: number | undefined;
  const tell = (): void => {
    const unread = unreadIn(store.getState());
    if (!turn.isOurs() || store.getState().profile === undefined || unread === told) return;
    told = unread;
    if ('setAppBadge' in navigator) void navigator.setAppBadge(unread).catch(() => undefined);
  };
  store.subscribe(tell);
  turn.whenOurs(tell);
}
