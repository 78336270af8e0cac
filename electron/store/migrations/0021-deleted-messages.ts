import type { Migration } from '../database.ts';

/** Which messages of ours were deleted here, by the id we gave them: the server's archive may have them all the same, and they are not to come back. */
export const deletedMessages: Migration = {
  version: 21,
  name: 'deleted-messages',
  sql: `
CREATE TABLE deleted_messages (
  conversation_id INTEGER NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,
  stanza_id TEXT NOT NULL,
  PRIMARY KEY (conversation_id, stanza_id)
) STRICT, WITHOUT ROWID;
`,
};
