import type { Settings } from '../../contract/models/settings.ts';

/** The order by hand of contacts and groups, as the settings keep it. */
type Arrangement = Pick<Settings, 'contactOrders' | 'groupOrders'>;

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

/** A group keeps its place, and its contacts theirs, under another name; undefined: nothing was arranged. The old name keeps it too, for when the change is taken back. */
export function withGroupRenamed({ contactOrders, groupOrders }: Arrangement, accountId: number, from: string, to: string): Partial<Arrangement> | undefined {
  const members = contactOrders[`${accountId}/${from}`];
  const groups = groupOrders[accountId];
  const isPlaced = groups?.includes(from) === true && !groups.includes(to);
  const hasOrder = members !== undefined && contactOrders[`${accountId}/${to}`] === undefined;
  if (!isPlaced && !hasOrder) return undefined;
  return {
    ...(hasOrder ? { contactOrders: { ...contactOrders, [`${accountId}/${to}`]: members } } : {}),
    ...(isPlaced ? { groupOrders: { ...groupOrders, [accountId]: groups.flatMap((name) => (name === from ? [from, to] : [name])) } } : {}),
  };
}
