import type { Migration } from '../database.ts';

/**
 * Rooms (XEP-0045) and invitations to them. What is said in a room belongs to the conversation whose peer is the room's bare address,
 * is of type groupchat and has `/nick` as its sender; what one occupant says to us alone is a chat whose peer is their full address.
 * `room_id` is the id the room gave a message (XEP-0359), `mentions` says that our nickname stands in it.
 */
export const rooms: Migration = {
  version: 9,
  name: 'rooms',
  sql: `
CREATE TABLE rooms (
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  nick TEXT NOT NULL,
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  wanted INTEGER NOT NULL,
  PRIMARY KEY (account_id, address)
) STRICT, WITHOUT ROWID;

CREATE TABLE room_invitations (
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  room TEXT NOT NULL,
  inviter TEXT NOT NULL,
  mediated INTEGER NOT NULL,
  reason TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, room)
) STRICT, WITHOUT ROWID;

ALTER TABLE messages ADD COLUMN room_id TEXT;
ALTER TABLE messages ADD COLUMN mentions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN unread_mentions INTEGER NOT NULL DEFAULT 0;
CREATE INDEX messages_room ON messages(room_id, conversation_id) WHERE room_id IS NOT NULL;

DROP INDEX messages_single;
CREATE INDEX messages_single ON messages(type, id) WHERE type IN ('headline', 'normal');

DROP TRIGGER messages_inserted;
CREATE TRIGGER messages_inserted AFTER INSERT ON messages BEGIN
  INSERT INTO message_search(rowid, words, scope)
    VALUES (new.id, coalesce(new.search_text, new.body), 'c' || new.conversation_id || ' a' || new.account_id);
  UPDATE conversations SET
    last_message_id = new.id,
    read_up_to = CASE WHEN unread = 0 AND new.counts_unread = 0 THEN new.id ELSE read_up_to END,
    unread = unread + new.counts_unread,
    unread_mentions = unread_mentions + new.counts_unread * new.mentions
    WHERE id = new.conversation_id AND new.type IN ('chat', 'groupchat');
END;
`,
};
