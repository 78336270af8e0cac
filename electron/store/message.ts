import type { BareJid, Jid } from '../lib/jid.ts';
import type { SqlRow } from './database.ts';
import type { AccountId, MessageId, OriginId, ArchiveId, StanzaId } from './keys.ts';
import { flag, integer, optionalInteger, optionalText, text } from './rows.ts';

/**
 * `queued → sent → delivered → displayed`, never backwards; `failed` from the first two, and back to `queued` only by the person's retry.
 * What failed on one way and arrived on another is `delivered`. Incoming messages are `received`.
 */
export type MessageState = 'received' | 'queued' | 'sent' | 'delivered' | 'displayed' | 'failed';

/** Kinds that stand by themselves instead of in a conversation (RFC 3921 §2.1.1). */
export type SingleType = 'headline' | 'normal';

export function isSingle({ type }: { readonly type: MessageContent['type'] }): boolean {
  return type === 'headline' || type === 'normal';
}

export interface MessageFailure {
  readonly condition: string;
  readonly type?: 'cancel' | 'continue' | 'modify' | 'auth' | 'wait' | undefined;
  readonly text?: string | undefined;
  /** Language of `text`, BCP 47. */
  readonly language?: string | undefined;
  /** Where the recipient is now (`<gone/>`, `<redirect/>`). */
  readonly address?: BareJid | undefined;
}

/** The same message in another language (RFC 3921 §2.1.2): at least one of the two texts. `language` is a BCP 47 tag; absent where none was named. */
export interface MessageVersion {
  readonly language?: string | undefined;
  readonly subject?: string | undefined;
  readonly body?: string | undefined;
}

/** A file that goes with a message. `url`: where it is found; of our own absent until it has arrived there. `type` and `size` (bytes) as far as they are known. */
export interface MessageFile {
  readonly name: string;
  readonly type?: string | undefined;
  readonly size?: number | undefined;
  readonly url?: string | undefined;
}

/** What is said, whoever says it. Times are epoch milliseconds. */
export interface MessageContent {
  readonly accountId: AccountId;
  /** The other side: the conversation the message belongs to. A bare address, or an occupant's full one where they speak with us alone in a room. */
  readonly peer: Jid;
  /** Who sent it; for outgoing messages our own address. */
  readonly sender: Jid;
  readonly type: 'chat' | 'groupchat' | SingleType;
  readonly stanzaId?: StanzaId | undefined;
  readonly originId?: OriginId | undefined;
  readonly body: string;
  readonly subject?: string | undefined;
  readonly thread?: string | undefined;
  readonly language?: string | undefined;
  /** In other languages; absent where there are none. */
  readonly versions?: readonly MessageVersion[] | undefined;
  /** When it was said: the delay stamp where there is a believable one. */
  readonly sentAt: number;
  /** The id under which the archive of the account, or of the room, has it (XEP-0359), where it can be believed. */
  readonly archiveId?: ArchiveId | undefined;
  /** Our nickname in the room stands in it. */
  readonly mentions?: boolean | undefined;
  readonly file?: MessageFile | undefined;
  /** Its sender asks to be told when it is displayed (XEP-0333). */
  readonly markable?: boolean | undefined;
}

/** How it came where not by itself: as a copy of what another device of ours had (XEP-0280), or from the archive (XEP-0313). */
export type CameBy = 'copy' | 'archive';

/** What arrives, from others or as a copy of what the account's other devices sent. */
export interface InboundMessage extends MessageContent {
  /** When it reached us; the window of the duplicate check counts from here. */
  readonly receivedAt: number;
  readonly isDelayed: boolean;
  /** Who stamped the delay. */
  readonly delayedBy?: Jid | undefined;
  /** Whether it waits to be read: false for what the person is looking at, or said elsewhere. */
  readonly countsUnread: boolean;
  /** The sender is nobody the person knows: a new conversation of it waits as a request. */
  readonly isStranger?: boolean | undefined;
  /** Another device of the account sent it: it is one of ours that has been sent. */
  readonly isOwn?: boolean | undefined;
  readonly cameBy?: CameBy | undefined;
}

/** Our own message, to be queued. `sentAt` is now; `stanzaId` is the id it is sent with, each time. */
export interface OutboundMessage extends MessageContent {
  readonly stanzaId: StanzaId;
}

export interface StoredMessage extends MessageContent {
  readonly id: MessageId;
  readonly direction: 'in' | 'out';
  readonly receivedAt: number;
  readonly isDelayed: boolean;
  readonly delayedBy: Jid | undefined;
  readonly cameBy?: CameBy | undefined;
  readonly state: MessageState;
  /** When the other side said that it had come, and that it was displayed; epoch milliseconds. */
  readonly deliveredAt?: number | undefined;
  readonly displayedAt?: number | undefined;
  readonly failure: MessageFailure | undefined;
}

/** A stretch of one conversation, oldest first. */
export interface MessagePage {
  readonly messages: readonly StoredMessage[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

/** The columns `toMessage` reads; `m` is messages, `c` its conversation. */
export const MESSAGE_COLUMNS = `m.id, m.account_id, c.peer, m.sender, m.type, m.stanza_id, m.origin_id, m.body, m.subject, m.thread,
  m.language, m.versions, m.sent_at, m.transit_ms, m.delayed, m.delayed_by, m.archive_id, m.mentions, m.file, m.markable, m.came_by, m.delivered_at, m.displayed_at, m.state, m.error_condition, m.error_type, m.error_text, m.error_language, m.error_address`;

/** The column `sender`: no address begins with a slash, so what does is a resource of the peer. */
export function senderColumn({ peer, sender }: Pick<MessageContent, 'peer' | 'sender'>): string {
  return sender.startsWith(`${peer}/`) ? sender.slice(peer.length) : sender;
}

function versionsIn(row: SqlRow): Pick<MessageContent, 'versions'> {
  const json = optionalText(row, 'versions');
  return json === undefined ? {} : { versions: JSON.parse(json) as MessageVersion[] };
}

function fileIn(row: SqlRow): Pick<MessageContent, 'file'> {
  const json = optionalText(row, 'file');
  return json === undefined ? {} : { file: JSON.parse(json) as MessageFile };
}

function cameByIn(row: SqlRow): Pick<StoredMessage, 'cameBy'> {
  const cameBy = optionalText<CameBy>(row, 'came_by');
  return cameBy === undefined ? {} : { cameBy };
}

export function toMessage(row: SqlRow): StoredMessage {
  const condition = optionalText(row, 'error_condition');
  const peer = text<Jid>(row, 'peer');
  const sender = text(row, 'sender');
  const state = text<MessageState>(row, 'state');
  const sentAt = integer(row, 'sent_at');
  return {
    id: integer<MessageId>(row, 'id'),
    accountId: integer<AccountId>(row, 'account_id'),
    peer,
    direction: state === 'received' ? 'in' : 'out',
    sender: (sender.startsWith('/') ? peer + sender : sender) as Jid,
    type: text<StoredMessage['type']>(row, 'type'),
    stanzaId: optionalText<StanzaId>(row, 'stanza_id'),
    originId: optionalText<OriginId>(row, 'origin_id'),
    body: text(row, 'body'),
    subject: optionalText(row, 'subject'),
    thread: optionalText(row, 'thread'),
    language: optionalText(row, 'language'),
    ...versionsIn(row),
    ...fileIn(row),
    sentAt,
    receivedAt: sentAt + integer(row, 'transit_ms'),
    isDelayed: flag(row, 'delayed'),
    delayedBy: optionalText<Jid>(row, 'delayed_by'),
    archiveId: optionalText<ArchiveId>(row, 'archive_id'),
    mentions: flag(row, 'mentions') || undefined,
    ...(flag(row, 'markable') ? { markable: true } : {}),
    ...cameByIn(row),
    deliveredAt: optionalInteger(row, 'delivered_at'),
    displayedAt: optionalInteger(row, 'displayed_at'),
    state,
    failure: condition === undefined ? undefined : {
      condition, type: optionalText<NonNullable<MessageFailure['type']>>(row, 'error_type'), text: optionalText(row, 'error_text'),
      language: optionalText(row, 'error_language'), address: optionalText<BareJid>(row, 'error_address'),
    },
  };
}
