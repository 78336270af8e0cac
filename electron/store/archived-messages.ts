import type { Jid } from '../lib/jid.ts';
import { closeGap, noteNewest, putGap, type ArchiveGap, type ArchivePoint } from './archive-gaps.ts';
import { readWhereAnswered, selectConversations, toConversation, type StoredConversation } from './conversations.ts';
import type { SqlRow, Statement, StatementResult, WriteDb } from './database.ts';
import type { AccountId, ArchiveId, MessageId } from './keys.ts';
import { placesFor, type PlaceBook } from './archive-order.ts';
import { moveMessage, selectNextAbove, selectTaken, type MovedMessage } from './message-places.ts';
import { isSingle, MESSAGE_COLUMNS, toMessage, type InboundMessage, type StoredMessage } from './message.ts';
import { conversationKey, distinctConversations, inboundColumns, insertConversation, insertMessageAt } from './message-rows.ts';
import { integer, optionalText, text } from './rows.ts';
import { SAME_IN_ARCHIVE } from './same-message.ts';
import { selectUnreadSingles, toSingle, toUnread, type StoredSingles } from './single-messages.ts';

/** A message as the archive has it. `receivedAt` is now. */
export interface ArchivedMessage extends InboundMessage {
  readonly archiveId: ArchiveId;
}

/** What was read of a gap at once. */
export interface ArchivedPage {
  /** Newest first. */
  readonly messages: readonly ArchivedMessage[];
  /** The gap as it was when the page was asked for. */
  readonly gap: ArchiveGap;
  /** The oldest that was read, whether it is a message to keep or not. */
  readonly oldest: ArchivePoint | undefined;
  /** The newest of the whole archive, where this is its first page. */
  readonly newest?: ArchivePoint | undefined;
  /** Nothing is left in the gap. */
  readonly isLast: boolean;
  /** Nothing is left in the archive. */
  readonly isEnd?: boolean;
  /** What is newer of the gap was read with all the others: of one conversation it is the first page. */
  readonly isBelow?: boolean;
  /** What the pages before it left behind; kept by whoever reads on. */
  readonly walk?: Walk;
}

/** Page after page of one gap. */
export interface Walk {
  /** Where the pages before ended in each conversation. */
  readonly lowestOf: Map<string, number>;
  /** The messages that were met, by where they stand. */
  readonly met: Set<MessageId>;
  /** It began with the gap: all that was read of it is among those that were met. */
  isWhole: boolean;
}

export function newWalk(): Walk {
  return { lowestOf: new Map(), met: new Set(), isWhole: false };
}

export interface StoredPage {
  /** The new ones, in their order. */
  readonly messages: readonly StoredMessage[];
  readonly conversations: readonly StoredConversation[];
  readonly singles?: StoredSingles | undefined;
  /** Of ours that waited to be sent: the server has them. */
  readonly sent: readonly StoredMessage[];
  /** Those that stood where the archive has them not. */
  readonly moved: readonly MovedMessage[];
  /** Some came by another copy than the one that was read: what the archive has got meanwhile tells where they belong. */
  readonly hasDoubts: boolean;
}

const SELECT = `SELECT ${MESSAGE_COLUMNS}, m.counts_unread FROM messages m JOIN conversations c ON c.id = m.conversation_id`;

/** Messages of the server's archive on their way between those that are stored. */
export class ArchivedMessages {
  readonly #db: WriteDb;
  #former: Promise<unknown> = Promise.resolve();

  constructor(db: WriteDb) {
    this.#db = db;
  }

  /**
   * Stores what is new of a page where it belongs, knows the rest again, and notes how far the gap was read: in one transaction, so that
   * whatever interrupts it goes on there. Rejects (all or nothing) with DatabaseError.
   */
  store(page: ArchivedPage): Promise<StoredPage> {
    // One page after the other: each looks for free places before it takes them.
    const storing = this.#former.then(() => this.#store(page));
    this.#former = storing.catch(() => undefined);
    return storing;
  }

  /** Whether one of them stands at that place or before it; what was sent again later says nothing. */
  async hasBefore(messages: readonly ArchivedMessage[], place: MessageId): Promise<boolean> {
    return (await this.#known(messages)).some((one, index) => one !== undefined && one.id <= place && one.archiveId === messages[index]!.archiveId);
  }

  /** What was handed over is stored, or was refused. */
  async settled(): Promise<void> {
    await this.#former;
  }

  async #store(page: ArchivedPage): Promise<StoredPage> {
    const { gap, oldest, newest, walk = newWalk() } = page;
    const { messages, known, hasDoubts } = await this.#firstCopies(await this.#withoutDeleted(page.messages), gap, walk);
    const entries = messages.map((message, index) => ({ conversation: `${conversationKey(message)}${isSingle(message) ? ' singles' : ''}`, known: known[index] }));
    // Of a gap that was read in part, everything behind its end is newer than this page.
    if (gap.cursor || page.isBelow) for (const { conversation } of entries) walk.lowestOf.set(conversation, walk.lowestOf.get(conversation) ?? gap.before);
    const { places, lowest } = await placesFor(entries, gap.before, walk.lowestOf, this.#book(), newest && await this.#ownAfter(messages, known, gap));
    if (!gap.cursor) walk.isWhole = true;
    const isLast = page.isLast && (page.isEnd === true || !walk.isWhole || !(await this.#hasPassed(walk, known, gap)));
    const keys = distinctConversations(messages);
    const written = new Set(messages.filter(({ isOwn }) => isOwn).map(conversationKey));
    const strangers = new Set(messages.filter((message) => message.isStranger && !isSingle(message)).map(conversationKey));
    const fresh = messages.flatMap((message, index) => (known[index] === undefined ? [{ message, id: places[index]! }] : []));
    const again = messages.flatMap(({ archiveId }, index) => (known[index] === undefined ? [] : [[known[index], archiveId] as const]));
    const countsUnread = (message: ArchivedMessage): boolean => message.isOwn !== true && message.countsUnread && gap.isNews;
    const steps = new Steps();
    for (const key of keys) steps.add(insertConversation(key, { isStranger: strangers.has(conversationKey(key)), isWrittenTo: written.has(conversationKey(key)) }));
    const inserted = fresh.map(({ message, id }) => steps.add(insertMessageAt(id, { ...message, countsUnread: countsUnread(message) })));
    steps.add({ sql: 'UPDATE messages AS m SET archive_id = k.value ->> 1 FROM json_each(?) k WHERE m.id = k.value ->> 0 AND m.archive_id IS NOT k.value ->> 1', params: [JSON.stringify(again)] });
    const ids = JSON.stringify(again.map(([id]) => id));
    const sent = steps.add({ sql: `UPDATE messages SET state = 'sent' WHERE id IN (SELECT value FROM json_each(?)) AND state = 'queued' RETURNING id`, params: [ids] });
    steps.add({ sql: `DELETE FROM outbox WHERE message_id IN (SELECT m.id FROM messages m WHERE m.id IN (SELECT value FROM json_each(?)) AND m.state IN ('sent', 'delivered', 'displayed'))`, params: [ids] });
    const moves = known.flatMap((from, index) => (from === undefined || places[index] === undefined || isSingle(messages[index]!) ? [] : [{ from, to: places[index] }]));
    const moved = moves.map(({ from, to }) => steps.add(moveMessage(from, to)));
    for (const key of keys) [readWhereAnswered(key), readBeforeUnread(key)].forEach((statement) => steps.add(statement));
    for (const statement of progress(gap, { oldest, isLast, before: Math.min(lowest, gap.before) as MessageId })) steps.add(statement);
    if (newest) steps.add(noteNewest(gap.accountId, newest));
    const conversations = steps.add(selectConversations(keys));
    const unread = steps.add(selectUnreadSingles());
    const results = await this.#db.transaction(steps.all);
    for (const [index, place] of places.entries()) walk.met.add(place ?? known[index]!);

    const [fromArchive, fromOutbox, anew] = [await this.#select(inserted, results), await this.#select([sent], results), (await this.#select(moved, results)).map(toMessage)];
    const singles = fromArchive.map(toSingle).filter(isSingle);
    return {
      hasDoubts,
      messages: fromArchive.map(toMessage),
      conversations: results[conversations]!.rows.map(toConversation),
      // One that moved as well is told of as that.
      sent: fromOutbox.map(toMessage),
      moved: moves.flatMap(({ from, to }) => anew.filter(({ id }) => id === to).map((message) => ({ from, message }))),
      ...(singles.length > 0 ? { singles: { messages: singles, unread: toUnread(results[unread]!.rows) } } : {}),
    };
  }

  /** Without those that were deleted here. */
  async #withoutDeleted(messages: readonly ArchivedMessage[]): Promise<readonly ArchivedMessage[]> {
    const own = messages.filter(({ isOwn, stanzaId }) => isOwn === true && stanzaId !== undefined);
    if (own.length === 0) return messages;
    const rows = await this.#db.all({
      sql: `SELECT k.key FROM json_each(?) k JOIN conversations c ON c.account_id = k.value ->> 0 AND c.peer = k.value ->> 1
        JOIN deleted_messages d ON d.conversation_id = c.id AND d.stanza_id = k.value ->> 2`,
      params: [JSON.stringify(own.map(({ accountId, peer, stanzaId }) => [accountId, peer, stanzaId]))],
    });
    const deleted = new Set(rows.map((row) => own[integer(row, 'key')]));
    return messages.filter((message) => !deleted.has(message));
  }

  /**
   * Those that tell where they belong, each with the place of the one that is it, where it is stored already. A sender that was cut off sends again,
   * and an archive that does not notice has both: the message stands where it was first.
   */
  async #firstCopies(page: readonly ArchivedMessage[], gap: ArchiveGap, walk: Walk): Promise<{ readonly messages: readonly ArchivedMessage[]; readonly known: readonly (MessageId | undefined)[]; readonly hasDoubts: boolean }> {
    const older = new Map(page.map((message) => [copyKey(message), message]));
    const messages = page.filter((message) => older.get(copyKey(message)) === message);
    const known = await this.#known(messages);
    const ids = new Set(page.map(({ archiveId }) => archiveId));
    const isCertain = known.map((one) => one?.archiveId === undefined || ids.has(one.archiveId) || walk.met.has(one.id));
    // What came before the gap was first there. Of what came since, an older page may have an earlier copy yet.
    const isFirst = known.map((one, index) => isCertain[index] || one!.id > gap.after);
    return {
      hasDoubts: isFirst.some((is, index) => is && !isCertain[index]),
      messages: messages.filter((_message, index) => isFirst[index]), known: known.flatMap((one, index) => (isFirst[index] ? [one?.id] : [])),
    };
  }

  /** For each message the one that is it, where it is stored already. */
  async #known(messages: readonly ArchivedMessage[]): Promise<readonly ({ readonly id: MessageId; readonly archiveId: ArchiveId | undefined } | undefined)[]> {
    if (messages.length === 0) return [];
    const results = await this.#db.transaction(messages.map((message) => {
      const { accountId, peer, archiveId, stanzaId, originId, sender, type, body, sentAt } = inboundColumns(message);
      return { sql: SAME_IN_ARCHIVE, params: { accountId, peer, archiveId, stanzaId, originId, sender, type, body, sentAt, own: Number(message.isOwn ?? false) } as Statement['params'] };
    }));
    return results.map(({ rows: [row] }) => row && { id: integer<MessageId>(row, 'id'), archiveId: optionalText<ArchiveId>(row, 'archive_id') });
  }

  /**
   * Where, in each conversation of the newest page, the first of ours stands that was written in this session after the last one the page has: the
   * archive has it later, or not yet.
   */
  async #ownAfter(messages: readonly ArchivedMessage[], known: readonly (MessageId | undefined)[], { accountId, before }: ArchiveGap): Promise<ReadonlyMap<string, number>> {
    const lastOf = new Map<Jid, number>();
    for (const [index, { peer, isOwn }] of messages.entries()) {
      if (isOwn === true && known[index] !== undefined) lastOf.set(peer, Math.max(known[index], lastOf.get(peer) ?? 0));
    }
    if (lastOf.size === 0) return new Map();
    const rows = await this.#db.all({
      sql: `SELECT k.value ->> 0 AS peer, min(m.id) AS place FROM json_each(?) k JOIN conversations c ON c.account_id = ? AND c.peer = k.value ->> 0
        JOIN messages m ON m.conversation_id = c.id AND m.id > max(?, k.value ->> 1) AND m.state IN ('queued', 'sent', 'delivered', 'displayed') AND m.type IN ('chat', 'groupchat')
        GROUP BY 1`,
      params: [JSON.stringify([...lastOf]), accountId, before],
    });
    return new Map(rows.map((row) => [conversationKey({ accountId, peer: text<Jid>(row, 'peer') }), integer(row, 'place')]));
  }

  /**
   * Whether what was read has passed something that stands before the gap, and that was not read: it was out of order already, and its turn is in the
   * pages that follow, though they were read before.
   */
  async #hasPassed({ lowestOf, met }: Walk, known: readonly (MessageId | undefined)[], { accountId, after }: ArchiveGap): Promise<boolean> {
    const lowest = [...lowestOf].flatMap(([conversation, place]) => (place <= after ? [[conversation.slice(`${accountId} `.length), place]] : []));
    if (lowest.length === 0) return false;
    const rows = await this.#db.all({
      sql: `SELECT 1 FROM json_each(?) k JOIN conversations c ON c.account_id = ? AND c.peer = k.value ->> 0
        JOIN messages m ON m.conversation_id = c.id AND m.id > k.value ->> 1 AND m.id <= ? AND m.archive_id IS NOT NULL AND m.type IN ('chat', 'groupchat')
        WHERE m.id NOT IN (SELECT value FROM json_each(?)) LIMIT 1`,
      params: [JSON.stringify(lowest), accountId, after, JSON.stringify([...met, ...known.filter((id) => id !== undefined)])],
    });
    return rows.length > 0;
  }

  /** What is looked up to find places. */
  #book(): PlaceBook {
    return {
      takenBelow: async (place) => (await this.#db.all(selectTaken(place))).map((row) => integer(row, 'id')),
      nextAbove: async (place) => integer((await this.#db.all(selectNextAbove(place)))[0]!, 'id'),
    };
  }

  /** The rows whose ids these statements answered. */
  async #select(steps: readonly number[], results: readonly StatementResult[]): Promise<readonly SqlRow[]> {
    const ids = steps.flatMap((step) => results[step]!.rows.map((row) => integer(row, 'id')));
    return ids.length === 0 ? [] : this.#db.all({ sql: `${SELECT} WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY m.id`, params: [JSON.stringify(ids)] });
  }
}

/** What two copies of one message have in common (XEP-0359 §2.1); one that has no id of its sender's is like no other. */
function copyKey({ accountId, peer, sender, isOwn, stanzaId, originId, archiveId, body }: ArchivedMessage): string {
  const side = isOwn === true ? 'own' : originId === undefined ? sender : '';
  return JSON.stringify(stanzaId === undefined && originId === undefined ? [archiveId] : [accountId, peer, side, originId ?? stanzaId, body]);
}

/** Statements of one transaction; each is known by its number. */
class Steps {
  readonly all: Statement[] = [];

  add(statement: Statement): number {
    return this.all.push(statement) - 1;
  }
}

/** How far the gap was read, or that it is none any more. */
function progress(gap: ArchiveGap, { oldest, isLast, before }: { readonly oldest: ArchivePoint | undefined; readonly isLast: boolean; readonly before: MessageId }): readonly Statement[] {
  if (isLast && gap.peer === undefined) return [closeGap(gap)];
  return [putGap({ ...gap, before, cursor: oldest ?? gap.cursor, isClosed: isLast })];
}

/** What was said before the account was here is old, and what waits to be read begins behind it. */
function readBeforeUnread(key: { readonly accountId: AccountId; readonly peer: Jid }): Statement {
  return {
    sql: `UPDATE conversations AS c SET read_up_to = (SELECT max(m.id) FROM messages m WHERE m.conversation_id = c.id AND m.type IN ('chat', 'groupchat')
        AND m.id < (SELECT min(u.id) FROM messages u WHERE u.conversation_id = c.id AND u.counts_unread = 1 AND u.type IN ('chat', 'groupchat')))
      WHERE c.account_id = :accountId AND c.peer = :peer AND c.unread > 0 AND c.read_up_to IS NULL`,
    params: { ...key },
  };
}
