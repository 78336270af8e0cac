import type { Settings } from '../../contract/models/settings.ts';
import { isWithin, renamedGroup } from '../../lib/group-path.ts';

/** What is remembered of groups, by account and name: which notices they give, and that they are closed. */
export interface GroupMarks {
  readonly notices: Settings['notices']['rules']['groups'];
  readonly collapsed: readonly string[];
}

export function marksOf({ notices, collapsedGroups }: Pick<Settings, 'notices' | 'collapsedGroups'>): GroupMarks {
  return { notices: notices.rules.groups, collapsed: collapsedGroups };
}

/** They follow a group, and those that lie in it, to another name. A group that is there already, where it `joins` one, keeps its own. */
export function marksRenamed({ notices, collapsed }: GroupMarks, accountId: number, from: string, to: string, { delimiter, joins }: { readonly delimiter?: string | undefined; readonly joins: boolean }): GroupMarks {
  const place = `${accountId}/`;
  const isMoved = (key: string): boolean => key.startsWith(place) && isWithin(key.slice(place.length), from, delimiter);
  const other = (key: string): string => place + renamedGroup(key.slice(place.length), from, to, delimiter);
  const entries = Object.entries(notices);
  return {
    notices: Object.fromEntries([...entries.filter(([key]) => isMoved(key)).map(([key, level]) => [other(key), level] as const), ...entries.filter(([key]) => !isMoved(key))]),
    collapsed: joins ? collapsed.filter((key) => !isMoved(key)) : [...new Set(collapsed.map((key) => (isMoved(key) ? other(key) : key)))],
  };
}

/** What differs between `from` and `to` becomes as it is in `to`; all else stays as it is now. */
export function marksTurned(now: GroupMarks, from: GroupMarks, to: GroupMarks): GroupMarks {
  const turned = Object.keys({ ...from.notices, ...to.notices }).filter((key) => from.notices[key] !== to.notices[key]);
  const kept = Object.entries(now.notices).filter(([key]) => !turned.includes(key));
  return {
    notices: Object.fromEntries([...kept, ...turned.flatMap((key) => (to.notices[key] === undefined ? [] : [[key, to.notices[key]] as const]))]),
    collapsed: [...now.collapsed.filter((key) => !from.collapsed.includes(key) || to.collapsed.includes(key)), ...to.collapsed.filter((key) => !from.collapsed.includes(key) && !now.collapsed.includes(key))],
  };
}
