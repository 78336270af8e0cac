import type { NoticeRules } from '../../contract/models/notice-rules.ts';

/** Without what names people and groups of an account that goes; undefined where nothing does. */
export function rulesWithoutAccount(rules: NoticeRules, accountId: number): NoticeRules | undefined {
  const others = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> => Object.fromEntries(Object.entries(record).filter(([key]) => !key.startsWith(`${accountId}/`)));
  const [conversations, groups] = [others(rules.conversations), others(rules.groups)];
  const isLess = Object.keys(conversations).length < Object.keys(rules.conversations).length || Object.keys(groups).length < Object.keys(rules.groups).length;
  return isLess ? { ...rules, conversations, groups } : undefined;
}
