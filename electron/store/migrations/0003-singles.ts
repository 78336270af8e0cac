import type { Migration } from '../database.ts';

/**
 * Headlines and messages of type normal stand by themselves (RFC 3921 §2.1.1): they are no longer the newest message of a conversation,
 * nor counted there. Theirs is `counts_unread`, until they are read.
 */
export const singles: Migration = {
  version: 3,
  name: 'singles',
  sql: `
DROP TRIGGER messages_inserted;
CREATE TRIGGER messages_inserted AFTER INSERT ON messages BEGIN
  INSERT INTO message_search(rowid, words, scope)
    VALUES (new.id, coalesce(new.search_text, new.body), 'c' || new.conversation_id || ' a' || new.account_id);
  UPDATE conversations SET
    last_message_id = new.id,
    read_up_to = CASE WHEN unread = 0 AND new.counts_unread = 0 THEN new.id ELSE read_up_to END,
    unread = unread + new.counts_unread
    WHERE id = new.conversation_id AND new.type = 'chat';
END;

CREATE INDEX messages_single ON messages(type, id) WHERE type <> 'chat';

UPDATE messages SET counts_unread = 0 WHERE type <> 'chat'
  AND id <= (SELECT coalesce(read_up_to, 0) FROM conversations WHERE id = conversation_id);
UPDATE conversations SET
  last_message_id = (SELECT max(id) FROM messages WHERE conversation_id = conversations.id AND type = 'chat'),
  unread = (SELECT count(*) FROM messages WHERE conversation_id = conversations.id AND type = 'chat' AND counts_unread = 1
    AND id > coalesce(read_up_to, 0))
  WHERE id IN (SELECT conversation_id FROM messages WHERE type <> 'chat');
`,
};
