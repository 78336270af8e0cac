import type { Clock } from '../lib/clock.ts';
import type { Ids } from '../lib/ids.ts';
import { bareOf, type BareJid, type Jid } from '../lib/jid.ts';
import type { Log } from '../lib/log.ts';
import { parseJid } from '../lib/jid.ts';
import type { XmlElement } from '../xmpp/kit/element.ts';
import type { Account } from './accounts/account.ts';
import type { AccountStore } from './accounts/account-store.ts';
import type { Archive } from './archive/archive.ts';
import type { Journal } from './journal.ts';
import type { Session } from './sessions.ts';
import type { ServerSettings } from './settings.ts';

/** What every part of the server shares: one domain, its accounts, and the way to whoever a stanza is for. */
export interface Domain {
  readonly name: BareJid;
  readonly store: AccountStore;
  readonly archive: Archive;
  readonly journal: Journal;
  readonly settings: ServerSettings;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Gives a stanza with `from` and `to` to whoever it is for, by the rules of RFC 3921 §11. */
  deliver(stanza: XmlElement): void;
}

/** The sender of a stanza that the server itself has stamped. */
export function senderOf(stanza: XmlElement): Jid {
  const from = parseJid(stanza.attrs['from'] ?? '');
  if (from === undefined) throw new Error('a stanza without a sender');
  return from;
}

export function accountOf({ store }: Domain, jid: Jid): Account | undefined {
  return store.get(bareOf(jid));
}

/** The account a session belongs to; sessions end before their account does. */
export function ownerOf({ store }: Domain, { account }: Session): Account {
  const owner = store.get(account);
  if (!owner) throw new Error('a session without an account');
  return owner;
}
