import type { NoticeRules } from '../../contract/models/notice-rules.ts';
import { isWithin, renamedGroup } from '../../lib/group-path.ts';

/** Without what names people and groups of an account that goes; undefined where nothing does. */
export function rulesWithoutAccount(rules: NoticeRules, accountId: number): NoticeRules | undefined {
  const others = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> => Object.fromEntries(Object.entries(record).filter(([key]) => !key.startsWith(`${accountId}/`)));
  const [conversations, groups] = [others(rules.conversations), others(rules.groups)];
  const isLess = Object.keys(conversations).length < Object.keys(rules.conversations).length || Object.keys(groups).length < Object.keys(rules.groups).length;
  return isLess ? { ...rules, conversations, groups } : undefined;
}

/** The rules of a group, and of those that lie in it, follow them to their other names; undefined where they have none. A group that is there already keeps its own. */
export function rulesWithGroupRenamed(rules: NoticeRules, accountId: number, from: string, to: string, delimiter?: string): NoticeRules | undefined {
  const place = `${accountId}/`;
  const entries = Object.entries(rules.groups);
  const moved = entries.filter(([key]) => key.startsWith(place) && isWithin(key.slice(place.length), from, delimiter));
  if (moved.length === 0) return undefined;
  const renamed = moved.map(([key, level]) => [place + renamedGroup(key.slice(place.length), from, to, delimiter), level] as const);
  return { ...rules, groups: Object.fromEntries([...renamed, ...entries.filter((entry) => !moved.includes(entry))]) };
}
