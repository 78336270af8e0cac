/** Two deliveries of one message come within days: a server keeps what it could not deliver, and a session that is resumed repeats. */
export const DUPLICATE_WINDOW_MS = 7 * 24 * 60 * 60 * 1000;

/** How far apart our clock and a room's may stand, for messages that nothing but text and time tells apart. */
const ROOM_CLOCK_MS = 10_000;

/** The same sender; ours: whichever device it was. */
const SIDE = `CASE WHEN :own = 1 THEN m.state <> 'received' ELSE m.state = 'received' AND (m.sender = :sender OR (m.origin_id = :originId AND m.type = 'chat' AND :type = 'chat')) END`;

/**
 * The same message: same conversation, same id, same body, within the window, and the same sender. Never across senders (hazard A14);
 * a program that was killed sends again from a new resource, and says by its origin id that the message is the old one (XEP-0359 §2.1).
 */
export const SAME = `m.stanza_id = :stanzaId AND m.conversation_id = c.id AND m.body = :body AND ${SIDE} AND m.sent_at + m.transit_ms > :since`;

/** The condition under which a message that arrives is new: its id says nothing else, nor does the archive's, which may have been read before it came. */
export const NEW_ARRIVAL = `NOT EXISTS (SELECT 1 FROM messages m WHERE ${SAME}) AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.archive_id = :archiveId AND m.conversation_id = c.id)`;

/**
 * The same message of a room, which repeats its history at every entry: the id the room gave it says so; else id, nickname and body;
 * and where the sender gave no id, nickname, body and time. What comes back of our own has the id we sent it with, whatever we were
 * called then.
 */
const SAME_IN_ROOM = [
  'm.archive_id = :archiveId AND m.conversation_id = c.id',
  `m.stanza_id IN (:stanzaId, :originId) AND m.conversation_id = c.id AND m.type = 'groupchat' AND m.body = :body
    AND (m.archive_id IS NULL OR :archiveId IS NULL) AND (m.state <> 'received' OR (m.sender = :sender AND m.stanza_id = :stanzaId))`,
  `:stanzaId IS NULL AND :delayed = 1 AND m.id IN (SELECT id FROM messages WHERE conversation_id = c.id ORDER BY id DESC LIMIT 500)
    AND m.stanza_id IS NULL AND m.type = 'groupchat' AND m.sender = :sender AND m.body = :body AND (m.archive_id IS NULL OR :archiveId IS NULL)
    AND abs(m.sent_at - :sentAt) <= ${ROOM_CLOCK_MS}`,
];

/** The condition under which a message of a room is new: each way of being old has an index of its own. */
export const NEW_IN_ROOM = SAME_IN_ROOM.map((same) => `NOT EXISTS (SELECT 1 FROM messages m WHERE ${same})`).join(' AND ');

/** The message that was there before, of a room. */
export const FIND_SAME_IN_ROOM = SAME_IN_ROOM
  .map((same) => `SELECT m.id FROM conversations c JOIN messages m ON ${same} WHERE c.account_id = :accountId AND c.peer = :peer`)
  .join(' UNION ALL ');

/** How far apart our clock and the archive's may stand, for messages that nothing but text and time tells apart. */
const ARCHIVE_CLOCK_MS = 10_000;

/** The same message of the archive: same conversation, id and text, within the window, and the same sender (ours: whichever device it was). */
export const SAME_BY_ID = `m.stanza_id = :stanzaId AND m.conversation_id = c.id AND m.body = :body AND abs(m.sent_at - :sentAt) < ${DUPLICATE_WINDOW_MS} AND ${SIDE}`;

/**
 * The message that the archive has under this id, where it is stored already: the id says so; else the id its sender
 * gave it; and where there is no such id, sender, text and time.
 */
export const SAME_IN_ARCHIVE = [
  'm.archive_id = :archiveId AND m.conversation_id = c.id',
  SAME_BY_ID,
  `:stanzaId IS NULL AND m.id IN (SELECT id FROM messages WHERE conversation_id = c.id ORDER BY id DESC LIMIT 500) AND m.stanza_id IS NULL
    AND m.archive_id IS NULL AND m.body = :body AND abs(m.sent_at - :sentAt) <= ${ARCHIVE_CLOCK_MS} AND ${SIDE}`,
].map((same) => `SELECT m.id, m.archive_id FROM conversations c JOIN messages m ON ${same} WHERE c.account_id = :accountId AND c.peer = :peer`).join(' UNION ALL ');
