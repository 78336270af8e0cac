import type { AccountId } from '../../../electron/contract/models/address.ts';
import { pathOf } from '../../../electron/lib/group-path.ts';
import { peerKey, type PeerKey } from '../keys.ts';
import { groupKey } from '../contact-order.ts';
import type { ContactGroup, ContactIndex } from '../contact-index.ts';

/** One line of the contact list. `key` is unique in it: a contact in two groups has two lines. */
export type ContactRow =
  | { readonly kind: 'account'; readonly key: string; readonly accountId: AccountId; readonly isCollapsed: boolean }
  | { readonly kind: 'group'; readonly key: string; readonly group: ContactGroup; readonly isCollapsed: boolean; readonly level: number; readonly depth: number; readonly title: string; readonly within: readonly ContactGroup[] }
  | { readonly kind: 'contact'; readonly key: string; readonly contact: PeerKey; readonly group: ContactGroup; readonly level: number; readonly depth: number; readonly position: number; readonly siblings: number };

export interface RowOptions {
  readonly collapsed: ReadonlySet<string>;
  readonly showOffline: boolean;
  /** With several accounts each has a heading of its own. */
  readonly accounts: readonly AccountId[];
  /** What parts the names of nested groups, by account (XEP-0083). */
  readonly delimiters: Readonly<Record<string, string>>;
  /** Pixels. */
  readonly contactHeight: number;
  readonly headingHeight: number;
}

interface Section {
  readonly start: number;
  readonly end: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly bottom: number;
  readonly header: ContactRow;
  readonly group?: ContactGroup;
  readonly level: number;
  readonly depth: number;
}

/** A heading that gets the groups that lie in it, its own first. */
interface OpenHeading extends GroupRow {
  readonly within: ContactGroup[];
}
export type GroupRow = Extract<ContactRow, { kind: 'group' }>;

/**
 * The contact list as numbered lines without ever building them all: a section per heading, and a line is looked up where it is
 * needed. Making one costs as much as there are groups, whatever the number of contacts.
 */
export class ContactRows {
  readonly count: number;
  /** Of all lines together, in pixels. */
  readonly height: number;
  readonly contactHeight: number;
  readonly headingHeight: number;
  readonly #sections: Section[] = [];
  readonly #showOffline: boolean;
  readonly #delimiters: RowOptions['delimiters'];

  constructor(index: ContactIndex, { collapsed, showOffline, accounts, delimiters, contactHeight, headingHeight }: RowOptions) {
    this.#showOffline = showOffline;
    this.#delimiters = delimiters;
    this.contactHeight = contactHeight;
    this.headingHeight = headingHeight;
    const hasHeadings = accounts.length > 1;
    const outermost = hasHeadings ? 2 : 1;
    let at = 0;
    let top = 0;
    let lastAccount: AccountId | undefined;
    /** The headings that what comes next lies under, outermost first. */
    let open: OpenHeading[] = [];
    const add = (header: ContactRow, level: number, depth: number, group: ContactGroup | undefined, contacts: number): void => {
      const bottom = top + headingHeight + contacts * contactHeight;
      this.#sections.push({ start: at, end: at + 1 + contacts, top, bottom, level, depth, header, ...(group ? { group } : {}) });
      at += 1 + contacts;
      top = bottom;
    };
    for (const group of index.groups) {
      if (group.accountId !== lastAccount) {
        lastAccount = group.accountId;
        open = [];
        const key = accountRowKey(group.accountId);
        if (hasHeadings) add({ kind: 'account', key, accountId: group.accountId, isCollapsed: collapsed.has(key) }, 1, 0, undefined, 0);
      }
      if (hasHeadings && collapsed.has(accountRowKey(group.accountId))) continue;
      const path = this.pathOf(group);
      const apart = open.findIndex(({ title }, depth) => title !== path[depth]);
      open = open.slice(0, apart < 0 ? open.length : apart);
      // A group that only others lie in has a heading too.
      for (let depth = open.length; depth < path.length; depth += 1) {
        const own = depth === path.length - 1 ? group : nobodyIn(group.accountId, path.slice(0, depth + 1).join(delimiters[group.accountId]));
        const isHidden = open.some(({ isCollapsed }) => isCollapsed);
        const heading: OpenHeading = { kind: 'group', key: own.key, group: own, isCollapsed: collapsed.has(own.key), level: outermost + depth, depth, title: path[depth]!, within: [] };
        if (!isHidden) add(heading, outermost + depth + 1, depth, own, heading.isCollapsed ? 0 : this.shownOf(own).length);
        open.push(heading);
      }
      for (const { within } of open) within.push(group);
    }
    this.count = at;
    this.height = top;
  }

  /** The names of the groups from the outermost to this one. */
  pathOf({ accountId, name }: Pick<ContactGroup, 'accountId' | 'name'>): readonly string[] {
    return pathOf(name, this.#delimiters[accountId]);
  }

  /** The name of the group this one lies in at so many steps from the outermost, itself included; undefined: it is not so deep. */
  outerOf(group: Pick<ContactGroup, 'accountId' | 'name'>, steps: number): string | undefined {
    const path = this.pathOf(group);
    return path.length < steps ? undefined : path.slice(0, steps).join(this.#delimiters[group.accountId]);
  }

  /** The line with this number, from 0. */
  at(index: number): ContactRow | undefined {
    const section = this.#sectionAt(index);
    if (!section || index === section.start || !section.group) return section?.header;
    const { group, start, level, depth } = section;
    const offset = index - start - 1;
    const shown = this.shownOf(group);
    const place = shown[offset];
    if (!place) return undefined;
    return { kind: 'contact', key: contactRowKey(group, place.address), contact: place.key, group, level, depth, position: offset + 1, siblings: shown.length };
  }

  /** Of a group, in order, those who have a line when it is open. */
  shownOf(group: ContactGroup): ContactGroup['all'] {
    return this.#showOffline ? group.all : group.present;
  }

  /** Where the line with this number begins, in pixels. */
  topOf(index: number): number {
    const section = this.#sectionAt(index);
    if (!section) return 0;
    return index === section.start ? section.top : section.top + this.headingHeight + (index - section.start - 1) * this.contactHeight;
  }

  heightOf(index: number): number {
    return this.#sectionAt(index)?.start === index ? this.headingHeight : this.contactHeight;
  }

  /** The number of the line at so many pixels from the top. */
  indexAt(pixels: number): number {
    let low = 0;
    let high = this.#sections.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#sections[middle]!.top <= pixels) low = middle;
      else high = middle - 1;
    }
    const section = this.#sections[low];
    if (!section) return 0;
    const within = pixels - section.top - this.headingHeight;
    return Math.min(this.count - 1, section.start + (within < 0 ? 0 : Math.min(section.end - section.start - 1, 1 + Math.floor(within / this.contactHeight))));
  }

  /** The number of the heading a line stands under; its own for a heading. */
  headingOf(index: number): number {
    return this.#sectionAt(index)?.start ?? 0;
  }

  /** The number of the heading that a heading stands under; its own where there is none. */
  parentOf(index: number): number {
    const number = this.#sections.findIndex(({ start }) => start === this.headingOf(index));
    const section = this.#sections[number];
    const parent = section && this.#sections.slice(0, number).findLast(({ level, header }) => level < section.level && header.kind !== 'contact');
    return parent?.start ?? index;
  }

  /** Where the line with this key stands now, or −1. `near` is where it stood: looked at first. */
  indexOf(key: string, near = 0): number {
    for (const section of this.#sections) {
      if (section.header.key === key) return section.start;
      if (!section.group || !key.startsWith(`${section.group.key}/`)) continue;
      if (this.at(near)?.key === key) return near;
      const contact = peerKey(section.group.accountId, key.slice(section.group.key.length + 1));
      const offset = this.shownOf(section.group).findIndex((place) => place.key === contact);
      const index = section.start + 1 + offset;
      if (offset >= 0 && index < section.end) return index;
    }
    return -1;
  }

  #sectionAt(index: number): Section | undefined {
    let low = 0;
    let high = this.#sections.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const section = this.#sections[middle]!;
      if (index < section.start) high = middle - 1;
      else if (index >= section.end) low = middle + 1;
      else return section;
    }
    return undefined;
  }
}

/** How many people stand in groups, each counted once, and how many of them are present. */
export function peopleIn(groups: readonly ContactGroup[]): { readonly online: number; readonly total: number } {
  const [only] = groups;
  if (groups.length === 1 && only) return { online: only.online, total: only.all.length };
  const everybody = new Set(groups.flatMap(({ all }) => all));
  let online = 0;
  for (const { isPresent } of everybody) if (isPresent) online += 1;
  return { online, total: everybody.size };
}

function nobodyIn(accountId: AccountId, name: string): ContactGroup {
  return { key: groupKey(accountId, name), accountId, name, all: [], present: [], online: 0 };
}

export function accountRowKey(accountId: AccountId): string {
  return `account ${accountId}`;
}

export function contactRowKey(group: ContactGroup, address: string): string {
  return `${group.key}/${address}`;
}
