import type { Migration } from '../database.ts';

/** The privacy lists of an account (RFC 3921 §10), as its server said last, and which one the person has active. Read and written as a whole. */
export const privacyLists: Migration = {
  version: 7,
  name: 'privacy-lists',
  sql: `
CREATE TABLE privacy_lists (
  account_id INTEGER PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE,
  active TEXT,
  default_name TEXT,
  lists TEXT NOT NULL
) STRICT;
`,
};
