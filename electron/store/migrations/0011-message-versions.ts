import type { Migration } from '../database.ts';

/** What a message says in other languages than the one shown (RFC 3921 §2.1.2): a JSON array of `{ language, subject, body }`, NULL for most. */
export const messageVersions: Migration = {
  version: 11,
  name: 'message-versions',
  sql: 'ALTER TABLE messages ADD COLUMN versions TEXT;',
};
