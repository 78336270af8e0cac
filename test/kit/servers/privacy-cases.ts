import fc from 'fast-check';
import type { Jid } from '../../../electron/lib/jid.ts';
import { STANZA_KINDS, type JudgedStanza, type PrivacyRule, type RosterView, type RuleScope } from '../../../electron/xmpp/features/rfc3921-privacy/index.ts';
import type { Delivery } from './privacy-bench.ts';
import type { RosterContact } from './test-server.ts';

/** One peer of each subscription, and one whom the roster does not know. */
export const ROSTER: readonly RosterContact[] = [
  { jid: 'juliet@localhost', subscription: 'both', groups: ['Friends'] },
  { jid: 'mercutio@localhost', subscription: 'to', groups: ['Friends', 'Montagues'] },
  { jid: 'benvolio@localhost', subscription: 'from', groups: ['friends'] },
  { jid: 'tybalt@localhost', subscription: 'none', groups: ['Enemies'] },
];
export const PEERS = ['juliet', 'mercutio', 'benvolio', 'tybalt', 'stranger'];
export const USERS = Object.fromEntries(['romeo', ...PEERS].map((user) => [user, `${user}-pass`]));
export const roster: RosterView = (jid) => ROSTER.find((item) => item.jid === jid);

const ADDRESSES = [
  ...PEERS.flatMap((peer) => [`${peer}@localhost`, `${peer}@localhost/home`]), 'juliet@localhost/elsewhere', 'localhost', 'calhost', 'sub.localhost',
  'nobody@localhost', 'juliet@example.com',
] as Jid[];
const scope: fc.Arbitrary<RuleScope> = fc.oneof(
  fc.record({ type: fc.constant('jid' as const), value: fc.constantFrom(...ADDRESSES) }),
  fc.record({ type: fc.constant('group' as const), value: fc.constantFrom('Friends', 'friends', 'Montagues', 'Enemies', 'Nobody') }),
  fc.record({ type: fc.constant('subscription' as const), value: fc.constantFrom('none' as const, 'to' as const, 'from' as const, 'both' as const) }),
  fc.constant({ type: 'everybody' as const }),
);
/** Lists of one to eight rules, in ascending order as ours always are. */
export const rules: fc.Arbitrary<PrivacyRule[]> = fc.uniqueArray(fc.record({
  scope, action: fc.constantFrom('allow' as const, 'deny' as const), order: fc.nat({ max: 150 }), kinds: fc.subarray([...STANZA_KINDS]),
}), { selector: ({ order }) => order, minLength: 1, maxLength: 8 })
  .map((given) => given.sort((a, b) => a.order - b.order));

/** For lists against servers: printed by each test, and tried again with FC_SEED. */
export const seed = Number(process.env['FC_SEED'] ?? Date.now() % 2_147_483_647);

export function stanzaOf({ direction, kind, peer }: Delivery): JudgedStanza {
  return { direction, kind: kind === 'presence' ? 'notification' : kind, peer: `${peer}@localhost/home` as Jid };
}
