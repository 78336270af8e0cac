import type { Migration } from '../database.ts';

/** An account's status in further languages (RFC 3921 §5.3): JSON, `[{ "language": …, "text": … }]`. */
export const translations: Migration = {
  version: 12,
  name: 'translations',
  sql: "ALTER TABLE accounts ADD COLUMN status_translations TEXT NOT NULL DEFAULT '[]';",
};
