import type { BareJid, Jid } from '../lib/jid.ts';
import type { SqlRow, SqlValue, Statement, WriteDb } from './database.ts';
import type { AccountId } from './keys.ts';
import { flag, integer, text } from './rows.ts';

/** A room the person entered once, as it was last. */
export interface StoredRoom {
  readonly accountId: AccountId;
  readonly address: BareJid;
  readonly nick: string;
  /** What the room calls itself; empty where it does not. Foreign text. */
  readonly name: string;
  /** Empty: none. Foreign text. */
  readonly subject: string;
  /** Whether the person wants to be in it: it is entered anew in each session. */
  readonly isWanted: boolean;
}

/** Somebody asks the person into a room. */
export interface StoredInvitation {
  readonly accountId: AccountId;
  readonly room: BareJid;
  readonly inviter: Jid;
  /** Whether the room passed it on (XEP-0045 §7.8.2), and so can pass on an answer. */
  readonly isMediated: boolean;
  readonly reason: string;
  readonly receivedAt: number;
}

const INVITATION_COLUMNS = 'account_id, room, inviter, mediated, reason, received_at';

export class Rooms {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  async list(accountId: AccountId): Promise<readonly StoredRoom[]> {
    const rows = await this.#db.all({ sql: 'SELECT account_id, address, nick, name, subject, wanted FROM rooms WHERE account_id = ? ORDER BY address', params: [accountId] });
    return rows.map(toRoom);
  }

  /** Adds the room, with its conversation, or changes what is known of it. An invitation to it is answered by that. */
  async put({ accountId, address, nick, name, subject, isWanted }: StoredRoom): Promise<void> {
    await this.#db.transaction([
      {
        sql: `INSERT INTO rooms (account_id, address, nick, name, subject, wanted) SELECT id, :address, :nick, :name, :subject, :wanted FROM accounts WHERE id = :accountId
          ON CONFLICT (account_id, address) DO UPDATE SET nick = excluded.nick, name = excluded.name, subject = excluded.subject, wanted = excluded.wanted`,
        params: { accountId, address, nick, name, subject, wanted: Number(isWanted) },
      },
      {
        sql: 'INSERT INTO conversations (account_id, peer) SELECT id, :address FROM accounts WHERE id = :accountId ON CONFLICT DO NOTHING',
        params: { accountId, address },
      },
      removeInvitation(accountId, address),
    ]);
  }

  /** When the newest message from others was said there, epoch milliseconds; undefined: nothing ever was. */
  async lastHeard(accountId: AccountId, address: BareJid): Promise<number | undefined> {
    const [row] = await this.#db.all({
      sql: `SELECT m.sent_at FROM messages m JOIN conversations c ON c.id = m.conversation_id
        WHERE c.account_id = ? AND c.peer = ? AND m.type = 'groupchat' AND m.state = 'received' ORDER BY m.id DESC LIMIT 1`,
      params: [accountId, address],
    });
    return row && integer(row, 'sent_at');
  }

  async invitations(accountId: AccountId): Promise<readonly StoredInvitation[]> {
    const rows = await this.#db.all({ sql: `SELECT ${INVITATION_COLUMNS} FROM room_invitations WHERE account_id = ? ORDER BY received_at`, params: [accountId] });
    return rows.map(toInvitation);
  }

  /** One for each room: the newest takes the place of the one before; of more than `limit` the oldest go. */
  async putInvitation({ accountId, room, inviter, isMediated, reason, receivedAt }: StoredInvitation, limit: number): Promise<void> {
    const params: Record<string, SqlValue> = { accountId, room, inviter, mediated: Number(isMediated), reason, receivedAt };
    await this.#db.transaction([
      { sql: `INSERT OR REPLACE INTO room_invitations (${INVITATION_COLUMNS}) SELECT id, :room, :inviter, :mediated, :reason, :receivedAt FROM accounts WHERE id = :accountId`, params },
      {
        sql: `DELETE FROM room_invitations WHERE account_id = :accountId
          AND room NOT IN (SELECT room FROM room_invitations WHERE account_id = :accountId ORDER BY received_at DESC, room LIMIT :limit)`,
        params: { accountId, limit },
      },
    ]);
  }

  async removeInvitation(accountId: AccountId, room: BareJid): Promise<void> {
    await this.#db.transaction([removeInvitation(accountId, room)]);
  }
}

function removeInvitation(accountId: AccountId, room: BareJid): Statement {
  return { sql: 'DELETE FROM room_invitations WHERE account_id = ? AND room = ?', params: [accountId, room] };
}

function toRoom(row: SqlRow): StoredRoom {
  return {
    accountId: integer<AccountId>(row, 'account_id'), address: text<BareJid>(row, 'address'), nick: text(row, 'nick'),
    name: text(row, 'name'), subject: text(row, 'subject'), isWanted: flag(row, 'wanted'),
  };
}

function toInvitation(row: SqlRow): StoredInvitation {
  return {
    accountId: integer<AccountId>(row, 'account_id'), room: text<BareJid>(row, 'room'), inviter: text<Jid>(row, 'inviter'),
    isMediated: flag(row, 'mediated'), reason: text(row, 'reason'), receivedAt: integer(row, 'received_at'),
  };
}
