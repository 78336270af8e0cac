import type { Jid } from '../../lib/jid.ts';
import type { PrivacyRule, RuleScope } from '../../xmpp/features/rfc3921-privacy/index.ts';
import type { BlockScope } from '../../contract/models/privacy.ts';
import { keyOf, type Block } from './block.ts';

/** Where a first rule stands: room before it for as many again. */
const FIRST_ORDER = 1000;

/** A list must not become empty: that would remove it (R314). This rule alone does what no rule does. */
const ALLOW_ALL: PrivacyRule = { scope: { type: 'everybody' }, action: 'allow', order: FIRST_ORDER, kinds: [] };

function isAbout(scope: RuleScope, type: BlockScope, value: string): boolean {
  return scope.type === type && scope.value === value;
}

/** The rules with one more at their front that denies this address everything; all others stay as they are, in their order. */
export function withBlocked(rules: readonly PrivacyRule[], jid: Jid): readonly PrivacyRule[] {
  const others = rules.filter(({ scope, action, kinds }) => !(action === 'deny' && kinds.length === 0 && isAbout(scope, 'jid', jid)));
  const [first] = others;
  // Orders that would no longer ascend are all given anew when the list is built (R305).
  const order = first ? Math.max(0, first.order - 1) : FIRST_ORDER;
  return [{ scope: { type: 'jid', value: jid }, action: 'deny', order, kinds: [] }, ...others];
}

/** The rules without those that deny this one anything. */
export function withoutBlocked(rules: readonly PrivacyRule[], scope: BlockScope, value: string): readonly PrivacyRule[] {
  const others = rules.filter((rule) => !(rule.action === 'deny' && isAbout(rule.scope, scope, value)));
  return others.length > 0 ? others : [ALLOW_ALL];
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
