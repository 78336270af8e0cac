import type { Jid } from '../lib/jid.ts';
import type { SqlRow, Statement, WriteDb } from './database.ts';
import type { AccountId, ArchiveId, MessageId } from './keys.ts';
import { selectConversations, toConversation, type StoredConversation } from './conversations.ts';
import { makeRoom, moveQueuedLast, toStretch, type MovedMessage, type Stretch } from './message-places.ts';
import { distinctConversations } from './message-rows.ts';
import { toMessage } from './message.ts';
import { selectMessages } from './outbox.ts';
import { flag, integer, optionalInteger, optionalText, text } from './rows.ts';

/** Where in an archive, epoch milliseconds by the archive's clock. */
export interface ArchivePoint {
  readonly id: ArchiveId;
  readonly at: number;
}

/**
 * A stretch of the account's archive that was not read yet: it lies between two messages, whoever they are with. One of a `peer` says how
 * far the conversation with them goes beyond that of the whole archive with the same `after`.
 */
export interface ArchiveGap extends Stretch {
  readonly accountId: AccountId;
  readonly peer?: Jid | undefined;
  /** Read down to here; undefined: nothing of it was read. */
  readonly cursor?: ArchivePoint | undefined;
  /** From here on backwards it was read before; undefined: it goes to the beginning of the archive. */
  readonly until?: ArchivePoint | undefined;
  /** It came while we were away, and so has not been seen; otherwise it is the past from before the account was here. */
  readonly isNews: boolean;
  /** Only of a peer: nothing of it is missing with them. */
  readonly isClosed: boolean;
}

const COLUMNS = 'account_id, peer, after_id, before_id, cursor_id, cursor_at, until_id, until_at, is_news, is_closed';

export class ArchiveGaps {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** Those of the account, the newest first. */
  async list(accountId: AccountId): Promise<readonly ArchiveGap[]> {
    return (await this.#db.all({ sql: `SELECT ${COLUMNS} FROM archive_gaps WHERE account_id = ? ORDER BY after_id DESC, peer`, params: [accountId] })).map(toGap);
  }

  /** Room for what was missed before now, behind everything that is stored: what waits to be sent, and what arrives from now on, stands after it. */
  async makeRoom(accountId: AccountId): Promise<Stretch & { readonly moved: readonly MovedMessage[]; readonly conversations: readonly StoredConversation[] }> {
    const room = makeRoom();
    const results = await this.#db.transaction([...room, ...moveQueuedLast(accountId)]);
    const [before, after] = [results[room.length]!, results[room.length + 1]!];
    const places = after.rows.map((row) => integer<MessageId>(row, 'id')).sort((one, other) => one - other);
    const messages = places.length === 0 ? [] : (await this.#db.all(selectMessages(places))).map(toMessage);
    const [conversations] = await this.#db.transaction([selectConversations(distinctConversations(messages))]);
    return {
      ...toStretch(results[room.length - 1]!.rows[0]!),
      moved: messages.map((message, index) => ({ from: integer<MessageId>(before.rows[index]!, 'message_id'), message })),
      conversations: conversations!.rows.map(toConversation),
    };
  }

  /**
   * What may have been missed: since the archive was read last, or, where it never was, from its beginning on. One of which nothing was
   * read yet goes on instead.
   */
  async open(accountId: AccountId, { after, before }: Stretch): Promise<void> {
    await this.#db.transaction([
      { sql: `UPDATE archive_gaps SET before_id = :before WHERE account_id = :accountId AND peer = '' AND cursor_id IS NULL`, params: { accountId, before } },
      {
        sql: `INSERT INTO archive_gaps (${COLUMNS}) SELECT a.id, '', CASE WHEN r.account_id IS NULL THEN 0 ELSE :after END, :before, NULL, NULL, r.newest_id, r.newest_at, r.account_id IS NOT NULL, 0
          FROM accounts a LEFT JOIN archives r ON r.account_id = a.id WHERE a.id = :accountId
          AND NOT EXISTS (SELECT 1 FROM archive_gaps g WHERE g.account_id = a.id AND g.peer = '' AND g.cursor_id IS NULL)`,
        params: { accountId, after, before },
      },
      { sql: 'INSERT INTO archives (account_id) SELECT id FROM accounts WHERE id = ? ON CONFLICT DO NOTHING', params: [accountId] },
    ]);
  }
}

/** The gap as it is now, within the transaction that stores what was read of it; nothing where all of it was read meanwhile. */
export function putGap({ accountId, peer, after, before, cursor, until, isNews, isClosed }: ArchiveGap): Statement {
  return {
    sql: `INSERT INTO archive_gaps (${COLUMNS}) SELECT :accountId, :peer, :after, :before, :cursorId, :cursorAt, :untilId, :untilAt, :isNews, :isClosed
      WHERE EXISTS (SELECT 1 FROM archive_gaps g WHERE g.account_id = :accountId AND g.peer = '' AND g.after_id = :after)
      ON CONFLICT DO UPDATE SET before_id = excluded.before_id, cursor_id = excluded.cursor_id, cursor_at = excluded.cursor_at, is_closed = excluded.is_closed`,
    params: {
      accountId, peer: peer ?? '', after, before, cursorId: cursor?.id ?? null, cursorAt: cursor?.at ?? null,
      untilId: until?.id ?? null, untilAt: until?.at ?? null, isNews: Number(isNews), isClosed: Number(isClosed),
    },
  };
}

/** All of it was read: what single conversations knew of it says nothing more. */
export function closeGap({ accountId, after }: ArchiveGap): Statement {
  return { sql: 'DELETE FROM archive_gaps WHERE account_id = ? AND after_id = ?', params: [accountId, after] };
}

/** The newest message of the archive that was asked for. */
export function noteNewest(accountId: AccountId, { id, at }: ArchivePoint): Statement {
  return { sql: 'UPDATE archives SET newest_id = ?, newest_at = ? WHERE account_id = ?', params: [id, at, accountId] };
}

function toGap(row: SqlRow): ArchiveGap {
  const peer = text<Jid>(row, 'peer');
  const point = (name: string): ArchivePoint | undefined => {
    const id = optionalText<ArchiveId>(row, `${name}_id`);
    const at = optionalInteger(row, `${name}_at`);
    return id === undefined || at === undefined ? undefined : { id, at };
  };
  return {
    accountId: integer<AccountId>(row, 'account_id'), ...(peer === '' ? {} : { peer }),
    after: integer<MessageId>(row, 'after_id'), before: integer<MessageId>(row, 'before_id'),
    cursor: point('cursor'), until: point('until'), isNews: flag(row, 'is_news'), isClosed: flag(row, 'is_closed'),
  };
}
