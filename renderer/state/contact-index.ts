import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Contact } from '../../electron/contract/models/contact.ts';
import { peerKey, type PeerKey } from './keys.ts';
import { insertSorted, removeSorted } from './sorted.ts';

/** A contact's place in the lists: what sorting needs, and nothing that changes without moving it. */
interface Place {
  readonly key: PeerKey;
  readonly accountId: AccountId;
  readonly label: string;
  readonly address: string;
  readonly groups: readonly string[];
  isPresent: boolean;
}

/** One group of one account. `name` is empty for contacts without a group. Both lists are sorted by label. */
export interface ContactGroup {
  readonly key: string;
  readonly accountId: AccountId;
  readonly name: string;
  readonly present: readonly Place[];
  readonly absent: readonly Place[];
}
interface OpenGroup extends ContactGroup {
  readonly present: Place[];
  readonly absent: Place[];
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

function compareText(one: string, other: string): number {
  return collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}

function comparePlaces(one: Place, other: Place): number {
  return one === other ? 0 : compareText(one.label, other.label) || (one.address < other.address ? -1 : one.address > other.address ? 1 : 0);
}

/** By account, then by name; contacts without a group come last. */
function compareGroups(one: ContactGroup, other: ContactGroup): number {
  if (one.accountId !== other.accountId) return one.accountId - other.accountId;
  if (one.name === '' || other.name === '') return (one.name === '' ? 1 : 0) - (other.name === '' ? 1 : 0);
  return compareText(one.name, other.name);
}

export function groupKey(accountId: AccountId, name: string): string {
  return `${accountId}/${name}`;
}

/**
 * All contacts in their groups, sorted, kept in place. One contact that comes or goes costs two binary searches in each of its
 * groups: nothing is copied and nothing else is compared. `version` rises with every change of what stands where.
 */
export class ContactIndex {
  readonly #places = new Map<PeerKey, Place>();
  readonly #groups = new Map<string, OpenGroup>();
  #ordered: OpenGroup[] = [];
  #version = 0;

  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#places.size;
  }

  get groups(): readonly ContactGroup[] {
    return this.#ordered;
  }

  labelOf(key: PeerKey): string | undefined {
    return this.#places.get(key)?.label;
  }

  /** What an address is called by the first account that has it among its contacts. */
  labelAt(address: string): string | undefined {
    for (const group of this.#ordered) {
      const label = this.#places.get(peerKey(group.accountId, address))?.label;
      if (label !== undefined) return label;
    }
    return undefined;
  }

  /** Everything of one account anew: sorted once, which is cheaper than one by one. */
  replace(accountId: AccountId, contacts: readonly Contact[], isPresent: (key: PeerKey) => boolean): void {
    for (const [key, place] of this.#places) if (place.accountId === accountId) this.#places.delete(key);
    for (const [key, group] of this.#groups) if (group.accountId === accountId) this.#groups.delete(key);
    const places = contacts.map((contact) => placeOf(contact, isPresent(peerKey(contact.accountId, contact.address)))).sort(comparePlaces);
    for (const place of places) {
      this.#places.set(place.key, place);
      for (const name of place.groups) {
        const group = this.#group(place.accountId, name);
        (place.isPresent ? group.present : group.absent).push(place);
      }
    }
    this.#ordered = [...this.#groups.values()].sort(compareGroups);
    this.#version += 1;
  }

  put(contact: Contact, isPresent: boolean): void {
    const place = placeOf(contact, isPresent);
    this.remove(place.key);
    this.#places.set(place.key, place);
    for (const name of place.groups) {
      const isNew = !this.#groups.has(groupKey(place.accountId, name));
      const group = this.#group(place.accountId, name);
      if (isNew) insertSorted(this.#ordered, group, compareGroups);
      insertSorted(isPresent ? group.present : group.absent, place, comparePlaces);
    }
    this.#version += 1;
  }

  remove(key: PeerKey): void {
    const place = this.#places.get(key);
    if (!place) return;
    this.#places.delete(key);
    for (const name of place.groups) {
      const group = this.#group(place.accountId, name);
      removeSorted(place.isPresent ? group.present : group.absent, place, comparePlaces);
      if (group.present.length + group.absent.length > 0) continue;
      this.#groups.delete(group.key);
      removeSorted(this.#ordered, group, compareGroups);
    }
    this.#version += 1;
  }

  setPresent(key: PeerKey, isPresent: boolean): void {
    const place = this.#places.get(key);
    if (!place || place.isPresent === isPresent) return;
    for (const name of place.groups) {
      const group = this.#group(place.accountId, name);
      removeSorted(isPresent ? group.absent : group.present, place, comparePlaces);
      insertSorted(isPresent ? group.present : group.absent, place, comparePlaces);
    }
    place.isPresent = isPresent;
    this.#version += 1;
  }

  #group(accountId: AccountId, name: string): OpenGroup {
    const key = groupKey(accountId, name);
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = { key, accountId, name, present: [], absent: [] }));
    return group;
  }
}

function placeOf(contact: Contact, isPresent: boolean): Place {
  return {
    key: peerKey(contact.accountId, contact.address),
    accountId: contact.accountId,
    label: contactLabel(contact.name, contact.address),
    address: contact.address,
    groups: contact.groups.length === 0 ? [''] : [...new Set(contact.groups)],
    isPresent,
  };
}

/** What a contact is called: the name given to it, on one line (hazard C5), else its address. */
export function contactLabel(name: string, address: string): string {
  const label = name.slice(0, 256).replace(/[\p{Cc}\p{Cf}\s]+/gu, (run) => (/^[\u200c\u200d]+$/u.test(run) ? run : ' ')).trim();
  return label === '' ? address : label;
}
