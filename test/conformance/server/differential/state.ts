import type { PrivacyRule } from '../../../../electron/xmpp/features/rfc3921-privacy/index.ts';
import { bareOf, type BareJid } from '../../../../electron/lib/jid.ts';
import type { LocalServer } from '../../../../electron/server/local-server.ts';
import { stateOfEntry } from '../../../../electron/server/accounts/account.ts';
import type { State } from '../../../../electron/server/subscriptions/states.ts';
import { buildItem } from '../../../../electron/xmpp/features/rfc3921-roster/index.ts';
import { DOMAIN } from '../../../kit/local-people.ts';
import { itemWords } from './said.ts';

export interface SessionState {
  readonly account: string;
  readonly isAvailable: boolean;
  readonly isInterested: boolean;
  readonly priority: number;
  readonly active: string | undefined;
  /** To whom presence was sent directly. */
  readonly directed: readonly string[];
}

export interface EntryState {
  readonly state: State;
  readonly isListed: boolean;
  readonly isApproved: boolean;
  readonly groups: readonly string[];
  /** As `saidOf` has the roster item. */
  readonly shown: string;
}

export interface AccountState {
  readonly entries: ReadonlyMap<string, EntryState>;
  readonly lists: ReadonlyMap<string, readonly PrivacyRule[]>;
  readonly default: string | undefined;
  readonly notices: number;
  readonly offline: number;
}

/** How things stood on the local server before a step, by roles: what explanations are narrowed by. */
export interface ServerState {
  readonly accounts: ReadonlyMap<string, AccountState>;
  readonly sessions: ReadonlyMap<string, SessionState>;
}

export function stateOfServer({ store }: LocalServer, roles: readonly string[]): ServerState {
  const role = (jid: string): string => jid.replace(`@${DOMAIN}`, '');
  const sessions = new Map<string, SessionState>();
  const accounts = new Map(roles.map((name): [string, AccountState] => {
    const account = store.get(`${name}@${DOMAIN}` as BareJid)!;
    for (const session of account.sessions.values()) {
      const { isAvailable, isInterested, priority, activeList, directed } = session;
      sessions.set(role(session.jid), { account: name, isAvailable, isInterested, priority, active: activeList, directed: [...directed].map(role) });
    }
    return [name, {
      entries: new Map([...account.roster].map(([jid, entry]) => [role(bareOf(jid)), { state: stateOfEntry(entry), isListed: entry.isListed, isApproved: entry.isApproved, groups: entry.groups, shown: role(itemWords(buildItem(entry))) }])),
      lists: new Map(account.lists), default: account.defaultList, notices: account.notices.length, offline: account.offline.length,
    }];
  }));
  return { accounts, sessions };
}
