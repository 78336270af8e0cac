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

export const serverMigrations: readonly Migration[] = [first];
