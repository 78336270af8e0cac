import type { Jid } from '../lib/jid.ts';
import type { SqlValue, Statement } from './database.ts';
import type { AccountId, MessageId } from './keys.ts';
import { NEXT_PLACE } from './message-places.ts';
import { senderColumn, type InboundMessage, type MessageContent } from './message.ts';
import { SAME_BY_ID } from './same-message.ts';
import { searchTextOf } from './search-text.ts';

interface ConversationKey {
  readonly accountId: AccountId;
  readonly peer: Jid;
}

/** Whoever is written to is no stranger any more. */
const INSERT_WRITTEN_TO = `INSERT INTO conversations (account_id, peer) SELECT id, :peer FROM accounts WHERE id = :accountId
  ON CONFLICT DO UPDATE SET request = NULL WHERE request IS NOT NULL`;

/** What is no conversation yet waits as a request when a stranger's chat message makes it one: nothing was said in it, and nothing by us. */
const INSERT_STRANGERS = `INSERT INTO conversations (account_id, peer, request) SELECT id, :peer, 'waiting' FROM accounts WHERE id = :accountId
  ON CONFLICT DO UPDATE SET request = excluded.request WHERE request IS NULL AND last_message_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = conversations.id AND m.state <> 'received')`;

const INSERT_KNOWN = `INSERT INTO conversations (account_id, peer) SELECT id, :peer FROM accounts WHERE id = :accountId ON CONFLICT DO NOTHING`;

const insertMessage = (place: string, countsUnread: string): string => `INSERT INTO messages (id, conversation_id, account_id, sender, type, stanza_id, origin_id, body, search_text,
    subject, thread, language, versions, sent_at, transit_ms, delayed, delayed_by, archive_id, mentions, file, markable, came_by, state, counts_unread)
  SELECT ${place}, c.id, c.account_id, :sender, :type, :stanzaId, :originId, :body, :searchText,
    :subject, :thread, :language, :versions, :sentAt, :transitMs, :delayed, :delayedBy, :archiveId, :mentions, :file, :markable, :cameBy, :state, ${countsUnread}
  FROM conversations c WHERE c.account_id = :accountId AND c.peer = :peer`;

/** A message that arrives now stands last. */
export const INSERT_MESSAGE = insertMessage(NEXT_PLACE, ':countsUnread');

/** Whoever has read what came after it, or answered it, has read it. */
const INSERT_AT = `${insertMessage(':id', `:countsUnread AND :id > coalesce(c.read_up_to, 0)
  AND NOT EXISTS (SELECT 1 FROM messages o WHERE o.conversation_id = c.id AND o.id > :id AND o.state <> 'received')`)}
  AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.archive_id = :archiveId AND m.conversation_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM messages m WHERE ${SAME_BY_ID}) RETURNING id`;

/** A message of the archive at its place; nothing where it has come by another way meanwhile. */
export function insertMessageAt(id: MessageId, message: InboundMessage): Statement {
  return { sql: INSERT_AT, params: { ...inboundColumns(message), own: Number(message.isOwn ?? false), id } };
}

/** The conversation, where there is none yet. `isWrittenTo`: by us, which lets a stranger in; `isStranger`: it waits as a request. */
export function insertConversation({ accountId, peer }: ConversationKey, { isStranger = false, isWrittenTo = false }: { readonly isStranger?: boolean; readonly isWrittenTo?: boolean }): Statement {
  return { sql: isWrittenTo ? INSERT_WRITTEN_TO : isStranger ? INSERT_STRANGERS : INSERT_KNOWN, params: { accountId, peer } };
}

export function conversationKey({ accountId, peer }: { readonly accountId: AccountId; readonly peer: Jid }): string {
  return `${accountId} ${peer}`;
}

export function distinctConversations(batch: readonly MessageContent[]): readonly { readonly accountId: AccountId; readonly peer: Jid }[] {
  return [...new Map(batch.map(({ accountId, peer }) => [conversationKey({ accountId, peer }), { accountId, peer }])).values()];
}

export function contentColumns(message: MessageContent): Record<string, SqlValue> {
  return {
    accountId: message.accountId, peer: message.peer, sender: senderColumn(message), type: message.type,
    stanzaId: message.stanzaId ?? null, originId: message.originId ?? null,
    body: message.body, searchText: searchTextOf(message.subject, message.body, message.versions) ?? null,
    subject: message.subject ?? null, thread: message.thread ?? null, language: message.language ?? null,
    versions: message.versions && message.versions.length > 0 ? JSON.stringify(message.versions) : null, sentAt: message.sentAt,
    archiveId: message.archiveId ?? null, mentions: Number(message.mentions ?? false), file: message.file ? JSON.stringify(message.file) : null,
    markable: Number(message.markable ?? false),
  };
}

export function inboundColumns(message: InboundMessage): Record<string, SqlValue> {
  return {
    ...contentColumns(message), transitMs: message.receivedAt - message.sentAt, delayed: Number(message.isDelayed),
    delayedBy: message.delayedBy ?? null, cameBy: message.cameBy ?? null, state: message.isOwn ? 'sent' : 'received', countsUnread: Number(message.countsUnread && !message.isOwn),
  };
}

