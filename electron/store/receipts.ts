import type { Jid } from '../lib/jid.ts';
import type { Statement, WriteDb } from './database.ts';
import type { AccountId, MessageId, StanzaId } from './keys.ts';
import type { StoredMessage } from './message.ts';
import { toMessage } from './message.ts';
import { selectMessages } from './outbox.ts';
import { integer, text } from './rows.ts';

/** So many changed messages are told of at most; older ones are read from disk when somebody looks. */
const MOST_TOLD = 1_000;

/** Somebody says how far a message got. */
export interface Mark {
  /** `delivered`: this message of ours has come to them; `displayed`: it and all before it were on their screen. `read`: one of theirs, and all before it, were on the screen of another device of ours. */
  readonly kind: 'delivered' | 'displayed' | 'read';
  readonly peer: Jid;
  /** Of the message, as its sender chose it. */
  readonly stanzaId: StanzaId;
  /** When, epoch milliseconds. */
  readonly at: number;
}

export interface AppliedMarks {
  readonly changed: readonly StoredMessage[];
  /** Those about no message that is stored. */
  readonly unmatched: readonly Mark[];
  /** Up to where another device has read. */
  readonly read: readonly { readonly peer: Jid; readonly upTo: MessageId }[];
}

/** A message that stood on the screen and whose sender wants to know. */
export interface OwedMarker {
  readonly peer: Jid;
  readonly id: MessageId;
  readonly stanzaId: StanzaId;
}

const CONVERSATION = '(SELECT id FROM conversations WHERE account_id = :accountId AND peer = :peer)';
const DIRECTION = { delivered: "state <> 'received'", displayed: "state <> 'received'", read: "state = 'received'" } as const;
const NO_ERROR = 'error_condition = NULL, error_type = NULL, error_text = NULL, error_language = NULL, error_address = NULL';

/** How far messages got on the other side, and what the other side is to be told of theirs. */
export class Receipts {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** States only go forwards: what was displayed stays so. Whatever has arrived leaves the outbox. Rejects (all or nothing) with DatabaseError. */
  async apply(accountId: AccountId, marks: readonly Mark[]): Promise<AppliedMarks> {
    if (marks.length === 0) return { changed: [], unmatched: [], read: [] };
    const found = await this.#db.transaction(marks.map((mark) => findTarget(accountId, mark)));
    const targets = marks.flatMap((mark, index) => {
      const id = found[index]!.rows[0]?.['id'];
      return id === undefined || id === null ? [] : [{ mark, id: id as MessageId }];
    });
    const steps = targets.flatMap(({ mark, id }) => advance(accountId, mark, id));
    const results = steps.length > 0 ? await this.#db.transaction(steps) : [];
    const ids = results.flatMap(({ rows }) => rows.map((row) => integer<MessageId>(row, 'id')));
    const newest = [...new Set(ids)].toSorted((one, other) => other - one).slice(0, MOST_TOLD);
    return {
      changed: newest.length > 0 ? (await this.#db.all(selectMessages(newest))).map(toMessage) : [],
      unmatched: marks.filter((_, index) => (found[index]!.rows[0]?.['id'] ?? null) === null),
      read: targets.flatMap(({ mark, id }) => (mark.kind === 'read' ? [{ peer: mark.peer, upTo: id }] : [])),
    };
  }

  /** All up to this message stood on the screen. */
  async noteSeen(accountId: AccountId, peer: Jid, upTo: MessageId): Promise<void> {
    await this.#db.transaction([{
      sql: 'UPDATE conversations SET seen_up_to = :upTo WHERE account_id = :accountId AND peer = :peer AND coalesce(seen_up_to, 0) < :upTo', params: { accountId, peer, upTo },
    }]);
  }

  /** Senders of messages up to this one are not to be told any more: they were, or must not be. */
  async noteTold(accountId: AccountId, peer: Jid, upTo: MessageId): Promise<void> {
    await this.#db.transaction([{
      sql: 'UPDATE conversations SET told_up_to = :upTo WHERE account_id = :accountId AND peer = :peer AND coalesce(told_up_to, 0) < :upTo', params: { accountId, peer, upTo },
    }]);
  }

  /** Of each conversation, or of one, the newest message seen that asks to be marked and was not. */
  async owed(accountId: AccountId, peer?: Jid): Promise<readonly OwedMarker[]> {
    const rows = await this.#db.all({
      sql: `SELECT c.peer, m.id, m.stanza_id FROM conversations c JOIN messages m ON m.id = (SELECT max(id) FROM messages
          WHERE conversation_id = c.id AND markable = 1 AND state = 'received' AND id <= c.seen_up_to AND id > coalesce(c.told_up_to, 0))
        WHERE c.account_id = :accountId AND c.seen_up_to > coalesce(c.told_up_to, 0) ${peer === undefined ? '' : 'AND c.peer = :peer'}`,
      params: { accountId, ...(peer === undefined ? {} : { peer }) },
    });
    return rows.map((row) => ({ peer: text<Jid>(row, 'peer'), id: integer<MessageId>(row, 'id'), stanzaId: text<StanzaId>(row, 'stanza_id') }));
  }
}

/** Ids may repeat: the newest message counts. */
function findTarget(accountId: AccountId, { kind, peer, stanzaId }: Mark): Statement {
  return {
    sql: `SELECT max(id) AS id FROM messages WHERE stanza_id = :stanzaId AND conversation_id = ${CONVERSATION} AND type = 'chat' AND ${DIRECTION[kind]}`,
    params: { accountId, peer, stanzaId },
  };
}

function advance(accountId: AccountId, { kind, peer, at }: Mark, id: MessageId): Statement[] {
  if (kind === 'read') {
    return [{ sql: 'UPDATE conversations SET told_up_to = :id WHERE account_id = :accountId AND peer = :peer AND coalesce(told_up_to, 0) < :id', params: { accountId, peer, id } }];
  }
  const arrived = { sql: 'DELETE FROM outbox WHERE message_id = :id', params: { id } };
  if (kind === 'delivered') {
    return [{ sql: `UPDATE messages SET state = 'delivered', delivered_at = :at, ${NO_ERROR} WHERE id = :id AND state IN ('queued', 'sent', 'failed') RETURNING id`, params: { id, at } }, arrived];
  }
  return [
    { sql: `UPDATE messages SET state = 'displayed', displayed_at = :at, ${NO_ERROR} WHERE id = :id AND state IN ('queued', 'sent', 'delivered', 'failed') RETURNING id`, params: { id, at } },
    arrived,
    {
      sql: `UPDATE messages SET state = 'displayed', displayed_at = :at WHERE conversation_id = ${CONVERSATION} AND markable = 1 AND state IN ('sent', 'delivered') AND id < :id RETURNING id`,
      params: { accountId, peer, id, at },
    },
  ];
}
