import { privacy as words } from '../../i18n/en/privacy.ts';
import type { TFunction } from '../../i18n/index.ts';

type Subscription = keyof typeof words.privacy.subscription;

/** Whom a block is about. */
export function whomWords(t: TFunction, { scope, value }: { readonly scope: 'jid' | 'group' | 'subscription'; readonly value: string }): string {
  if (scope === 'jid') return value;
  if (scope === 'group') return t('privacy.group', { value: `\u2068${value}\u2069` });
  const key: Subscription = Object.hasOwn(words.privacy.subscription, value) ? (value as Subscription) : 'other';
  return t(`privacy.subscription.${key}`, { value });
}

export function kindsWords(t: TFunction, kinds: readonly (keyof typeof words.privacy.kind)[]): string {
  return kinds.length === 0 ? t('privacy.everything') : kinds.map((kind) => t(`privacy.kind.${kind}`)).join(', ');
}
