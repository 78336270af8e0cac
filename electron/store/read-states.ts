import type { Jid } from '../lib/jid.ts';
import type { WriteDb } from './database.ts';
import type { AccountId, ArchiveId, MessageId } from './keys.ts';
import { integer, text } from './rows.ts';

/** A conversation was read up to a message, known by its id in the archive of the account or of the room. */
export interface ReadState {
  readonly peer: Jid;
  readonly archiveId: ArchiveId;
}

/** The same, of a message that is stored. */
export interface FoundReadState extends ReadState {
  readonly id: MessageId;
}

/** Of the newest messages read only so many are looked through for one that has an id in an archive. */
const LOOKED_THROUGH = 50;

/** How far the person has read, as their devices tell each other (XEP-0490). */
export class ReadStates {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** The person has read up to this message on this device. */
  async noteRead(accountId: AccountId, peer: Jid, upTo: MessageId): Promise<void> {
    await this.#db.transaction([{
      sql: 'UPDATE conversations SET read_here_up_to = :upTo WHERE account_id = :accountId AND peer = :peer AND coalesce(read_here_up_to, 0) < :upTo', params: { accountId, peer, upTo },
    }]);
  }

  /** The other devices know that all up to these messages is read; what they know they go on knowing. */
  async noteShared(accountId: AccountId, states: readonly Pick<FoundReadState, 'peer' | 'id'>[]): Promise<void> {
    await this.#db.transaction([{
      sql: `UPDATE conversations AS c SET shared_up_to = k.value ->> 1 FROM json_each(:states) k
        WHERE c.account_id = :accountId AND c.peer = k.value ->> 0 AND coalesce(c.shared_up_to, 0) < k.value ->> 1`,
      params: { accountId, states: JSON.stringify(states.map(({ peer, id }) => [peer, id])) },
    }]);
  }

  /** Of each conversation, or of one, the newest message of others read here, where the other devices do not know it. */
  async owed(accountId: AccountId, peer?: Jid): Promise<readonly FoundReadState[]> {
    const rows = await this.#db.all({
      sql: `SELECT c.peer, m.id, m.archive_id FROM conversations c JOIN messages m ON m.id = (SELECT max(id) FROM (
          SELECT id, archive_id FROM messages WHERE conversation_id = c.id AND id <= c.read_here_up_to AND id > coalesce(c.shared_up_to, 0)
            AND state = 'received' AND type IN ('chat', 'groupchat') ORDER BY id DESC LIMIT ${LOOKED_THROUGH}) WHERE archive_id IS NOT NULL)
        WHERE c.account_id = :accountId AND c.read_here_up_to > coalesce(c.shared_up_to, 0) ${peer === undefined ? '' : 'AND c.peer = :peer'}`,
      params: { accountId, ...(peer === undefined ? {} : { peer }) },
    });
    return rows.map((row) => ({ peer: text<Jid>(row, 'peer'), id: integer<MessageId>(row, 'id'), archiveId: text<ArchiveId>(row, 'archive_id') }));
  }

  /** Those whose message is stored, in the conversation that they say. */
  async find(accountId: AccountId, states: readonly ReadState[]): Promise<readonly FoundReadState[]> {
    const rows = await this.#db.all({
      sql: `SELECT c.peer, m.id, m.archive_id FROM json_each(:states) k JOIN conversations c ON c.account_id = :accountId AND c.peer = k.value ->> 0
        JOIN messages m ON m.archive_id = k.value ->> 1 AND m.conversation_id = c.id AND m.type IN ('chat', 'groupchat')`,
      params: { accountId, states: JSON.stringify(states.map(({ peer, archiveId }) => [peer, archiveId])) },
    });
    return rows.map((row) => ({ peer: text<Jid>(row, 'peer'), id: integer<MessageId>(row, 'id'), archiveId: text<ArchiveId>(row, 'archive_id') }));
  }
}
