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
    return isAsKnown(change, item) ? ok(change.before) : err({ code: 'changed-elsewhere' });
  };
}

/** The push of what was set may still be on its way: then the item is as it was before. */
export function isAsKnown({ before, after }: ItemChange, item: ItemWords | undefined): boolean {
  return sameItem(item, after) || sameItem(item, before);
}

/**
 * What was wanted of an item as it was then (`base`), put upon what it is now: groups another device changed stay, and so does a name it
 * gave. No `words`: there is nothing to set. Contradicted: another device renamed it otherwise, or removed it.
 */
export function rebased({ base, wanted }: { readonly base: ItemWords | undefined; readonly wanted: ItemWords | undefined }, item: ItemWords | undefined): {
  readonly words: ItemWords | undefined; readonly isContradicted: boolean;
} {
  if (!wanted) return { words: undefined, isContradicted: false };
  if (!base) return { words: item ? { name: wanted.name === '' ? item.name : wanted.name, groups: [...new Set([...item.groups, ...wanted.groups])] } : wanted, isContradicted: false };
  if (!item) return { words: undefined, isContradicted: true };
  const kept = item.groups.filter((group) => wanted.groups.includes(group) || !base.groups.includes(group));
  const joined = wanted.groups.filter((group) => !base.groups.includes(group));
  const isContradicted = wanted.name !== base.name && item.name !== base.name && item.name !== wanted.name;
  return { words: { name: isContradicted || wanted.name === base.name ? item.name : wanted.name, groups: [...new Set([...kept, ...joined])] }, isContradicted };
}

/** Or neither is there. */
export function sameItem(one: ItemWords | undefined, other: ItemWords | undefined): boolean {
  if (!one || !other) return one === other;
  return one.name === other.name && sameGroups(one.groups, other.groups);
}

/** Groups have no order (RFC 3921 §7.1). */
function sameGroups(one: readonly string[], other: readonly string[]): boolean {
  const set = new Set(one);
  return set.size === new Set(other).size && other.every((group) => set.has(group));
}
