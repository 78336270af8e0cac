import { parseJid } from '../../lib/jid.ts';
import type { PrivacyRule, RuleScope } from '../../xmpp/features/rfc3921-privacy/index.ts';
import type { BlockPlace, BlockScope } from '../../contract/models/privacy.ts';
import { keyOf, type Block } from './block.ts';

/** Where a first rule stands: room before it for as many again. */
const FIRST_ORDER = 1000;

const SUBSCRIPTIONS = ['both', 'from', 'none', 'to'] as const;

/** A list must not become empty: that would remove it (R314). This rule alone does what no rule does. */
const ALLOW_ALL: PrivacyRule = { scope: { type: 'everybody' }, action: 'allow', order: FIRST_ORDER, kinds: [] };

function isAbout(scope: RuleScope, type: BlockScope, value: string): boolean {
  return scope.type === type && scope.value === value;
}

/** The scope as a rule has it; undefined where the value is no address, or no subscription. */
function ruleScope({ scope, value }: BlockPlace): RuleScope | undefined {
  if (scope === 'group') return { type: 'group', value };
  if (scope === 'jid') {
    const jid = parseJid(value);
    return jid === undefined ? undefined : { type: 'jid', value: jid };
  }
  const subscription = SUBSCRIPTIONS.find((known) => known === value);
  return subscription && { type: 'subscription', value: subscription };
}

/** The rule that carries a block out; undefined where it cannot be one. */
export function ruleFor(block: Block, order: number): PrivacyRule | undefined {
  const scope = ruleScope(block);
  return scope && { scope, action: 'deny', order, kinds: block.kinds };
}

/** The rules with one more at their front that denies what is blocked; all others stay as they are, in their order. */
export function withBlocked(rules: readonly PrivacyRule[], block: Block): readonly PrivacyRule[] {
  // What the new rule says already need not be said twice (§10.15, R367).
  const isSaid = ({ scope, action, kinds }: PrivacyRule): boolean => action === 'deny' && isAbout(scope, block.scope, block.value)
    && (block.kinds.length === 0 || (kinds.length > 0 && kinds.every((kind) => block.kinds.includes(kind))));
  const others = rules.filter((rule) => !isSaid(rule));
  const [first] = others;
  // Orders that would no longer ascend are all given anew when the list is built (R305).
  const rule = ruleFor(block, first ? Math.max(0, first.order - 1) : FIRST_ORDER);
  return rule ? [rule, ...others] : rules;
}

/** The rules without those that deny this one anything. */
export function withoutBlocked(rules: readonly PrivacyRule[], { scope, value }: BlockPlace): readonly PrivacyRule[] {
  const others = rules.filter((rule) => !denies(rule, { scope, value }));
  return others.length > 0 ? others : [ALLOW_ALL];
}

/** Whether the rule denies this one anything. */
export function denies(rule: PrivacyRule, { scope, value }: BlockPlace): boolean {
  return rule.action === 'deny' && isAbout(rule.scope, scope, value);
}

/**
 * Whom the rules deny by name, each once, with all that they deny them. What stands behind a rule that allows the same one everything
 * has no effect and is left out; rules for everybody are no blocks of somebody.
 */
export function blockedBy(rules: readonly PrivacyRule[]): readonly Block[] {
  const found = new Map<string, Block>();
  const settled = new Set<string>();
  for (const { scope, action, kinds } of rules) {
    if (scope.type === 'everybody') {
      // Nothing behind a rule for everything and everybody is ever reached.
      if (kinds.length === 0) break;
      continue;
    }
    const place = { scope: scope.type, value: scope.value };
    const key = keyOf(place);
    if (settled.has(key)) continue;
    if (kinds.length === 0) settled.add(key);
    if (action === 'allow') continue;
    const before = found.get(key);
    found.set(key, { ...place, kinds: kinds.length === 0 ? [] : [...new Set([...(before?.kinds ?? []), ...kinds])] });
  }
  return [...found.values()];
}
