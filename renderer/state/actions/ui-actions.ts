import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../../electron/contract/bridge.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { AppState } from '../app-state.ts';
import { accountOf, addressOf, type PeerKey } from '../keys.ts';
import { NOTHING_PASSED } from '../slices/console.slice.ts';
import { isInReading, type ListView, type OpenDialog, type UiSlice } from '../slices/ui.slice.ts';
import { WINDOW_NAME } from '../window-name.ts';
import type { ChatActions } from './chat-actions.ts';

export interface UiActions {
  showView(view: ListView): void;
  /** Shows the form for a new block with a contact group filled in: nothing is blocked yet. */
  proposeBlock(accountId: AccountId, group: string): void;
  find(text: string): void;
  openDialog(dialog: OpenDialog): void;
  closeDialog(): void;
  /** Forgets what passed. */
  clearConsole(): void;
  setDetailsOpen(isOpen: boolean): void;
  /** What is written and not sent yet: kept on disk too. */
  setDraft(key: PeerKey, text: string): void;
  /** Whether the end of the open conversation is in sight and the window has the person's attention. */
  setFollowing(isFollowing: boolean): void;
}

export function uiActions(bridge: Bridge, store: StoreApi<AppState>, chat: ChatActions): UiActions {
  function patch(change: Partial<UiSlice>): void {
    store.setState(({ ui }) => ({ ui: { ...ui, ...change } }));
  }

  return {
    // What stands in the place of the open conversation hides its end: what comes in there is unread.
    showView: (view) => patch({ view, find: '', blockDraft: undefined, ...(isInReading(view) ? { isFollowing: false } : {}) }),
    proposeBlock: (accountId, group) => patch({ view: 'privacy', find: '', isFollowing: false, blockDraft: { accountId, group } }),
    find: (find) => patch({ find }),
    openDialog: (dialog) => patch({ dialog }),
    closeDialog: () => patch({ dialog: undefined }),
    clearConsole: () => store.setState({ console: NOTHING_PASSED }),
    setDetailsOpen: (isDetailsOpen) => patch({ isDetailsOpen }),
    setDraft(key, text) {
      const { drafts } = store.getState().ui;
      if ((drafts.get(key) ?? '') === text) return;
      const next = new Map(drafts);
      if (text === '') next.delete(key);
      else next.set(key, text);
      patch({ drafts: next });
      void bridge.call('message.draft', { window: WINDOW_NAME, accountId: accountOf(key), address: addressOf(key), body: text });
    },
    setFollowing(isFollowing) {
      const { ui } = store.getState();
      if (ui.isFollowing !== isFollowing) patch({ isFollowing });
      if (isFollowing && ui.openKey !== undefined) chat.markSeen(ui.openKey);
    },
  };
}
