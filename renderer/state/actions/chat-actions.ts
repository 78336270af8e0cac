import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../../electron/contract/bridge.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { MessageId } from '../../../electron/contract/models/address.ts';
import type { Undo } from '../../../electron/lib/disposable.ts';
import type { Result } from '../../../electron/lib/result.ts';
import type { AppState } from '../app-state.ts';
import type { FrameClock } from '../frames.ts';
import { accountOf, addressOf, type PeerKey } from '../keys.ts';
import { NOTHING_READ, trimmed, windowOf, withNewer, withOlder } from '../message-window.ts';
import { isInReading } from '../slices/ui.slice.ts';
import { withWindow, withWindowChange } from '../slices/messages.slice.ts';

/** The language a message is written in, and the same in others. */
export interface WrittenLanguages {
  readonly language: string;
  readonly versions: readonly { readonly language: string; readonly body: string }[];
}

export interface ChatActions {
  openConversation(key: PeerKey): void;
  closeConversation(): void;
  /** Opens the conversation around one message and asks for it to be shown. */
  jumpTo(key: PeerKey, id: MessageId): void;
  /** Fetches the open conversation where the page has no window of it. */
  reloadOpen(): void;
  loadOlder(key: PeerKey): void;
  loadNewer(key: PeerKey): void;
  /** Asks the server for a page of what is missing in the gap of that name. */
  fetchArchive(key: PeerKey, after: number): void;
  /** Shows the newest messages again, wherever the window stood. */
  goToEnd(key: PeerKey): void;
  /** Lets go of what lies far above, while the end is followed. */
  trim(key: PeerKey): void;
  send(key: PeerKey, body: string, languages?: WrittenLanguages): Promise<Result<unknown, AppError>>;
  /** Tells that the person writes there, took it all away again, or looks at something else. */
  writing(key: PeerKey, state: 'composing' | 'active' | 'inactive'): void;
  /** Tells that everything up to the newest message has been seen; a flood costs a few calls a second. */
  markSeen(key: PeerKey): void;
}

const PAGE = 50;
const MARK_INTERVAL_MS = 300;

export function chatActions(bridge: Bridge, store: StoreApi<AppState>, clock: FrameClock): ChatActions {
  const loading = new Set<string>();
  let turn = 0;
  let undoMark: Undo | undefined;

  function place(key: PeerKey): { accountId: ReturnType<typeof accountOf>; address: string } {
    return { accountId: accountOf(key), address: addressOf(key) };
  }

  async function fetchNewest(key: PeerKey): Promise<void> {
    // The main window alone remembers for the next start what was open.
    const answer = store.getState().ui.isAlone ? await bridge.call('message.page', { ...place(key), limit: PAGE }) : await bridge.call('conversation.open', place(key));
    if (!answer.ok || store.getState().ui.openKey !== key) return;
    store.setState(({ messages }) => ({ messages: withWindow(messages, key, windowOf(answer.value)) }));
  }

  async function fetchPage(key: PeerKey, side: 'before' | 'after'): Promise<void> {
    const window = store.getState().messages.windows.get(key);
    const edge = (side === 'before' ? window?.messages[0] : window?.messages.at(-1))?.id;
    const task = `${side} ${key}`;
    if (edge === undefined || loading.has(task)) return;
    loading.add(task);
    const answer = await bridge.call('message.page', { ...place(key), [side]: edge, limit: PAGE });
    loading.delete(task);
    if (!answer.ok) return;
    store.setState(({ messages }) => ({
      messages: withWindowChange(messages, key, (now) => (side === 'before' ? withOlder(now, answer.value) : withNewer(now, answer.value))),
    }));
  }

  function show(key: PeerKey): void {
    const { ui, conversations } = store.getState();
    const view = isInReading(ui.view) ? 'chats' : ui.view;
    if (ui.openKey === key) {
      if (view !== ui.view) store.setState({ ui: { ...ui, view } });
      return;
    }
    const row = conversations.byKey.get(key);
    const newAfter = row && row.unread > 0 ? { key, id: row.readUpTo ?? NOTHING_READ } : undefined;
    store.setState({ ui: { ...ui, view, openKey: key, newAfter, jump: undefined, isFollowing: false } });
  }

  function markSeen(key: PeerKey): void {
    if (undoMark) return;
    const mark = (): void => {
      undoMark = undefined;
      const row = store.getState().conversations.byKey.get(key);
      if (!row?.last || row.unread === 0) return;
      void bridge.call('conversation.markRead', { ...place(key), upTo: row.last.id });
    };
    undoMark = clock.after(MARK_INTERVAL_MS, mark);
  }

  return {
    openConversation(key) {
      const isThere = store.getState().ui.openKey === key && store.getState().messages.windows.has(key);
      show(key);
      if (isThere) return;
      void fetchNewest(key);
    },
    closeConversation() {
      const { ui } = store.getState();
      if (ui.openKey === undefined) return;
      void bridge.call('conversation.close', place(ui.openKey));
      store.setState({ ui: { ...ui, openKey: undefined, jump: undefined, newAfter: undefined, isDetailsOpen: false } });
    },
    jumpTo(key, id) {
      show(key);
      void (async () => {
        const answer = await bridge.call('message.page', { ...place(key), around: id, limit: PAGE * 2 });
        if (!answer.ok || store.getState().ui.openKey !== key) return;
        store.setState(({ messages, ui }) => ({
          messages: withWindow(messages, key, windowOf(answer.value)),
          ui: { ...ui, jump: { key, id, turn: ++turn }, isFollowing: false },
        }));
      })();
    },
    reloadOpen() {
      const { ui, messages } = store.getState();
      if (ui.openKey !== undefined && !messages.windows.has(ui.openKey)) void fetchNewest(ui.openKey);
    },
    loadOlder: (key) => void fetchPage(key, 'before'),
    loadNewer: (key) => void fetchPage(key, 'after'),
    fetchArchive(key, after) {
      const task = `archive ${after} ${key}`;
      if (loading.has(task)) return;
      loading.add(task);
      void bridge.call('archive.fetch', { ...place(key), after }).finally(() => loading.delete(task));
    },
    goToEnd(key) {
      if (store.getState().messages.windows.get(key)?.hasNewer) void fetchNewest(key);
    },
    trim: (key) => store.setState(({ messages }) => ({ messages: withWindowChange(messages, key, (window) => trimmed(window)) })),
    send: (key, body, languages) => bridge.call('message.send', { ...place(key), body, ...(languages ? { language: languages.language, versions: [...languages.versions] } : {}) }),
    markSeen,
    writing(key, state) {
      void bridge.call('conversation.writing', { ...place(key), state });
    },
  };
}
