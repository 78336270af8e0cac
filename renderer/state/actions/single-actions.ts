import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../../electron/contract/bridge.ts';
import type { MessageId } from '../../../electron/contract/models/address.ts';
import type { Message, SingleType } from '../../../electron/contract/models/message.ts';
import type { AppState } from '../app-state.ts';
import { withList } from '../slices/singles.slice.ts';

export interface SingleActions {
  /** Fetches the newest of a kind, where the page has none of them, or the next older ones. */
  loadSingles(type: SingleType, part: 'newest' | 'older'): void;
  /** Shows one in a dialog; it is read then. */
  openSingle(message: Message): void;
  /** All of a kind that the page shows have been seen. */
  markSinglesSeen(type: SingleType): void;
}

const PAGE = 50;
const FIRST = 1 as MessageId;

export function singleActions(bridge: Bridge, store: StoreApi<AppState>): SingleActions {
  const loading = new Set<SingleType>();

  async function load(type: SingleType, before: MessageId | undefined): Promise<void> {
    if (loading.has(type)) return;
    loading.add(type);
    const answer = await bridge.call('single.page', { type, limit: PAGE, ...(before === undefined ? {} : { before }) });
    loading.delete(type);
    if (!answer.ok) return;
    const { messages, hasOlder } = answer.value;
    store.setState(({ singles }) => {
      const known = before === undefined ? [] : (singles.lists[type]?.messages ?? []);
      // Meanwhile the list may be gone, or longer.
      if (before !== undefined && known.at(-1)?.id !== before) return {};
      return { singles: withList(singles, type, { messages: [...known, ...messages], hasOlder }) };
    });
  }

  return {
    loadSingles(type, part) {
      const list = store.getState().singles.lists[type];
      if (part === 'newest' ? !list : list?.hasOlder) void load(type, part === 'older' ? list?.messages.at(-1)?.id : undefined);
    },
    openSingle(message) {
      const { type, id } = message;
      if (type === 'chat' || type === 'groupchat') return;
      store.setState(({ ui }) => ({ ui: { ...ui, dialog: { kind: 'single-message', message } } }));
      if (message.direction === 'in') void bridge.call('single.markRead', { type, from: id, upTo: id });
    },
    markSinglesSeen(type) {
      const { singles } = store.getState();
      const newest = singles.lists[type]?.messages.find(({ isUnread }) => isUnread)?.id;
      if (newest !== undefined) void bridge.call('single.markRead', { type, from: FIRST, upTo: newest });
    },
  };
}
