import type { Migration } from '../database.ts';

/**
 * Accounts, roster, requests, conversations, messages with their search index, outbox, settings.
 *
 * `messages.search_text` is set only where the words to be found are not those that unicode61 sees in the body (see search-text.ts).
 * The search index holds no copy of the text: it reads the view, so that it can be rebuilt and checked at any time.
 * `scope` gives each message the tokens `c<conversation>` and `a<account>`: a search in one chat is then an
 * intersection of two lists inside the index (16 ms become 0.4 ms at 300,000 rows).
 * A message's direction is its state: only incoming ones are `received`. It was received at `sent_at + transit_ms`. Its sender is
 * kept as `/resource` where it is the other side. Zero and what is left out take no room: 45 MB of 1,000,000 messages.
 * `columnsize=0`: nothing is ranked; newest first is the order of rowids.
 */
export const first: Migration = {
  version: 1,
  name: 'first',
  sql: `
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  address TEXT NOT NULL UNIQUE,
  server_host TEXT,
  server_port INTEGER,
  keep_password INTEGER NOT NULL,
  allow_plain INTEGER NOT NULL,
  strongest_mechanism TEXT,
  resource TEXT,
  enabled INTEGER NOT NULL,
  show TEXT NOT NULL,
  status TEXT NOT NULL,
  priority INTEGER NOT NULL,
  roster_version TEXT,
  created_at INTEGER NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE account_pins (
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  fingerprint TEXT NOT NULL,
  pinned_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE contacts (
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  name TEXT NOT NULL,
  groups TEXT NOT NULL,
  subscription TEXT NOT NULL,
  asking INTEGER NOT NULL,
  approved INTEGER NOT NULL,
  PRIMARY KEY (account_id, address)
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  nick TEXT NOT NULL,
  note TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, address)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  peer TEXT NOT NULL,
  last_message_id INTEGER,
  read_up_to INTEGER,
  unread INTEGER NOT NULL DEFAULT 0,
  UNIQUE (account_id, peer)
) STRICT;
CREATE INDEX conversations_newest ON conversations(last_message_id);

CREATE TABLE messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,
  account_id INTEGER NOT NULL,
  sender TEXT NOT NULL,
  type TEXT NOT NULL,
  stanza_id TEXT,
  origin_id TEXT,
  body TEXT NOT NULL,
  search_text TEXT,
  subject TEXT,
  thread TEXT,
  language TEXT,
  sent_at INTEGER NOT NULL,
  transit_ms INTEGER NOT NULL,
  delayed INTEGER NOT NULL,
  delayed_by TEXT,
  state TEXT NOT NULL,
  counts_unread INTEGER NOT NULL,
  error_condition TEXT,
  error_type TEXT,
  error_text TEXT
) STRICT;
CREATE INDEX messages_conversation ON messages(conversation_id);
CREATE INDEX messages_stanza ON messages(stanza_id, conversation_id) WHERE stanza_id IS NOT NULL;

CREATE VIEW message_words AS
  SELECT id, coalesce(search_text, body) AS words, 'c' || conversation_id || ' a' || account_id AS scope FROM messages;
CREATE VIRTUAL TABLE message_search USING fts5(
  words, scope, content='message_words', content_rowid='id', columnsize=0, prefix='2 3',
  tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
INSERT INTO message_search(message_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER messages_inserted AFTER INSERT ON messages BEGIN
  INSERT INTO message_search(rowid, words, scope)
    VALUES (new.id, coalesce(new.search_text, new.body), 'c' || new.conversation_id || ' a' || new.account_id);
  UPDATE conversations SET
    last_message_id = new.id,
    read_up_to = CASE WHEN unread = 0 AND new.counts_unread = 0 THEN new.id ELSE read_up_to END,
    unread = unread + new.counts_unread
    WHERE id = new.conversation_id;
END;
CREATE TRIGGER messages_deleted AFTER DELETE ON messages BEGIN
  INSERT INTO message_search(message_search, rowid, words, scope)
    VALUES ('delete', old.id, coalesce(old.search_text, old.body), 'c' || old.conversation_id || ' a' || old.account_id);
END;
CREATE TRIGGER messages_reworded AFTER UPDATE OF body, search_text ON messages BEGIN
  INSERT INTO message_search(message_search, rowid, words, scope)
    VALUES ('delete', old.id, coalesce(old.search_text, old.body), 'c' || old.conversation_id || ' a' || old.account_id);
  INSERT INTO message_search(rowid, words, scope)
    VALUES (new.id, coalesce(new.search_text, new.body), 'c' || new.conversation_id || ' a' || new.account_id);
END;

CREATE TABLE outbox (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER NOT NULL UNIQUE REFERENCES messages(id) ON DELETE CASCADE,
  account_id INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_account ON outbox(account_id);

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
