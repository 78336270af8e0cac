import type { ListRule } from '../../electron/contract/models/privacy-list.ts';
import { rules } from './en/rules.ts';
import type { TFunction } from './index.ts';
import { listWords } from './list-words.ts';

/** The subscriptions a rule can be about, in the order they are offered in (RFC 3921 §10.1). */
export const SUBSCRIPTIONS = ['none', 'from', 'to', 'both'] as const;
/** The kinds of stanzas a rule can be narrowed to, in the order they are offered in. */
export const KINDS = ['message', 'presence-in', 'presence-out', 'iq'] as const satisfies ListRule['kinds'];
export type RuleKind = (typeof KINDS)[number];

type Subscription = keyof typeof rules.rules.subscription;

/** Whom a rule, or a block, is about. An address stands as it is: put it in `<bdi>`. */
export function whomWords(t: TFunction, { scope, value }: Pick<ListRule, 'scope' | 'value'>): string {
  switch (scope) {
    case 'jid': return value;
    case 'group': return t('rules.inGroup', { value: `\u2068${value}\u2069` });
    case 'everybody': return t('rules.everybodyElse');
    case 'subscription': {
      const key: Subscription = Object.hasOwn(rules.rules.subscription, value) ? (value as Subscription) : 'other';
      return t(`rules.subscription.${key}`, { value: `\u2068${value}\u2069` });
    }
  }
}

export function kindsWords(t: TFunction, kinds: readonly RuleKind[]): string {
  return kinds.length === 0 ? t('rules.everything') : listWords(t, KINDS.filter((kind) => kinds.includes(kind)).map((kind) => t(`rules.kind.${kind}`)));
}

/** The rule as one line, for a screen reader. */
export function ruleWords(t: TFunction, rule: ListRule): string {
  return t('rules.line', { action: t(`rules.action.${rule.action}`), whom: `\u2068${whomWords(t, rule)}\u2069`, kinds: kindsWords(t, rule.kinds) });
}
