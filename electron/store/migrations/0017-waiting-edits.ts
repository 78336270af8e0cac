import type { Migration } from '../database.ts';

/** What the person wants of roster items and no server has been told; `base` and `wanted` are JSON, NULL where there is no item. */
export const waitingEdits: Migration = {
  version: 17,
  name: 'waiting edits',
  sql: `
CREATE TABLE waiting_edits (
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  base TEXT,
  wanted TEXT,
  request TEXT,
  PRIMARY KEY (account_id, address)
) STRICT, WITHOUT ROWID;
`,
};
