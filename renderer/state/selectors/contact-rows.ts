import type { AccountId } from '../../../electron/contract/models/address.ts';
import { peerKey, type PeerKey } from '../keys.ts';
import type { ContactGroup, ContactIndex } from '../contact-index.ts';

/** One line of the contact list. `key` is unique in it: a contact in two groups has two lines. */
export type ContactRow =
  | { readonly kind: 'account'; readonly key: string; readonly accountId: AccountId; readonly isCollapsed: boolean }
  | { readonly kind: 'group'; readonly key: string; readonly group: ContactGroup; readonly isCollapsed: boolean; readonly level: 1 | 2 }
  | { readonly kind: 'contact'; readonly key: string; readonly contact: PeerKey; readonly group: ContactGroup; readonly level: 1 | 2 | 3; readonly position: number; readonly siblings: number };

export interface RowOptions {
  readonly collapsed: ReadonlySet<string>;
  readonly showOffline: boolean;
  /** With several accounts each has a heading of its own. */
  readonly accounts: readonly AccountId[];
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
  readonly level: 1 | 2 | 3;
}

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

  constructor(index: ContactIndex, { collapsed, showOffline, accounts, contactHeight, headingHeight }: RowOptions) {
    this.#showOffline = showOffline;
    this.contactHeight = contactHeight;
    this.headingHeight = headingHeight;
    const hasHeadings = accounts.length > 1;
    let at = 0;
    let top = 0;
    let lastAccount: AccountId | undefined;
    for (const group of index.groups) {
      if (hasHeadings && group.accountId !== lastAccount) {
        lastAccount = group.accountId;
        const key = accountRowKey(group.accountId);
        const header = { kind: 'account', key, accountId: group.accountId, isCollapsed: collapsed.has(key) } as const;
        this.#sections.push({ start: at, end: at + 1, top, bottom: top + headingHeight, level: 1, header });
        at += 1;
        top += headingHeight;
      }
      if (hasHeadings && collapsed.has(accountRowKey(group.accountId))) continue;
      const isCollapsed = collapsed.has(group.key);
      const level = hasHeadings ? 2 : 1;
      const length = 1 + (isCollapsed ? 0 : this.shownOf(group).length);
      const bottom = top + headingHeight + (length - 1) * contactHeight;
      this.#sections.push({ start: at, end: at + length, top, bottom, header: { kind: 'group', key: group.key, group, isCollapsed, level }, group, level: hasHeadings ? 3 : 2 });
      at += length;
      top = bottom;
    }
    this.count = at;
    this.height = top;
  }

  /** The line with this number, from 0. */
  at(index: number): ContactRow | undefined {
    const section = this.#sectionAt(index);
    if (!section || index === section.start || !section.group) return section?.header;
    const { group, start, level } = section;
    const offset = index - start - 1;
    const shown = this.shownOf(group);
    const place = shown[offset];
    if (!place) return undefined;
    return { kind: 'contact', key: contactRowKey(group, place.address), contact: place.key, group, level, position: offset + 1, siblings: shown.length };
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

export function accountRowKey(accountId: AccountId): string {
  return `account ${accountId}`;
}

export function contactRowKey(group: ContactGroup, address: string): string {
  return `${group.key}/${address}`;
}
