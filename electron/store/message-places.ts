import type { SqlRow, Statement } from './database.ts';
import type { AccountId, MessageId } from './keys.ts';
import type { StoredMessage } from './message.ts';
import { integer } from './rows.ts';

/**
 * A message's number is its place in the order of all messages. What arrives stands last, with room before it for what was said in
 * between and comes later, from an archive; each session begins behind room for whatever was missed before it. The search index is read in
 * this order too: nothing is sorted by time, which no two clocks agree on.
 *
 * Room of 63 between neighbours makes the search index an eighth larger than none.
 */
const STEP = 64;
/** Room for what one absence missed: 16 million messages. */
const ABSENCE = 2 ** 24;

/** The number of a message that arrives now, as an SQL expression. */
export const NEXT_PLACE = `(SELECT seq + ${STEP} FROM sqlite_sequence WHERE name = 'messages')`;

/** A stretch without messages, both ends not in it. `after` is 0 where nothing is before. */
export interface Stretch {
  readonly after: MessageId;
  readonly before: MessageId;
}

/** Leaves room behind the newest message; the last statement's row says where. */
export function makeRoom(): readonly Statement[] {
  return [
    { sql: `UPDATE sqlite_sequence SET seq = seq + ${ABSENCE} WHERE name = 'messages'` },
    { sql: `SELECT seq - ${ABSENCE} AS after, seq AS before FROM sqlite_sequence WHERE name = 'messages'` },
  ];
}

export function toStretch(row: SqlRow): Stretch {
  return { after: integer<MessageId>(row, 'after'), before: integer<MessageId>(row, 'before') };
}

/** A message that has another place now: it is known by that. */
export interface MovedMessage {
  readonly from: MessageId;
  readonly message: StoredMessage;
}

/** Moves one message to a free place; the row's new number comes back. */
export function moveMessage(from: MessageId, to: MessageId): Statement {
  return { sql: 'UPDATE messages SET id = ? WHERE id = ? RETURNING id', params: [to, from] };
}

const QUEUED = `SELECT o.message_id, row_number() OVER (ORDER BY o.position) AS rank FROM outbox o JOIN messages q ON q.id = o.message_id
  WHERE o.account_id = ? AND q.type IN ('chat', 'groupchat')`;

/**
 * What waits to be sent in conversations stands last, in its order: it comes after whatever was missed. The first statement answers where
 * it stood (`message_id`, in order), the second where it stands (`id`, in any).
 */
export function moveQueuedLast(accountId: AccountId): readonly Statement[] {
  return [
    { sql: `${QUEUED} ORDER BY rank`, params: [accountId] },
    {
      sql: `UPDATE messages AS m SET id = (SELECT seq FROM sqlite_sequence WHERE name = 'messages') + ${STEP} * w.rank FROM (${QUEUED}) w WHERE m.id = w.message_id RETURNING id`,
      params: [accountId],
    },
    { sql: `UPDATE sqlite_sequence SET seq = max(seq, (SELECT coalesce(max(id), 0) FROM messages)) WHERE name = 'messages'` },
  ];
}

/** How far down from a place is looked for a free one. */
const LOOKED_THROUGH = 400;

/** The taken places below this one, highest first, as many as are looked through. */
export function selectTaken(below: number): Statement {
  return { sql: 'SELECT id FROM messages WHERE id < ? ORDER BY id DESC LIMIT ?', params: [below, LOOKED_THROUGH] };
}

/** The lowest taken place above this one; above all, the one that is taken next. */
export function selectNextAbove(place: number): Statement {
  return { sql: `SELECT coalesce((SELECT id FROM messages WHERE id > ? ORDER BY id LIMIT 1), ${NEXT_PLACE}) AS id`, params: [place] };
}

/** The highest place below this one that is not among the taken ones. */
export function freePlace(below: number, taken: ReadonlySet<number>): MessageId {
  let place = below - 1;
  while (taken.has(place)) place -= 1;
  return place as MessageId;
}
