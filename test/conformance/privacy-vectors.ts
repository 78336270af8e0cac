import type { Jid } from '../../electron/lib/jid.ts';
import type { JudgedStanza, PrivacyList, PrivacyReading, PrivacyRule, RosterView, RuleScope } from '../../electron/xmpp/features/rfc3921-privacy/index.ts';

type Item = NonNullable<ReturnType<RosterView>>;

/** One case of what lists do to a stanza (RFC 3921 §10). */
export interface PrivacyVector {
  readonly id: string;
  readonly says: string;
  readonly active?: string;
  readonly fallback?: string;
  readonly stanza: JudgedStanza;
  /** Roster items by address; everybody else is unknown. */
  readonly roster?: Readonly<Record<string, Item>>;
  readonly action: 'allow' | 'deny';
  /** The order of the rule that decides, or why none does. */
  readonly rule: number | 'no-list' | 'fall-through';
  /** Both where absent. */
  readonly readings?: readonly PrivacyReading[];
}

function list(name: string, ...rules: readonly (readonly [order: number, action: PrivacyRule['action'], scope: RuleScope, ...kinds: PrivacyRule['kinds']])[]): PrivacyList {
  return { name, rules: rules.map(([order, action, scope, ...kinds]) => ({ order, action, scope, kinds })), unreadable: 0 };
}
const everybody: RuleScope = { type: 'everybody' };
const address = (value: string): RuleScope => ({ type: 'jid', value: value as Jid });

/** `public`, `private` and `special` are those of §10.3; `strord` stands out of order on purpose. */
export const VECTOR_LISTS: Readonly<Record<string, PrivacyList>> = Object.fromEntries([
  list('public', [1, 'deny', address('tybalt@example.com')], [2, 'allow', everybody]),
  list('private', [10, 'allow', { type: 'subscription', value: 'both' }], [15, 'deny', everybody]),
  list('special', [6, 'allow', address('juliet@example.com')], [7, 'allow', address('benvolio@example.org')],
    [42, 'allow', address('mercutio@example.org')], [666, 'deny', everybody]),
  list('msgjid', [3, 'deny', address('tybalt@example.com'), 'message']),
  list('presin', [9, 'deny', { type: 'subscription', value: 'to' }, 'presence-in']),
  list('presout', [15, 'deny', { type: 'group', value: 'Enemies' }, 'presence-out']),
  list('iqall', [1, 'deny', everybody, 'iq']),
  list('heur', [437, 'deny', { type: 'subscription', value: 'none' }]),
  list('dom', [5, 'allow', address('good@example.org')], [10, 'deny', address('example.org')]),
  list('strord', [10, 'allow', address('tybalt@example.com')], [9, 'deny', everybody]),
].map((each) => [each.name, each]));

const into = (kind: JudgedStanza['kind'], peer: string): JudgedStanza => ({ direction: 'in', kind, peer: peer as Jid });
const out = (kind: JudgedStanza['kind'], peer: string): JudgedStanza => ({ direction: 'out', kind, peer: peer as Jid });
const item = (subscription: Item['subscription'], ...groups: string[]): Item => ({ subscription, groups });
const TYBALT = 'tybalt@example.com';
const JULIET = 'juliet@example.com';

export const PRIVACY_VECTORS: readonly PrivacyVector[] = [
  { id: 'P01', says: 'no list in force', stanza: into('message', TYBALT), action: 'allow', rule: 'no-list' },
  { id: 'P02', says: 'the default applies without an active list; a bare address matches any resource', fallback: 'public', stanza: into('message', `${TYBALT}/pda`), action: 'deny', rule: 1 },
  { id: 'P03', says: 'everybody else', fallback: 'public', stanza: into('message', JULIET), action: 'allow', rule: 2 },
  { id: 'P04', says: 'the active list only, no layering', active: 'private', fallback: 'public', stanza: into('message', `${TYBALT}/pda`), roster: { [TYBALT]: item('both') }, action: 'allow', rule: 10 },
  { id: 'P05', says: '"both" is matched exactly', active: 'private', fallback: 'public', stanza: into('message', JULIET), roster: { [JULIET]: item('to') }, action: 'deny', rule: 15 },
  { id: 'P06', says: 'the first match decides', active: 'special', stanza: into('message', 'mercutio@example.org/x'), action: 'allow', rule: 42 },
  { id: 'P07', says: 'a rule without kinds covers subscription stanzas', active: 'special', stanza: into('other-presence', TYBALT), action: 'deny', rule: 666 },
  { id: 'P08', says: 'a rule without kinds covers what goes out', active: 'special', stanza: out('message', TYBALT), action: 'deny', rule: 666 },
  { id: 'P09', says: 'messages', active: 'msgjid', stanza: into('message', TYBALT), action: 'deny', rule: 3 },
  { id: 'P10', says: 'a rule for messages leaves requests; without a last rule all is allowed', active: 'msgjid', stanza: into('iq', TYBALT), action: 'allow', rule: 'fall-through' },
  { id: 'P11', says: '"message" means what comes in', active: 'msgjid', stanza: out('message', TYBALT), action: 'allow', rule: 'fall-through' },
  { id: 'P12', says: 'availability that comes in', active: 'presin', stanza: into('notification', `${JULIET}/b`), roster: { [JULIET]: item('to') }, action: 'deny', rule: 9 },
  { id: 'P13', says: 'unavailability is a notification too', active: 'presin', stanza: into('notification', JULIET), roster: { [JULIET]: item('to') }, action: 'deny', rule: 9 },
  { id: 'P14', says: 'subscription stanzas are no notifications', active: 'presin', stanza: into('other-presence', JULIET), roster: { [JULIET]: item('to') }, action: 'allow', rule: 'fall-through' },
  { id: 'P15', says: '"to" is not "both"', active: 'presin', stanza: into('notification', `${JULIET}/b`), roster: { [JULIET]: item('both') }, action: 'allow', rule: 'fall-through' },
  { id: 'P16', says: 'availability that goes out, to a group', active: 'presout', stanza: out('notification', TYBALT), roster: { [TYBALT]: item('both', 'Enemies') }, action: 'deny', rule: 15 },
  { id: 'P17', says: 'a change of groups counts at once', active: 'presout', stanza: out('notification', TYBALT), roster: { [TYBALT]: item('both', 'Friends') }, action: 'allow', rule: 'fall-through' },
  { id: 'P18', says: 'a rule for outgoing presence leaves messages', active: 'presout', stanza: into('message', TYBALT), roster: { [TYBALT]: item('both', 'Enemies') }, action: 'allow', rule: 'fall-through' },
  { id: 'P19', says: 'requests of everybody', active: 'iqall', stanza: into('iq', `${JULIET}/b`), action: 'deny', rule: 1 },
  { id: 'P20', says: 'a rule for requests leaves messages', active: 'iqall', stanza: into('message', JULIET), action: 'allow', rule: 'fall-through' },
  { id: 'P21', says: '"none" includes who is not in the roster', active: 'heur', stanza: into('message', 'stranger@example.org'), action: 'deny', rule: 437 },
  { id: 'P22', says: '"none" is also an item without a subscription', active: 'heur', stanza: into('message', JULIET), roster: { [JULIET]: item('none') }, action: 'deny', rule: 437 },
  { id: 'P23', says: '"from" is not "none"', active: 'heur', stanza: into('message', JULIET), roster: { [JULIET]: item('from') }, action: 'allow', rule: 'fall-through' },
  { id: 'P24', says: 'the lower order goes first', active: 'dom', stanza: into('message', 'good@example.org/home'), action: 'allow', rule: 5 },
  { id: 'P25', says: 'a domain matches its users', active: 'dom', stanza: into('message', 'other@example.org'), action: 'deny', rule: 10 },
  { id: 'P26', says: 'a domain matches its resources', active: 'dom', stanza: into('message', 'example.org/echo'), action: 'deny', rule: 10 },
  { id: 'P27', says: 'a domain matches its subdomains by RFC 3921', active: 'dom', stanza: into('message', 'x@sub.example.org'), action: 'deny', rule: 10, readings: ['rfc3921'] },
  { id: 'P27', says: 'and does not by XEP-0016', active: 'dom', stanza: into('message', 'x@sub.example.org'), action: 'allow', rule: 'fall-through', readings: ['xep-0016'] },
  { id: 'P28', says: 'orders are compared as numbers, wherever their items stand', active: 'strord', stanza: into('message', TYBALT), action: 'deny', rule: 9 },
];
