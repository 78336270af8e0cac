import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Message } from '../../electron/contract/models/message.ts';
import type { AppState } from './app-state.ts';
import { accountOf, peerKey } from './keys.ts';
import type { UiSlice } from './slices/ui.slice.ts';

/** Marks where reading stopped: before the first message that came in while nobody looked at the end of the open conversation. */
export function afterStored({ ui, messages }: AppState, stored: readonly Message[]): UiSlice {
  const { openKey } = ui;
  if (openKey === undefined) return ui;
  const last = messages.windows.get(openKey)?.messages.at(-1)?.id;
  // What the archive adds between others is read or not as they are.
  const ours = stored.filter((message) => peerKey(message.accountId, message.peer) === openKey && message.id > (last ?? 0));
  // Who answers has read.
  if (ours.some(({ direction }) => direction === 'out')) return ui.newAfter ? { ...ui, newAfter: undefined } : ui;
  if (ours.length === 0 || ui.isFollowing || ui.newAfter?.key === openKey) return ui;
  return last === undefined ? ui : { ...ui, newAfter: { key: openKey, id: last } };
}

export function afterRemovedAccount(ui: UiSlice, accountId: AccountId): UiSlice {
  const isGone = ui.openKey !== undefined && accountOf(ui.openKey) === accountId;
  const drafts = new Map([...ui.drafts].filter(([key]) => accountOf(key) !== accountId));
  return isGone ? { ...ui, drafts, openKey: undefined, jump: undefined, newAfter: undefined, isDetailsOpen: false } : { ...ui, drafts };
}
