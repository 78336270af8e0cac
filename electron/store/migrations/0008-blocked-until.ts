import type { Migration } from '../database.ts';

/** When a block ends by itself; null: never. */
export const blockedUntil: Migration = {
  version: 8,
  name: 'blocked-until',
  sql: 'ALTER TABLE blocks ADD COLUMN until INTEGER;',
};
