import type { Migration } from '../database.ts';

/**
 * The server's archive (XEP-0313). A message's number is its place in the order: what the archive adds stands between what is there
 * already, so numbers have room between them (`message-places.ts`), and the newest message of a conversation is the one that stands last,
 * not the one stored last; one can move. `archive_id` is the id under which the archive has it: a room's own, or that of the account (XEP-0359).
 *
 * `archives` has an account once its archive was read; `newest_id` is as far as was asked for. `archive_gaps` are the stretches that were
 * not read yet, of the whole archive (`peer` empty) or as far as one conversation goes beyond that.
 */
export const archive: Migration = {
  version: 15,
  name: 'archive',
  sql: `
ALTER TABLE messages RENAME COLUMN room_id TO archive_id;
DROP INDEX messages_room;
CREATE INDEX messages_archive ON messages(archive_id, conversation_id) WHERE archive_id IS NOT NULL;

CREATE TABLE outbox_of_places (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER NOT NULL UNIQUE REFERENCES messages(id) ON DELETE CASCADE ON UPDATE CASCADE,
  account_id INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT;
INSERT INTO outbox_of_places SELECT position, message_id, account_id, attempts, created_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_of_places RENAME TO outbox;
CREATE INDEX outbox_account ON outbox(account_id);

UPDATE messages SET id = 1099511627776 + id * 64;
UPDATE conversations SET last_message_id = 1099511627776 + last_message_id * 64, read_up_to = 1099511627776 + read_up_to * 64;
DELETE FROM sqlite_sequence WHERE name = 'messages';
INSERT INTO sqlite_sequence (name, seq) SELECT 'messages', coalesce(max(id), 1099511627776) FROM messages;
INSERT INTO message_search(message_search) VALUES ('rebuild');

DROP TRIGGER messages_inserted;
CREATE TRIGGER messages_inserted AFTER INSERT ON messages BEGIN
  INSERT INTO message_search(rowid, words, scope)
    VALUES (new.id, coalesce(new.search_text, new.body), 'c' || new.conversation_id || ' a' || new.account_id);
  UPDATE conversations SET
    last_message_id = max(new.id, coalesce(last_message_id, 0)),
    read_up_to = CASE WHEN unread = 0 AND new.counts_unread = 0 AND new.id > coalesce(last_message_id, 0) THEN new.id ELSE read_up_to END,
    unread = unread + new.counts_unread,
    unread_mentions = unread_mentions + new.counts_unread * new.mentions
    WHERE id = new.conversation_id AND new.type IN ('chat', 'groupchat');
END;

CREATE TRIGGER messages_moved AFTER UPDATE OF id ON messages WHEN old.id <> new.id BEGIN
  INSERT INTO message_search(message_search, rowid, words, scope)
    VALUES ('delete', old.id, coalesce(old.search_text, old.body), 'c' || old.conversation_id || ' a' || old.account_id);
  INSERT INTO message_search(rowid, words, scope)
    VALUES (new.id, coalesce(new.search_text, new.body), 'c' || new.conversation_id || ' a' || new.account_id);
  UPDATE conversations SET last_message_id = (SELECT max(id) FROM messages WHERE conversation_id = new.conversation_id AND type IN ('chat', 'groupchat'))
    WHERE id = new.conversation_id;
END;

CREATE TABLE archives (
  account_id INTEGER PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE,
  newest_id TEXT,
  newest_at INTEGER
) STRICT;

CREATE TABLE archive_gaps (
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  peer TEXT NOT NULL,
  after_id INTEGER NOT NULL,
  before_id INTEGER NOT NULL,
  cursor_id TEXT,
  cursor_at INTEGER,
  until_id TEXT,
  until_at INTEGER,
  is_news INTEGER NOT NULL,
  is_closed INTEGER NOT NULL,
  PRIMARY KEY (account_id, peer, after_id)
) STRICT, WITHOUT ROWID;
`,
};
