import type { Migration } from '../database.ts';

/** The list behind which the person hides on this computer, and when the server said last what lists there are. */
export const hidden: Migration = {
  version: 10,
  name: 'hidden',
  sql: `
ALTER TABLE privacy_lists ADD COLUMN hidden TEXT;
ALTER TABLE privacy_lists ADD COLUMN read_at INTEGER;
`,
};
