import type { AppStore } from '../state/store.ts';
import { accountOf, addressOf } from '../state/keys.ts';

/** Tells core which conversation is on the screen, and whether anybody looks at it: what is seen deserves no notice. */
export function tellView(window: Pick<Window, 'addEventListener'>, document: Pick<Document, 'hasFocus' | 'visibilityState' | 'addEventListener'>, store: AppStore): void {
  let told = '';
  const tell = (): void => {
    const { ui, link, profile } = store.getState();
    if (link !== 'open' || profile?.state !== 'open') {
      told = '';
      return;
    }
    const isFocused = document.visibilityState === 'visible' && document.hasFocus();
    // Whoever has scrolled up does not see what comes.
    const key = ui.isFollowing ? ui.openKey : undefined;
    const now = `${isFocused} ${key}`;
    if (now === told) return;
    told = now;
    void store.actions.call('view.shown', { isFocused, ...(key === undefined ? {} : { accountId: accountOf(key), peer: addressOf(key) }) });
  };
  for (const name of ['focus', 'blur'] as const) window.addEventListener(name, tell);
  document.addEventListener('visibilitychange', tell);
  store.subscribe(tell);
}
