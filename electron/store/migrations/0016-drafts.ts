import type { Migration } from '../database.ts';

/** What is written in a conversation and not sent yet; with whom nothing was said there need be no conversation. */
export const drafts: Migration = {
  version: 16,
  name: 'drafts',
  sql: `
CREATE TABLE drafts (
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  peer TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (account_id, peer)
) STRICT, WITHOUT ROWID;
`,
};
