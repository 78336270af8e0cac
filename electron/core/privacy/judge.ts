import type { AccountLists, ListRule } from '../../contract/models/privacy-list.ts';
import type { Passage } from '../../contract/models/privacy-mode.ts';
import type { BlockMeansName, Blocked } from '../../contract/models/privacy.ts';
import { bareOf, type BareJid, type Jid } from '../../lib/jid.ts';
import { evaluate, listInForce, type JudgedStanza, type PrivacyRule, type RosterView } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { coveringValues } from './block.ts';
import { readRules, ruleView } from './list-rules.ts';

/** What is asked about an address: each kind of stanza in each direction (§10.1), in the order of the table. */
const STANZAS: Readonly<Record<Passage['what'], Omit<JudgedStanza, 'peer'>>> = {
  'message-in': { direction: 'in', kind: 'message' },
  'message-out': { direction: 'out', kind: 'message' },
  'iq-in': { direction: 'in', kind: 'iq' },
  'iq-out': { direction: 'out', kind: 'iq' },
  'presence-in': { direction: 'in', kind: 'notification' },
  'presence-out': { direction: 'out', kind: 'notification' },
  'request-in': { direction: 'in', kind: 'other-presence' },
  'request-out': { direction: 'out', kind: 'other-presence' },
};

export interface Gates {
  readonly means: BlockMeansName;
  readonly lists: AccountLists;
  readonly blocked: readonly Blocked[];
  readonly own: BareJid;
  readonly roster: RosterView;
}

/** What gets through between the account and an address, by what is known of the server; undefined where the list in force was not read. */
export function judge(address: Jid, { means, lists, blocked, own, roster }: Gates): readonly Passage[] | undefined {
  const rules = rulesInForce({ means, lists });
  if (rules === 'unread') return undefined;
  const byCommand = rules === undefined && bareOf(address) !== own
    ? blocked.find(({ scope, value }) => scope === 'jid' && coveringValues(address).includes(value)) : undefined;
  return Object.entries(STANZAS).map(([what, stanza]): Passage => {
    if (byCommand) return { what: what as Passage['what'], isAllowed: false, by: { scope: 'jid', value: byCommand.value, action: 'deny', kinds: [] } };
    // As the servers do it: nothing between the own devices is stopped, and a domain is not its subdomains (XEP-0016, R298, R369).
    const { action, by } = evaluate(rules && { rules }, { ...stanza, peer: address }, roster, { reading: 'xep-0016', own });
    return { what: what as Passage['what'], isAllowed: action === 'allow', by: typeof by === 'string' ? by : ruleView(by) };
  });
}

/** Whether our presence gets to them; where the list in force was not read, it is taken not to. */
export function isSeenBy(address: Jid, gates: Gates): boolean {
  return judge(address, gates)?.find(({ what }) => what === 'presence-out')?.isAllowed ?? false;
}

/** The rules that count, as the server said last; undefined where no list does. */
export function rulesInForce({ means, lists }: Pick<Gates, 'means' | 'lists'>): readonly PrivacyRule[] | 'unread' | undefined {
  if (means !== 'privacy-lists' && means !== 'unknown') return undefined;
  const name = listInForce({ active: lists.active, default: lists.default });
  if (name === undefined) return undefined;
  const list = lists.lists.find((each) => each.name === name);
  const rules: readonly ListRule[] | undefined = list?.unreadable === 0 ? list.rules : undefined;
  const read = rules && readRules(rules);
  return read?.ok ? read.value : 'unread';
}
