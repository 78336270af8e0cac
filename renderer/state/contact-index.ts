import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Contact } from '../../electron/contract/models/contact.ts';
import { comparisonIn, type CompareTexts } from '../../electron/lib/collation.ts';
import { ABSENT, compareGroups, comparePlaces, FIRST_ARRANGEMENT, groupKey, isSameArrangement, sameNames, type Arrangement, type Compare, type Place, type Standing } from './contact-order.ts';
import { peerKey, type PeerKey } from './keys.ts';
import { insertSorted, removeSorted } from './sorted.ts';

/** One group of one account. `name` is empty for contacts without a group. Both lists stand in the order the person chose. */
export interface ContactGroup {
  readonly key: string;
  readonly accountId: AccountId;
  readonly name: string;
  readonly all: readonly Place[];
  /** Those of them who are present; while the order is held, who was when it began. */
  readonly present: readonly Place[];
  /** How many are present now. */
  readonly online: number;
}
interface OpenGroup extends ContactGroup {
  readonly all: Place[];
  readonly present: Place[];
  online: number;
  compare: Compare<Place>;
}

/** So many places to take up at once are cheaper sorted once than one by one. */
const MANY = 500;

/**
 * All contacts in their groups, sorted, kept in place. One contact that comes or goes costs two binary searches in each of its
 * groups: nothing is copied and nothing else is compared. `version` rises with every change of what stands where.
 */
export class ContactIndex {
  readonly #places = new Map<PeerKey, Place>();
  readonly #groups = new Map<string, OpenGroup>();
  /** What would move somebody, while the order is held. */
  readonly #due = new Map<PeerKey, Standing>();
  #ordered: OpenGroup[] = [];
  #version = 0;
  #isHeld = false;
  #arrangement: Arrangement;
  #compareTexts: CompareTexts;
  #compareGroups: Compare<OpenGroup>;

  constructor(arrangement: Arrangement = FIRST_ARRANGEMENT, language = 'en') {
    this.#arrangement = arrangement;
    this.#compareTexts = comparisonIn(language);
    this.#compareGroups = compareGroups(arrangement, this.#compareTexts);
  }

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

  /** Takes up another order, at once: the person chose it, or the language that names are sorted in. */
  arrange(arrangement: Arrangement, language = 'en'): void {
    const compareTexts = comparisonIn(language);
    if (compareTexts === this.#compareTexts && isSameArrangement(arrangement, this.#arrangement)) return;
    this.#arrangement = arrangement;
    this.#compareTexts = compareTexts;
    this.#compareGroups = compareGroups(arrangement, compareTexts);
    this.#settle();
    for (const group of this.#ordered) group.compare = comparePlaces(arrangement, group.key, compareTexts);
    this.#sort();
  }

  /** While it is held nobody moves by themselves; whoever is added, removed or put elsewhere is seen at once all the same. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    if (isHeld || this.#due.size === 0) return;
    if (this.#due.size > MANY) {
      this.#settle();
      this.#sort();
      return;
    }
    const due = [...this.#due];
    this.#due.clear();
    for (const [key, standing] of due) this.setStanding(key, standing);
  }

  /** Changes many at once: what that moves is sorted once. */
  together(change: () => void): void {
    const wasHeld = this.#isHeld;
    this.#isHeld = true;
    change();
    this.hold(wasHeld);
  }

  /** Everything of one account anew: sorted once, which is cheaper than one by one. */
  replace(accountId: AccountId, contacts: readonly Contact[], standingOf: (key: PeerKey) => Standing): void {
    for (const [key, place] of this.#places) if (place.accountId === accountId) this.#forget(key);
    for (const [key, group] of this.#groups) if (group.accountId === accountId) this.#groups.delete(key);
    for (const contact of contacts) {
      const place = placeOf(contact, standingOf(peerKey(contact.accountId, contact.address)));
      this.#places.set(place.key, place);
      for (const name of place.groups) {
        const group = this.#group(place.accountId, name);
        group.all.push(place);
        if (place.isPresent) group.online += 1;
      }
    }
    this.#ordered = [...this.#groups.values()];
    this.#sort(accountId);
  }

  put(contact: Contact, standing: Standing): void {
    const place = placeOf(contact, standing);
    const known = this.#places.get(place.key);
    if (known?.label === place.label && sameNames(known.groups, place.groups)) return this.setStanding(place.key, standing);
    this.remove(place.key);
    this.#places.set(place.key, place);
    for (const name of place.groups) {
      const isNew = !this.#groups.has(groupKey(place.accountId, name));
      const group = this.#group(place.accountId, name);
      if (isNew) insertSorted(this.#ordered, group, this.#compareGroups);
      insertInto(group, place);
      if (place.isPresent) group.online += 1;
    }
    this.#version += 1;
  }

  remove(key: PeerKey): void {
    const place = this.#places.get(key);
    if (!place) return;
    this.#forget(key);
    for (const name of place.groups) {
      const group = this.#group(place.accountId, name);
      removeFrom(group, place);
      if (place.isPresent) group.online -= 1;
      if (group.all.length > 0) continue;
      this.#groups.delete(group.key);
      removeSorted(this.#ordered, group, this.#compareGroups);
    }
    this.#version += 1;
  }

  /** What changed of somebody by itself; what is not named stays. */
  setStanding(key: PeerKey, change: Partial<Standing>): void {
    const place = this.#places.get(key);
    if (!place) return;
    const { rank, activity }: Standing = { rank: place.rank, activity: place.activity, ...this.#due.get(key), ...change };
    const isPresent = rank < ABSENT;
    if (isPresent !== place.isPresent) {
      place.isPresent = isPresent;
      for (const name of place.groups) this.#group(place.accountId, name).online += isPresent ? 1 : -1;
      this.#version += 1;
    }
    if (this.#isHeld) this.#due.set(key, { rank, activity });
    else this.#move(place, { rank, activity });
  }

  #move(place: Place, { rank, activity }: Standing): void {
    if (rank === place.rank && activity === place.activity) return;
    const { contactSort } = this.#arrangement;
    const comesOrGoes = rank < ABSENT !== place.rank < ABSENT;
    const isMoved = { online: comesOrGoes, presence: rank !== place.rank, activity: activity !== place.activity, name: false, hand: false }[contactSort];
    const isSeen = isMoved || comesOrGoes;
    const groups = isSeen ? place.groups.map((name) => this.#group(place.accountId, name)) : [];
    for (const group of groups) removeFrom(group, place, isMoved);
    place.rank = rank;
    place.activity = activity;
    for (const group of groups) insertInto(group, place, isMoved);
    if (isSeen) this.#version += 1;
  }

  /** Takes up what is due without moving anybody: the lists are to be sorted then. */
  #settle(): void {
    for (const [key, standing] of this.#due) Object.assign(this.#places.get(key) ?? {}, standing);
    this.#due.clear();
  }

  /** Sorts what stands where, of one account or of all. */
  #sort(accountId?: AccountId): void {
    for (const group of this.#ordered) {
      if (accountId !== undefined && group.accountId !== accountId) continue;
      group.all.sort(group.compare);
      group.present.splice(0, group.present.length);
      for (const place of group.all) if (place.rank < ABSENT) group.present.push(place);
    }
    this.#ordered.sort(this.#compareGroups);
    this.#version += 1;
  }

  #forget(key: PeerKey): void {
    this.#places.delete(key);
    this.#due.delete(key);
  }

  #group(accountId: AccountId, name: string): OpenGroup {
    const key = groupKey(accountId, name);
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = { key, accountId, name, all: [], present: [], online: 0, compare: comparePlaces(this.#arrangement, key, this.#compareTexts) }));
    return group;
  }
}

/** Among all of the group, unless they stand there already, and among the present. */
function insertInto(group: OpenGroup, place: Place, isMoved = true): void {
  if (isMoved) insertSorted(group.all, place, group.compare);
  if (place.rank < ABSENT) insertSorted(group.present, place, group.compare);
}

function removeFrom(group: OpenGroup, place: Place, isMoved = true): void {
  if (isMoved) removeSorted(group.all, place, group.compare);
  if (place.rank < ABSENT) removeSorted(group.present, place, group.compare);
}

function placeOf(contact: Contact, { rank, activity }: Standing): Place {
  return {
    key: peerKey(contact.accountId, contact.address),
    accountId: contact.accountId,
    label: contactLabel(contact.name, contact.address),
    address: contact.address,
    groups: contact.groups.length === 0 ? [''] : [...new Set(contact.groups)],
    rank, activity, isPresent: rank < ABSENT,
  };
}

/** What a contact is called: the name given to it, on one line (hazard C5), else its address. */
export function contactLabel(name: string, address: string): string {
  const label = name.slice(0, 256).replace(/[\p{Cc}\p{Cf}\s]+/gu, (run) => (/^[\u200c\u200d]+$/u.test(run) ? run : ' ')).trim();
  return label === '' ? address : label;
}
