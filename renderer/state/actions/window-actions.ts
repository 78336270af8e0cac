import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import { chatWindowOf, settingsKey } from '../chat-window.ts';
import type { PeerKey } from '../keys.ts';
import type { ChatActions } from './chat-actions.ts';

export interface WindowActions {
  /** Shows the conversation in a window of its own, or brings that to the front. Where the browser allows none, a notice says so. */
  tearOff(key: PeerKey): void;
  /** Shows the conversation: in the main window there; a window of one conversation stays with it, and another one gets a window of its own. */
  goToConversation(key: PeerKey): void;
  /** The page speaks this language now (BCP 47 tag). */
  speaks(language: string): void;
}

export function windowActions(store: StoreApi<AppState>, chat: Pick<ChatActions, 'openConversation'>): WindowActions {
  function tearOff(key: PeerKey): void {
    const { url, name, features } = chatWindowOf(key, store.getState().settings.chatWindows[settingsKey(key)]);
    const opened = window.open(url, name, features);
    opened?.focus();
    // The desktop shell makes the window itself, and answers the page with none.
    if (opened === null && !('bridge' in window)) store.setState(({ ui }) => ({ ui: { ...ui, notice: { error: { code: 'no-window' }, turn: (ui.notice?.turn ?? 0) + 1 } } }));
  }

  return {
    speaks(language) {
      if (store.getState().language !== language) store.setState({ language });
    },
    tearOff,
    goToConversation(key) {
      const { isAlone, openKey } = store.getState().ui;
      if (!isAlone) chat.openConversation(key);
      else if (key !== openKey) tearOff(key);
    },
  };
}
