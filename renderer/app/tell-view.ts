import type { AppStore } from '../state/store.ts';
import { accountOf, addressOf } from '../state/keys.ts';
import { isInReading } from '../state/slices/ui.slice.ts';
import { WINDOW_NAME } from '../state/window-name.ts';

/** Narrower windows show one column, pixels. */
const NARROW = 720;

/** Tells core which conversation is on the screen, and whether anybody looks at it: what is seen deserves no notice. */
export function tellView(window: Pick<Window, 'addEventListener' | 'innerWidth'>, document: Pick<Document, 'hasFocus' | 'visibilityState' | 'addEventListener'>, store: AppStore): void {
  let told = '';
  const tell = (): void => {
    const { ui, link, profile } = store.getState();
    if (link !== 'open' || profile?.state !== 'open') {
      told = '';
      return;
    }
    const isFocused = document.visibilityState === 'visible' && document.hasFocus();
    // Whoever has scrolled up does not see what comes.
    const isCovered = isInReading(ui.view);
    const key = ui.isFollowing && !isCovered ? ui.openKey : undefined;
    // A narrow window has one column, which is the conversation's.
    const isListShown = isCovered || ui.openKey === undefined || window.innerWidth >= NARROW;
    const list = isListShown && (ui.view === 'requests' || ui.view === 'messages' || ui.view === 'headlines') ? ui.view : undefined;
    const now = `${isFocused} ${list} ${key}`;
    if (now === told) return;
    told = now;
    void store.actions.call('view.shown', { window: WINDOW_NAME, isFocused, ...(list === undefined ? {} : { list }), ...(key === undefined ? {} : { accountId: accountOf(key), peer: addressOf(key) }) });
  };
  for (const change of ['focus', 'blur'] as const) window.addEventListener(change, tell);
  document.addEventListener('visibilitychange', tell);
  store.subscribe(tell);
}
