import { isWithin, renamedGroup } from '../../lib/group-path.ts';
import { err, ok } from '../../lib/result.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { ItemChange, ItemEdit, ItemWords } from './edit-items.ts';

/** The members of a group, and of those that lie in it, get another group in its place; whoever left it meanwhile is let be. */
export function renamed(from: string, to: string, delimiter?: string): ItemEdit {
  return (_address, item) => {
    if (!item?.groups.some((group) => isWithin(group, from, delimiter))) return undefined;
    return ok({ name: item.name, groups: [...new Set(item.groups.map((group) => renamedGroup(group, from, to, delimiter)))] });
  };
}

/** Each leaves the groups it was taken from, and is in `to`; without `to` it only leaves. */
export function moved(from: ReadonlyMap<BareJid, readonly string[]>, to: string | undefined): ItemEdit {
  return (address, item) => {
    if (!item) return err({ code: 'unknown-contact' });
    const left = from.get(address) ?? [];
    const kept = item.groups.filter((group) => group === to || !left.includes(group));
    const groups = to === undefined || kept.includes(to) ? kept : [...kept, to];
    return sameGroups(groups, item.groups) ? undefined : ok({ name: item.name, groups });
  };
}

/** What another edit did, taken back. An item that is neither as that edit found it nor as it left it was changed elsewhere: it stays so. */
export function takenBack(changes: readonly ItemChange[]): ItemEdit {
  const byAddress = new Map(changes.map((change) => [change.address, change]));
  return (address, item) => {
    const change = byAddress.get(address);
    if (!change) return undefined;
    return item && isAsKnown(change, item) ? ok(change.before) : err({ code: 'changed-elsewhere' });
  };
}

/** The push of what was set may still be on its way: then the item is as it was before. */
export function isAsKnown({ before, after }: ItemChange, item: ItemWords): boolean {
  return sameItem(item, after) || sameItem(item, before);
}

function sameItem(one: ItemWords, other: ItemWords): boolean {
  return one.name === other.name && sameGroups(one.groups, other.groups);
}

/** Groups have no order (RFC 3921 §7.1). */
function sameGroups(one: readonly string[], other: readonly string[]): boolean {
  const set = new Set(one);
  return set.size === new Set(other).size && other.every((group) => set.has(group));
}
