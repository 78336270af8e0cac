import type { ListRule } from '../../../electron/contract/models/privacy-list.ts';
import type { TFunction } from '../../i18n/index.ts';

export const KINDS = ['message', 'iq', 'presence-in', 'presence-out'] as const;
export const SUBSCRIPTIONS = ['both', 'from', 'to', 'none'] as const;
type Subscription = (typeof SUBSCRIPTIONS)[number];

export function whomWords(t: TFunction, { scope, value }: Pick<ListRule, 'scope' | 'value'>): string {
  switch (scope) {
    case 'jid': return `\u2068${value}\u2069`;
    case 'group': return t('lists.inGroup', { value: `\u2068${value}\u2069` });
    case 'everybody': return t('lists.everybodyElse');
    case 'subscription': return t(`lists.subscription.${SUBSCRIPTIONS.find((known) => known === value) ?? ('none' satisfies Subscription)}`);
  }
}

export function kindsWords(t: TFunction, { kinds }: Pick<ListRule, 'kinds'>): string {
  return kinds.length === 0 ? t('lists.everything') : KINDS.filter((kind) => kinds.includes(kind)).map((kind) => t(`lists.kind.${kind}`)).join(', ');
}

/** The rule as one line, for a screen reader. */
export function ruleWords(t: TFunction, rule: ListRule): string {
  return t('lists.ruleLine', { action: t(`lists.action.${rule.action}`), whom: whomWords(t, rule), kinds: kindsWords(t, rule) });
}
