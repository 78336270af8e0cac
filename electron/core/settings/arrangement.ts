import type { Settings } from '../../contract/models/settings.ts';
import { renamedGroup } from '../../lib/group-path.ts';

/** The order by hand of contacts and groups, as the settings keep it. */
export type Arrangement = Pick<Settings, 'contactOrders' | 'groupOrders'>;

/** Where an order by hand is kept. */
export interface ByHand {
  readonly current: Arrangement;
  set(change: Arrangement): Promise<unknown>;
}

/** One order by hand, before and after; undefined: there was none. `key`: as the settings have it. */
export interface OrderChange {
  readonly slot: 'contactOrders' | 'groupOrders';
  readonly key: string;
  readonly before: readonly string[] | undefined;
  readonly after: readonly string[] | undefined;
}

export function replaced(arrangement: Arrangement, { slot, key, after }: OrderChange): Arrangement {
  const { [key]: _former, ...others } = arrangement[slot];
  return { contactOrders: arrangement.contactOrders, groupOrders: arrangement.groupOrders, [slot]: after ? { ...others, [key]: [...after] } : others };
}

/** What names people or groups of one account goes. */
export function withoutAccount({ contactOrders, groupOrders }: Arrangement, accountId: number): Arrangement {
  return {
    contactOrders: Object.fromEntries(Object.entries(contactOrders).filter(([key]) => !key.startsWith(`${accountId}/`))),
    groupOrders: Object.fromEntries(Object.entries(groupOrders).filter(([key]) => key !== String(accountId))),
  };
}

/** Whoever is no contact any more has no place; undefined: they had none. */
export function withoutContact({ contactOrders }: Arrangement, accountId: number, address: string): Pick<Arrangement, 'contactOrders'> | undefined {
  const isTheirs = ([key, order]: readonly [string, readonly string[]]): boolean => key.startsWith(`${accountId}/`) && order.includes(address);
  const entries = Object.entries(contactOrders);
  if (!entries.some(isTheirs)) return undefined;
  return { contactOrders: Object.fromEntries(entries.map((entry) => [entry[0], isTheirs(entry) ? entry[1].filter((other) => other !== address) : entry[1]])) };
}

/** A group and all that lies in it keep their places, and their contacts theirs, under another name; the old names keep them too, for when the change is taken back. */
export function withGroupRenamed({ contactOrders, groupOrders }: Arrangement, accountId: number, from: string, to: string, delimiter: string | undefined): Arrangement {
  const account = `${accountId}/`;
  const other = (group: string): string => renamedGroup(group, from, to, delimiter);
  const added = Object.entries(contactOrders).flatMap(([key, order]): [string, string[]][] => {
    const name = key.startsWith(account) ? account + other(key.slice(account.length)) : key;
    return name === key || contactOrders[name] ? [] : [[name, order]];
  });
  const groups = groupOrders[accountId];
  return {
    contactOrders: { ...contactOrders, ...Object.fromEntries(added) },
    groupOrders: groups ? { ...groupOrders, [accountId]: [...new Set(groups.flatMap((group) => (groups.includes(other(group)) ? [group] : [group, other(group)])))] } : groupOrders,
  };
}
