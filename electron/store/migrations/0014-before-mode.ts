import type { Migration } from '../database.ts';

/** The list that was active when a mode began: it is so again when the mode ends. */
export const beforeMode: Migration = {
  version: 14,
  name: 'before-mode',
  sql: 'ALTER TABLE privacy_lists ADD COLUMN before_mode TEXT;',
};
