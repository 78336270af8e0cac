import type { Migration } from '../database.ts';

/** Profiles as fetched last (XEP-0054), with their pictures once each, whoever shows them. A picture goes with the last card that has it. */
export const vcards: Migration = {
  version: 6,
  name: 'vcards',
  sql: `
CREATE TABLE pictures (
  hash TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  data BLOB NOT NULL
) STRICT;

CREATE TABLE vcards (
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  revision TEXT NOT NULL,
  properties TEXT NOT NULL,
  photo TEXT,
  logo TEXT,
  fetched_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX vcards_photo ON vcards(photo) WHERE photo IS NOT NULL;
CREATE INDEX vcards_logo ON vcards(logo) WHERE logo IS NOT NULL;

CREATE TRIGGER vcards_updated AFTER UPDATE OF photo, logo ON vcards BEGIN
  DELETE FROM pictures WHERE hash IN (old.photo, old.logo)
    AND NOT EXISTS (SELECT 1 FROM vcards WHERE photo = hash) AND NOT EXISTS (SELECT 1 FROM vcards WHERE logo = hash);
END;
CREATE TRIGGER vcards_deleted AFTER DELETE ON vcards BEGIN
  DELETE FROM pictures WHERE hash IN (old.photo, old.logo)
    AND NOT EXISTS (SELECT 1 FROM vcards WHERE photo = hash) AND NOT EXISTS (SELECT 1 FROM vcards WHERE logo = hash);
END;
`,
};
