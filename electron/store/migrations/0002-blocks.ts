import type { Migration } from '../database.ts';

/** Whom the server blocks for an account (RFC 3921 §10, XEP-0191), as it said last, with since when and why, which it does not keep. */
export const blocks: Migration = {
  version: 2,
  name: 'blocks',
  sql: `
CREATE TABLE blocks (
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  scope TEXT NOT NULL,
  value TEXT NOT NULL,
  kinds TEXT NOT NULL,
  position INTEGER NOT NULL,
  since INTEGER,
  reason TEXT NOT NULL,
  PRIMARY KEY (account_id, scope, value)
) STRICT, WITHOUT ROWID;
`,
};
