import type { Migration } from '../../store/database.ts';

/** The tables of the local server, in a database of its own. */
const first: Migration = {
  version: 1,
  name: 'first',
  sql: `
CREATE TABLE users (
  address TEXT PRIMARY KEY,
  credentials TEXT NOT NULL,
  roster_version INTEGER NOT NULL DEFAULT 0,
  default_list TEXT,
  vcard TEXT
) STRICT;
CREATE TABLE roster (
  address TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  peer TEXT NOT NULL,
  name TEXT NOT NULL,
  groups TEXT NOT NULL,
  subscription TEXT NOT NULL,
  is_asking INTEGER NOT NULL,
  is_approved INTEGER NOT NULL,
  is_listed INTEGER NOT NULL,
  request TEXT,
  PRIMARY KEY (address, peer)
) STRICT;
CREATE TABLE lists (
  address TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  name TEXT NOT NULL,
  rules TEXT NOT NULL,
  PRIMARY KEY (address, name)
) STRICT;
CREATE TABLE waiting (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  kind TEXT NOT NULL,
  stanza TEXT NOT NULL
) STRICT;
CREATE INDEX waiting_of ON waiting (address, kind, id);
`,
};

/** Messages that were said (XEP-0313). `position` is their order; `peer` and `resource` are who they were said with. */
const archive: Migration = {
  version: 2,
  name: 'archive',
  sql: `
CREATE TABLE archive (
  position INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  peer TEXT NOT NULL,
  resource TEXT NOT NULL,
  stanza TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX archive_ids ON archive (owner, id);
CREATE INDEX archive_order ON archive (owner, position, at);
CREATE INDEX archive_peers ON archive (owner, peer, position, at);
ALTER TABLE users ADD COLUMN archive_preferences TEXT;
`,
};

/** What clients keep for themselves (XEP-0049). */
const privateStorage: Migration = { version: 3, name: 'private-storage', sql: 'ALTER TABLE users ADD COLUMN private_storage TEXT;' };

export const serverMigrations: readonly Migration[] = [first, archive, privateStorage];
