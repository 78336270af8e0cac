import type { Migration } from '../database.ts';

/**
 * Files on their way out, in pieces, until they have arrived: they lie in the database and are as safe there as messages are. A message's
 * own knowledge of its file is JSON (`MessageFile`) and stays.
 */
export const files: Migration = {
  version: 18,
  name: 'files',
  sql: `
CREATE TABLE files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  message_id INTEGER UNIQUE REFERENCES messages(id) ON DELETE CASCADE ON UPDATE CASCADE,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL
) STRICT;
CREATE INDEX files_account ON files(account_id);

CREATE TABLE file_parts (
  file_id INTEGER NOT NULL REFERENCES files(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (file_id, number)
) STRICT;

ALTER TABLE messages ADD COLUMN file TEXT;
`,
};
