import type { Migration } from '../database.ts';

/**
 * What happened to a message of ours, step by step. A change of `state` is a step by itself, whoever made it, and so is the server's archive
 * having it; being handed to the server (`handed`) is written by whoever does it. `came_by`: `copy` from another device of ours (XEP-0280),
 * `archive` (XEP-0313); NULL where it came to us itself, or is ours.
 */
export const messageEvents: Migration = {
  version: 20,
  name: 'message-events',
  sql: `
ALTER TABLE messages ADD COLUMN came_by TEXT;

CREATE TABLE message_events (
  message_id INTEGER NOT NULL REFERENCES messages(id) ON DELETE CASCADE ON UPDATE CASCADE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT
) STRICT;
CREATE INDEX message_events_message ON message_events(message_id);

CREATE TRIGGER message_state_changed AFTER UPDATE OF state ON messages WHEN NEW.state <> OLD.state BEGIN
  INSERT INTO message_events VALUES (NEW.id,
    coalesce(CASE NEW.state WHEN 'delivered' THEN NEW.delivered_at WHEN 'displayed' THEN NEW.displayed_at END, CAST(unixepoch('subsec') * 1000 AS INTEGER)),
    NEW.state, NEW.error_condition);
END;
CREATE TRIGGER message_archived AFTER UPDATE OF archive_id ON messages WHEN OLD.archive_id IS NULL AND NEW.archive_id IS NOT NULL AND NEW.state <> 'received' BEGIN
  INSERT INTO message_events VALUES (NEW.id, CAST(unixepoch('subsec') * 1000 AS INTEGER), 'archived', NULL);
END;
`,
};
