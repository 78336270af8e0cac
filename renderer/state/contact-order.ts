import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Conversation } from '../../electron/contract/models/message.ts';
import type { ContactPresence } from '../../electron/contract/models/presence.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../electron/contract/models/settings.ts';
import type { CompareTexts } from '../../electron/lib/collation.ts';
import { pathOf } from '../../electron/lib/group-path.ts';
import type { PeerKey } from './keys.ts';

/** How reachable somebody is: 0 best. Whoever has no available resource is `ABSENT`. */
export const ABSENT = 4;
const RANKS = { chat: 0, online: 0, away: 1, xa: 2, dnd: 3 } as const;

/** By the best resource (RFC 3921 §5.1, §2.2.2.1). */
export function rankOf(presence: ContactPresence | undefined): number {
  const best = presence?.resources[0];
  return best ? RANKS[best.show] : ABSENT;
}

/** What of somebody changes by itself and may move them in the list. `activity` rises with the newest message; 0: none. */
export interface Standing {
  readonly rank: number;
  readonly activity: number;
}

/** A later stored message has a higher number, whatever anybody's clock says. */
export function activityOf(conversation: Conversation | undefined): number {
  return conversation?.last?.id ?? 0;
}

export function standingIn({ presence, conversations }: {
  readonly presence: { readonly byKey: ReadonlyMap<PeerKey, ContactPresence> };
  readonly conversations: { readonly byKey: ReadonlyMap<PeerKey, Conversation> };
}): (key: PeerKey) => Standing {
  return (key) => ({ rank: rankOf(presence.byKey.get(key)), activity: activityOf(conversations.byKey.get(key)) });
}

/** A contact's place in the lists: what sorting needs, and nothing that changes without moving it. */
export interface Place {
  readonly key: PeerKey;
  readonly accountId: AccountId;
  readonly label: string;
  readonly address: string;
  readonly groups: readonly string[];
  /** As it was when the place was last taken up: while the order is held it may be of before. */
  rank: number;
  activity: number;
  /** As it is now. */
  isPresent: boolean;
}

export type ContactSort = Settings['contactSort'];

/** What the person chose of the order: the part of the settings that the lists follow. */
export type Arrangement = Pick<Settings, 'contactSort' | 'contactOrders' | 'groupOrders' | 'groupDelimiters'>;

export const FIRST_ARRANGEMENT: Arrangement = DEFAULT_SETTINGS;

export function isSameArrangement(one: Arrangement, other: Arrangement): boolean {
  return one.contactSort === other.contactSort && sameOrders(one.contactOrders, other.contactOrders) && sameOrders(one.groupOrders, other.groupOrders)
    && sameDelimiters(one.groupDelimiters, other.groupDelimiters);
}

/** What core tells of the settings is made anew each time: nothing is sorted anew for that. */
function sameOrders(one: Arrangement['groupOrders'], other: Arrangement['groupOrders']): boolean {
  if (one === other) return true;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => sameNames(one[key] ?? [], other[key] ?? []));
}

function sameDelimiters(one: Arrangement['groupDelimiters'], other: Arrangement['groupDelimiters']): boolean {
  return one === other || (Object.keys(one).length === Object.keys(other).length && Object.entries(one).every(([account, delimiter]) => other[account] === delimiter));
}

export function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, number) => name === other[number]);
}

export function groupKey(accountId: AccountId, name: string): string {
  return `${accountId}/${name}`;
}

export type Compare<T> = (one: T, other: T) => number;

/** The order within one group, names as `compareTexts` has them. Whoever was never placed by hand stands after those who were, by name. */
export function comparePlaces({ contactSort, contactOrders }: Arrangement, group: string, compareTexts: CompareTexts): Compare<Place> {
  const byName: Compare<Place> = (one, other) =>
    (one === other ? 0 : compareTexts(one.label, other.label) || (one.address < other.address ? -1 : one.address > other.address ? 1 : 0));
  switch (contactSort) {
    case 'name': return byName;
    case 'online': return (one, other) => Number(one.rank === ABSENT) - Number(other.rank === ABSENT) || byName(one, other);
    case 'presence': return (one, other) => one.rank - other.rank || byName(one, other);
    case 'activity': return (one, other) => other.activity - one.activity || byName(one, other);
    case 'hand': {
      const placeOf = places(contactOrders[group]);
      return (one, other) => placeOf(one.address) - placeOf(other.address) || byName(one, other);
    }
  }
}

/** By account, then as arranged, then by name; what lies in a group follows it, and contacts without a group come last. */
export function compareGroups({ groupOrders, groupDelimiters }: Arrangement, compareTexts: CompareTexts): Compare<{ readonly accountId: AccountId; readonly name: string }> {
  const placeOf = new Map(Object.entries(groupOrders).map(([accountId, names]) => [accountId, places(names)]));
  const none = places(undefined);
  return (one, other) => {
    if (one.accountId !== other.accountId) return one.accountId - other.accountId;
    if (one.name === '' || other.name === '') return (one.name === '' ? 1 : 0) - (other.name === '' ? 1 : 0);
    const place = placeOf.get(String(one.accountId)) ?? none;
    const delimiter = groupDelimiters[one.accountId];
    const [path, otherPath] = [pathOf(one.name, delimiter), pathOf(other.name, delimiter)];
    const depth = path.findIndex((part, number) => part !== otherPath[number]);
    // Whoever's path is the beginning of the other's is its parent.
    if (depth < 0 || otherPath[depth] === undefined) return path.length - otherPath.length;
    const outer = (parts: readonly string[]): string => parts.slice(0, depth + 1).join(delimiter);
    return place(outer(path)) - place(outer(otherPath)) || compareTexts(path[depth]!, otherPath[depth]);
  };
}

function places(order: readonly string[] | undefined): (name: string) => number {
  const known = new Map(order?.map((name, number) => [name, number]));
  return (name) => known.get(name) ?? known.size;
}
