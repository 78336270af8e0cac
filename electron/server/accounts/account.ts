import { bareOf, type BareJid, type Jid } from '../../lib/jid.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import type { ArchivePreferences } from '../../xmpp/features/xep-0313-mam/index.ts';
import type { RosterItem } from '../../xmpp/features/rfc3921-roster/index.ts';
import type { PrivacyRule } from '../../xmpp/features/rfc3921-privacy/index.ts';
import type { Session } from '../sessions.ts';
import { SEEN, stateOf, type State } from '../subscriptions/states.ts';

/** What the server knows between the account and one address. */
export interface RosterEntry extends RosterItem {
  /** Their request that waits for our answer, as it came. */
  readonly request: XmlElement | undefined;
  /** Whether the clients know of it: a request alone makes no roster item (RFC 3921 §8.2 step 6). */
  readonly isListed: boolean;
}

/** XEP-0441: until somebody says otherwise, everything. */
export const ALL_ARCHIVED: ArchivePreferences = { default: 'always', always: [], never: [] };

/** One person's account, in memory: what is kept, and the sessions of now. Changed by `AccountStore` alone, which writes as well. */
export class Account {
  readonly jid: BareJid;
  readonly roster = new Map<Jid, RosterEntry>();
  rosterVersion = 0;
  readonly lists = new Map<string, readonly PrivacyRule[]>();
  defaultList: string | undefined;
  /** Answers to requests that no client has been told (§9.4): told once to the next available resource. */
  readonly notices: XmlElement[] = [];
  readonly offline: XmlElement[] = [];
  vcard: XmlElement | undefined;
  /** What its clients keep here (XEP-0049), in one `query`. */
  privateStorage: XmlElement | undefined;
  archivePreferences: ArchivePreferences = ALL_ARCHIVED;
  readonly sessions = new Map<string, Session>();
  /** How it went last (§5.1.3 rule 3). */
  lastUnavailable: XmlElement | undefined;

  constructor(jid: BareJid) {
    this.jid = jid;
  }

  /** By the address of the item, else by the bare address. */
  entryOf(jid: Jid): RosterEntry | undefined {
    return this.roster.get(jid) ?? this.roster.get(bareOf(jid));
  }

  get available(): readonly Session[] {
    return [...this.sessions.values()].filter(({ isAvailable }) => isAvailable);
  }

  /** RFC 3921 §9.1. */
  stateOf(jid: Jid): State {
    const entry = this.entryOf(jid);
    return entry ? stateOfEntry(entry) : 'None';
  }

  /** Whether they are subscribed to the account's presence. */
  isSeenBy(jid: Jid): boolean {
    const subscription = this.entryOf(jid)?.subscription;
    return subscription === 'from' || subscription === 'both';
  }

  /** Whether the account is subscribed to their presence. */
  sees(jid: Jid): boolean {
    const subscription = this.entryOf(jid)?.subscription;
    return subscription === 'to' || subscription === 'both';
  }
}

export function stateOfEntry({ subscription, isAsking, request }: RosterEntry): State {
  const state = stateOf({ subscription, ask: isAsking, card: request !== undefined });
  if (state === undefined) throw new Error(`no state of RFC 3921 §9.1: ${subscription}, ${String(isAsking)}, ${String(request !== undefined)}`);
  return state;
}

/** The entry moved to another state of §9.1. `request`: the one that waits now, where one came. */
export function inState(entry: RosterEntry, state: State, request?: XmlElement): RosterEntry {
  const { subscription, ask, card } = SEEN[state];
  return { ...entry, subscription, isAsking: ask, request: card ? request ?? entry.request : undefined };
}

/** What is known of somebody before anything is. */
export function newEntry(jid: Jid): RosterEntry {
  return { jid, name: '', groups: [], subscription: 'none', isAsking: false, isApproved: false, request: undefined, isListed: false };
}
