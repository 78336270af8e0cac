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

/** The groups among which one gets another name. */
export interface AmongGroups {
  readonly delimiter?: string | undefined;
  /** Whether there is a group of this name before anything is renamed. */
  readonly isThere: (group: string) => boolean;
}

/** They follow a group, and those that lie in it, to another name. What joins a group that is there leaves its marks: that one has its own, be it none. */
export function marksRenamed({ notices, collapsed }: GroupMarks, accountId: number, from: string, to: string, { delimiter, isThere }: AmongGroups): GroupMarks {
  const place = `${accountId}/`;
  const isMoved = (key: string): boolean => key.startsWith(place) && isWithin(key.slice(place.length), from, delimiter);
  const renamed = (key: string): string[] => {
    const group = renamedGroup(key.slice(place.length), from, to, delimiter);
    return isThere(group) ? [] : [place + group];
  };
  const entries = Object.entries(notices);
  const moved = entries.filter(([key]) => isMoved(key)).flatMap(([key, level]) => renamed(key).map((other) => [other, level] as const));
  return {
    notices: Object.fromEntries([...entries.filter(([key]) => !isMoved(key)), ...moved]),
    collapsed: [...new Set(collapsed.flatMap((key) => (isMoved(key) ? renamed(key) : [key])))],
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
