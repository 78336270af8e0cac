import type { Migration } from '../database.ts';

/** Of a failed message: the language of the server's words, and where the address has moved (`<gone/>`, `<redirect/>`). */
export const failureDetails: Migration = {
  version: 13,
  name: 'failure-details',
  sql: `ALTER TABLE messages ADD COLUMN error_language TEXT;
    ALTER TABLE messages ADD COLUMN error_address TEXT;`,
};
