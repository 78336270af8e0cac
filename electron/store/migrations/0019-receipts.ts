import type { Migration } from '../database.ts';

/**
 * How far our messages got (XEP-0184, XEP-0333): `state` may also be `delivered` or `displayed`, each with its time. `markable`: the message
 * asks to be told when it is displayed, ours or theirs. Of a conversation: the newest message that stood on the screen, and the newest
 * whose sender was told so, or is never to be.
 */
export const receipts: Migration = {
  version: 19,
  name: 'receipts',
  sql: `
ALTER TABLE messages ADD COLUMN markable INTEGER NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN delivered_at INTEGER;
ALTER TABLE messages ADD COLUMN displayed_at INTEGER;
CREATE INDEX messages_undisplayed ON messages(conversation_id) WHERE markable = 1 AND state IN ('sent', 'delivered');
CREATE INDEX messages_markable ON messages(conversation_id) WHERE markable = 1 AND state = 'received';
ALTER TABLE conversations ADD COLUMN seen_up_to INTEGER;
ALTER TABLE conversations ADD COLUMN told_up_to INTEGER;
`,
};
