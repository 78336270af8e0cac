import { settingsKey, withBounds } from '../state/chat-window.ts';
import type { PeerKey } from '../state/keys.ts';
import type { AppStore } from '../state/store.ts';

/** Nobody is told when a window is moved: it is looked at so often, milliseconds. */
const EVERY_MS = 1_000;

/** Keeps where the window of a conversation is, once it has been there for a moment. */
export function followBounds(window: Window, store: AppStore, conversation: PeerKey): void {
  let before = '';
  const keep = (): void => {
    const { profile, settings } = store.getState();
    const bounds = { x: Math.round(window.screenX), y: Math.round(window.screenY), width: window.innerWidth, height: window.innerHeight };
    const now = JSON.stringify(bounds);
    const isSettled = now === before;
    before = now;
    if (!isSettled || profile?.state !== 'open' || document.visibilityState !== 'visible' || JSON.stringify(settings.chatWindows[settingsKey(conversation)]) === now) return;
    store.actions.setSettings({ chatWindows: withBounds(settings.chatWindows, conversation, bounds) });
  };
  window.setInterval(keep, EVERY_MS);
}
