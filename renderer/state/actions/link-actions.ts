import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../../electron/contract/bridge.ts';
import { parseAddressLink } from '../../../electron/lib/address-link.ts';
import type { AppState } from '../app-state.ts';
import { targetOf } from '../link-target.ts';
import type { UiActions } from './ui-actions.ts';
import type { WindowActions } from './window-actions.ts';

export interface LinkActions {
  /** Shows what a link to an address leads to: a conversation, or a dialog in which the person decides. False when it is no such link. */
  openLink(text: string): boolean;
  /** Shows the link that was given to Linnet from outside; of several pages one gets it. */
  takeLink(): void;
}

export function linkActions(bridge: Bridge, store: StoreApi<AppState>, windows: Pick<WindowActions, 'goToConversation'>, ui: UiActions): LinkActions {
  function openLink(text: string): boolean {
    const link = parseAddressLink(text);
    const target = link && targetOf(store.getState(), link);
    if (!target) return false;
    if ('dialog' in target) ui.openDialog(target.dialog);
    else windows.goToConversation(target.conversation);
    return true;
  }

  return {
    openLink,
    takeLink() {
      store.setState({ hasLink: false });
      void bridge.call('link.take', {}).then((answer) => {
        if (answer.ok && answer.value.link !== undefined) openLink(answer.value.link);
      });
    },
  };
}
