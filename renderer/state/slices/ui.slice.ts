import type { AccountId, MessageId } from '../../../electron/contract/models/address.ts';
import type { Draft, Message } from '../../../electron/contract/models/message.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { RosterEdit } from '../../../electron/contract/models/roster-edit.ts';
import { peerKey, type PeerKey } from '../keys.ts';

export type ListView = 'chats' | 'contacts' | 'requests' | 'privacy' | 'messages' | 'headlines';

const IN_READING: ReadonlySet<ListView> = new Set<ListView>(['privacy', 'messages', 'headlines']);

/** Views that stand in the place of the open conversation; the list column shows the chats beside them. */
export function isInReading(view: ListView): boolean {
  return IN_READING.has(view);
}

/** What a link may want that a person must decide in a dialog of its own. */
export type LinkQuestion = 'open' | 'subscribe' | 'unsubscribe';

/** What lies over the main window; only one thing at a time does. */
export type OpenDialog =
  | { readonly kind: 'settings'; readonly tab?: 'general' | 'accounts' | 'storage' | 'about' }
  | { readonly kind: 'add-account' | 'go-to' | 'shortcuts' | 'roster-file' }
  | { readonly kind: 'rename-group'; readonly accountId: AccountId; readonly group: string }
  | { readonly kind: 'merge-group'; readonly accountId: AccountId; readonly from: string; readonly to?: string }
  | { readonly kind: 'nest-group'; readonly accountId: AccountId; readonly group: string; readonly into?: string }
  | { readonly kind: 'message-group'; readonly accountId: AccountId; readonly group: string }
  | { readonly kind: 'join-room'; readonly address?: string; readonly nick?: string; readonly accountId?: AccountId }
  | { readonly kind: 'room'; readonly key: PeerKey }
  | { readonly kind: 'notices-of'; readonly key: PeerKey }
  | { readonly kind: 'group-notices'; readonly accountId: AccountId; readonly group: string }
  | { readonly kind: 'own-presence' }
  | { readonly kind: 'console'; readonly accountId?: AccountId }
  | { readonly kind: 'connection'; readonly accountId?: AccountId }
  | { readonly kind: 'add-contact'; readonly address?: string; readonly accountId?: AccountId; readonly given?: { readonly name: string; readonly group: string } }
  | { readonly kind: 'open-link'; readonly key: PeerKey; readonly action: LinkQuestion }
  | { readonly kind: 'own-profile' }
  | { readonly kind: 'single-message' | 'delete-message'; readonly message: Message }
  | { readonly kind: 'write-message'; readonly key?: PeerKey; readonly inReplyTo?: Message; readonly given?: { readonly subject: string; readonly body: string } }
  | { readonly kind: 'edit-contact' | 'contact-groups' | 'remove-contact' | 'contact-profile'; readonly key: PeerKey };

/** What became of something that was done to the roster. No `edit`: there was nothing to do. */
export interface RosterNotice {
  readonly how: 'done' | 'undone' | 'redone';
  readonly edit: RosterEdit | undefined;
  readonly failed: readonly { readonly address: string; readonly error: AppError }[];
  readonly turn: number;
}

/** What the page alone knows: it is never stored and never sent. */
export interface UiSlice {
  readonly view: ListView;
  readonly openKey: PeerKey | undefined;
  /** A message to show, because it was searched for. `turn` rises so that the same one can be asked for again. */
  readonly jump: { readonly key: PeerKey; readonly id: MessageId; readonly turn: number } | undefined;
  /** The last message seen before those that came while nobody looked: the "new" line stands after it. */
  readonly newAfter: { readonly key: PeerKey; readonly id: MessageId } | undefined;
  /** The person looks at the end of the open conversation. */
  readonly isFollowing: boolean;
  readonly isDetailsOpen: boolean;
  /** The page is the window of one conversation. */
  readonly isAlone: boolean;
  readonly find: string;
  readonly dialog: OpenDialog | undefined;
  /** Whom the form for a new block has filled in, until another view is shown. */
  readonly blockDraft: { readonly accountId: AccountId; readonly group: string } | undefined;
  readonly drafts: ReadonlyMap<PeerKey, string>;
  /** Where Linnet's page speaks of a command that was refused, until it is put away. */
  readonly notice: { readonly error: AppError | { readonly code: 'no-window' }; readonly turn: number } | undefined;
  /** The last thing that was done to the roster, until it is put away. */
  readonly roster: RosterNotice | undefined;
}

/** What was kept, and what was typed here before it was known. */
export function draftsFrom(kept: readonly Draft[], typed: ReadonlyMap<PeerKey, string>): ReadonlyMap<PeerKey, string> {
  return new Map([...kept.map(({ accountId, address, body }) => [peerKey(accountId, address), body] as const), ...typed]);
}

/** What another window has kept. What is being written here stands in the composer, which decides by itself. */
export function withDraft(ui: UiSlice, { accountId, address, body }: Draft): UiSlice {
  const key = peerKey(accountId, address);
  if ((ui.drafts.get(key) ?? '') === body) return ui;
  const drafts = new Map(ui.drafts);
  if (body === '') drafts.delete(key);
  else drafts.set(key, body);
  return { ...ui, drafts };
}

export const INITIAL_UI: UiSlice = {
  view: 'chats', openKey: undefined, jump: undefined, newAfter: undefined, isFollowing: true, isDetailsOpen: false, isAlone: false, find: '',
  dialog: undefined, blockDraft: undefined, drafts: new Map(), notice: undefined, roster: undefined,
};
