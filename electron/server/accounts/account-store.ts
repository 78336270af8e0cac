import { localOf, type BareJid, type Jid } from '../../lib/jid.ts';
import type { SqlValue, WriteDb } from '../../store/database.ts';
import { flag, integer, optionalText, text, texts } from '../../store/rows.ts';
import type { PrivacyRule } from '../../xmpp/features/rfc3921-privacy/index.ts';
import type { ArchivePreferences } from '../../xmpp/features/xep-0313-mam/index.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import type { Journal } from '../journal.ts';
import { parseStanza, stanzaText } from '../store/stanza-text.ts';
import { Account, type RosterEntry } from './account.ts';

/** Stanzas that wait for a resource: answers to requests, and messages. */
type Waiting = 'notice' | 'message';

/**
 * All accounts of the domain: each change is made in memory and written to the journal in one step, so that what is told afterwards waits
 * for the disk.
 */
export class AccountStore {
  readonly #journal: Journal;
  readonly #accounts = new Map<BareJid, Account>();
  readonly #credentials = new Map<BareJid, string>();
  /** Rows of `waiting`, by the stanza they hold. */
  readonly #rowOf = new Map<XmlElement, number>();
  #lastRow = 0;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  async load(db: WriteDb): Promise<void> {
    for (const row of await db.all({ sql: 'SELECT * FROM users' })) {
      const account = new Account(text<BareJid>(row, 'address'));
      account.rosterVersion = integer(row, 'roster_version');
      account.defaultList = optionalText(row, 'default_list');
      account.vcard = parsed(optionalText(row, 'vcard'));
      account.privateStorage = parsed(optionalText(row, 'private_storage'));
      const preferences = optionalText(row, 'archive_preferences');
      if (preferences !== undefined) account.archivePreferences = JSON.parse(preferences) as ArchivePreferences;
      this.#accounts.set(account.jid, account);
      this.#credentials.set(account.jid, text(row, 'credentials'));
    }
    for (const row of await db.all({ sql: 'SELECT * FROM roster' })) {
      const entry: RosterEntry = {
        jid: text<Jid>(row, 'peer'), name: text(row, 'name'), groups: texts(row, 'groups'), subscription: text<RosterEntry['subscription']>(row, 'subscription'),
        isAsking: flag(row, 'is_asking'), isApproved: flag(row, 'is_approved'), isListed: flag(row, 'is_listed'), request: parsed(optionalText(row, 'request')),
      };
      this.#accounts.get(text<BareJid>(row, 'address'))?.roster.set(entry.jid, entry);
    }
    for (const row of await db.all({ sql: 'SELECT * FROM lists ORDER BY rowid' })) {
      this.#accounts.get(text<BareJid>(row, 'address'))?.lists.set(text(row, 'name'), JSON.parse(text(row, 'rules')) as PrivacyRule[]);
    }
    for (const row of await db.all({ sql: 'SELECT * FROM waiting ORDER BY id' })) {
      this.#lastRow = integer(row, 'id');
      const stanza = parsed(text(row, 'stanza'));
      const account = this.#accounts.get(text<BareJid>(row, 'address'));
      if (!stanza || !account) continue;
      this.#rowOf.set(stanza, this.#lastRow);
      waitingOf(account, text<Waiting>(row, 'kind')).push(stanza);
    }
  }

  get(address: BareJid): Account | undefined {
    return this.#accounts.get(address);
  }

  all(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  credentialsOf(address: BareJid): string | undefined {
    return this.#credentials.get(address);
  }

  /** A new account; or, where there is one, new credentials for it. */
  register(address: BareJid, credentials: string): Account {
    if (localOf(address) === undefined) throw new Error(`no account's address: ${address}`);
    const account = this.#accounts.get(address) ?? new Account(address);
    this.#accounts.set(address, account);
    this.#credentials.set(address, credentials);
    this.#write('INSERT INTO users (address, credentials) VALUES (?, ?) ON CONFLICT (address) DO UPDATE SET credentials = excluded.credentials', address, credentials);
    return account;
  }

  remove(account: Account): void {
    this.#accounts.delete(account.jid);
    this.#credentials.delete(account.jid);
    for (const table of ['roster', 'lists', 'waiting', 'users']) this.#write(`DELETE FROM ${table} WHERE address = ?`, account.jid);
  }

  /** Keeps the entry, or forgets it where it says nothing any more; answers the roster's new version. */
  setEntry(account: Account, entry: RosterEntry): number {
    if (!entry.isListed && entry.request === undefined && !entry.isApproved) return this.removeEntry(account, entry.jid);
    account.roster.set(entry.jid, entry);
    this.#write(
      `INSERT OR REPLACE INTO roster (address, peer, name, groups, subscription, is_asking, is_approved, is_listed, request) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      account.jid, entry.jid, entry.name, JSON.stringify(entry.groups), entry.subscription, Number(entry.isAsking), Number(entry.isApproved), Number(entry.isListed),
      entry.request ? stanzaText(entry.request) : null,
    );
    return this.#nextVersion(account);
  }

  removeEntry(account: Account, jid: Jid): number {
    account.roster.delete(jid);
    this.#write('DELETE FROM roster WHERE address = ? AND peer = ?', account.jid, jid);
    return this.#nextVersion(account);
  }

  setList(account: Account, name: string, rules: readonly PrivacyRule[]): void {
    account.lists.set(name, rules);
    this.#write('INSERT INTO lists (address, name, rules) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET rules = excluded.rules', account.jid, name, JSON.stringify(rules));
  }

  removeList(account: Account, name: string): void {
    account.lists.delete(name);
    this.#write('DELETE FROM lists WHERE address = ? AND name = ?', account.jid, name);
  }

  setDefaultList(account: Account, name: string | undefined): void {
    account.defaultList = name;
    this.#write('UPDATE users SET default_list = ? WHERE address = ?', name ?? null, account.jid);
  }

  setVcard(account: Account, vcard: XmlElement): void {
    account.vcard = vcard;
    this.#write('UPDATE users SET vcard = ? WHERE address = ?', stanzaText(vcard), account.jid);
  }

  setPrivateStorage(account: Account, storage: XmlElement): void {
    account.privateStorage = storage;
    this.#write('UPDATE users SET private_storage = ? WHERE address = ?', stanzaText(storage), account.jid);
  }

  setArchivePreferences(account: Account, preferences: ArchivePreferences): void {
    account.archivePreferences = preferences;
    this.#write('UPDATE users SET archive_preferences = ? WHERE address = ?', JSON.stringify(preferences), account.jid);
  }

  /** Keeps the stanza until `hand` takes it. */
  keep(account: Account, kind: Waiting, stanza: XmlElement): void {
    waitingOf(account, kind).push(stanza);
    this.#rowOf.set(stanza, (this.#lastRow += 1));
    this.#write('INSERT INTO waiting (id, address, kind, stanza) VALUES (?, ?, ?, ?)', this.#lastRow, account.jid, kind, stanzaText(stanza));
  }

  /** Hands out what waits and may be taken, oldest first. It is forgotten on disk only afterwards: a crash in between repeats it and loses nothing. */
  hand(account: Account, kind: Waiting, send: (stanza: XmlElement) => void, mayTake: (stanza: XmlElement) => boolean = () => true): void {
    const waiting = waitingOf(account, kind);
    const taken = waiting.filter(mayTake);
    waiting.splice(0, waiting.length, ...waiting.filter((stanza) => !taken.includes(stanza)));
    for (const stanza of taken) {
      send(stanza);
      const row = this.#rowOf.get(stanza);
      this.#rowOf.delete(stanza);
      // In its turn: what is sent may itself have to wait for the disk.
      if (row !== undefined) this.#journal.tell(() => this.#write('DELETE FROM waiting WHERE id = ?', row));
    }
  }

  /** Keeps on disk alone what is on its way to a client that has not acknowledged it; the answer forgets it. After a crash it waits with the others. */
  guard(account: Account, message: XmlElement): () => void {
    const row = (this.#lastRow += 1);
    this.#write('INSERT INTO waiting (id, address, kind, stanza) VALUES (?, ?, ?, ?)', row, account.jid, 'message', stanzaText(message));
    return () => this.#write('DELETE FROM waiting WHERE id = ?', row);
  }

  /** Of a roster that was kept elsewhere: clients have it under this version. */
  setRosterVersion(account: Account, version: number): void {
    account.rosterVersion = version;
    this.#write('UPDATE users SET roster_version = ? WHERE address = ?', version, account.jid);
  }

  #nextVersion(account: Account): number {
    this.setRosterVersion(account, account.rosterVersion + 1);
    return account.rosterVersion;
  }

  #write(sql: string, ...params: readonly SqlValue[]): void {
    this.#journal.write({ sql, params });
  }
}

function waitingOf(account: Account, kind: Waiting): XmlElement[] {
  return kind === 'notice' ? account.notices : account.offline;
}

function parsed(stanza: string | undefined): XmlElement | undefined {
  return stanza === undefined ? undefined : parseStanza(stanza);
}
