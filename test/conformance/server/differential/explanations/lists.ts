import { evaluate, listInForce, type JudgedStanza, type PrivacyRule } from '../../../../../electron/xmpp/features/rfc3921-privacy/index.ts';
import type { BareJid, Jid } from '../../../../../electron/lib/jid.ts';
import { SEEN } from '../../../../../electron/server/subscriptions/states.ts';
import { DOMAIN } from '../../../../kit/local-people.ts';
import type { Difference } from '../compare.ts';
import type { ServerState } from '../state.ts';
import { roleOf, type Context } from './explanation.ts';

/** A stanza that a list is asked about; the other side by its role or session: `romeo`, `romeo/desk`. */
export interface Asked extends Pick<JudgedStanza, 'direction' | 'kind'> {
  readonly peer: string;
}

/** Whether the list in force for a session, or for an account without one, stops it (§10.2 rules 1 to 3), as the local server reads lists. */
export function stops({ accounts, sessions }: ServerState, who: string, { direction, kind, peer }: Asked): boolean {
  const account = accounts.get(roleOf(who));
  const name = listInForce({ active: sessions.get(who)?.active, default: account?.default });
  const rules = name === undefined ? undefined : account?.lists.get(name);
  if (!account || !rules) return false;
  const [own, other] = [addressOf(roleOf(who)) as BareJid, addressOf(peer)];
  const entry = account.entries.get(roleOf(peer));
  return evaluate({ rules }, { direction, kind, peer: other }, () => entry && { subscription: SEEN[entry.state].subscription, groups: entry.groups }, { reading: 'xep-0016', own }).action === 'deny';
}

/** Whether the local server alone gave a session what its own list stops, or that of the session it is from, before the step and after it. */
export function isPastList({ only, session, words }: Difference, { before, after }: Pick<Context, 'before' | 'after'>): boolean {
  const [, name, type, from] = /^(message|presence)(?: (\w+))? from (\S+)/u.exec(words) ?? [];
  if (only !== 'local' || from === undefined || type === 'error') return false;
  const kind = name === 'message' ? name : type === undefined || type === 'unavailable' ? 'notification' : 'other-presence';
  return [before, after].every((state) => (
    stops(state, session, { direction: 'in', kind, peer: from }) || (kind === 'notification' && before.sessions.get(from)?.isAvailable === true && stops(state, from, { direction: 'out', kind, peer: roleOf(session) }))));
}

/** The sessions that take what is for the account: those of the highest priority, none below zero (R374, R375). */
export function takers({ sessions }: ServerState, role: string): readonly string[] {
  const willing = [...sessions].filter(([, { account, isAvailable, priority }]) => account === role && isAvailable && priority >= 0);
  const highest = Math.max(...willing.map(([, { priority }]) => priority));
  return willing.filter(([, { priority }]) => priority === highest).map(([session]) => session);
}

/** The rules of every list that is in force for some session of the account. */
export function rulesInForce(state: ServerState, role: string): readonly PrivacyRule[] {
  const account = state.accounts.get(role);
  return [...account?.default === undefined ? [] : account.lists.get(account.default) ?? [], ...activeRules(state, role)];
}

/** The rules of the lists that its sessions have made active. */
export function activeRules({ accounts, sessions }: ServerState, role: string): readonly PrivacyRule[] {
  return [...sessions.values()].filter(({ account, active }) => account === role && active !== undefined).flatMap(({ active }) => accounts.get(role)?.lists.get(active!) ?? []);
}

/** Whether a list is in force for a session of the account. */
export function hasListInForce({ accounts, sessions }: ServerState, role: string): boolean {
  return accounts.get(role)?.default !== undefined || [...sessions.values()].some(({ account, active }) => account === role && active !== undefined);
}

/** Whether another session of the account goes by the list (§10.2 rule 11). */
export function isUsedElsewhere({ accounts, sessions }: ServerState, session: string, list: string): boolean {
  const role = roleOf(session);
  return [...sessions].some(([each, { account, active }]) => account === role && each !== session && listInForce({ active, default: accounts.get(role)?.default }) === list);
}

function addressOf(who: string): Jid {
  const [role, resource] = who.split('/');
  return `${role}@${DOMAIN}${resource === undefined ? '' : `/${resource}`}` as Jid;
}
