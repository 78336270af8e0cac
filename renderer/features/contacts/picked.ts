import type { CommandInput } from '../../../electron/contract/commands.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { ContactGroup } from '../../state/contact-index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { contactRowKey, type ContactRow, type ContactRows } from '../../state/selectors/contact-rows.ts';

/** A contact as it stands in one group: who is in two can be picked in one of them. */
export interface Picked {
  readonly contact: PeerKey;
  /** Empty: in no group. */
  readonly group: string;
}

/** What can be dragged: contacts, or all of a group. */
export type DragLoad = { readonly picked: readonly Picked[] } | { readonly group: ContactGroup };

/** By the keys of the rows. */
export type Picks = ReadonlyMap<string, Picked>;

export const NOTHING_PICKED: Picks = new Map();

export function pickOf(row: Extract<ContactRow, { kind: 'contact' }>): Picked {
  return { contact: row.contact, group: row.group.name };
}

/** The contacts among the rows from one to another, both included, in either direction. */
export function picksBetween(rows: ContactRows, from: number, to: number): Picks {
  const picks = new Map<string, Picked>();
  for (let number = Math.min(from, to); number <= Math.max(from, to); number += 1) {
    const row = rows.at(number);
    if (row?.kind === 'contact') picks.set(row.key, pickOf(row));
  }
  return picks;
}

/** A contact is picked or no more; a heading stands for all its group, those too that are not shown. */
export function withPickToggled(picks: Picks, row: ContactRow): Picks {
  const next = new Map(picks);
  if (row.kind === 'contact') {
    if (!next.delete(row.key)) next.set(row.key, pickOf(row));
  } else if (row.kind === 'group') {
    const all = row.group.all.map(({ key, address }) => [contactRowKey(row.group, address), { contact: key, group: row.group.name }] as const);
    const isWhole = all.every(([key]) => next.has(key));
    for (const [key, picked] of all) {
      if (isWhole) next.delete(key);
      else next.set(key, picked);
    }
  }
  return next;
}

/** Somebody who is picked in two groups is one contact. */
export function contactsIn(picked: Iterable<Picked>): number {
  return new Set([...picked].map(({ contact }) => contact)).size;
}

/** Where picked contacts may go. */
export type Group = Pick<ContactGroup, 'key' | 'accountId' | 'name'>;

/** What becomes of picked contacts in a group; `nothing`: they are there already; `other-account`: a contact belongs to its account. */
export type Transfer = { readonly kind: 'nothing' } | { readonly kind: 'other-account' } | { readonly kind: 'move'; readonly count: number; readonly input: CommandInput<'contacts.move'> };

export function transferOf(picked: readonly Picked[], to: Group, isCopy: boolean): Transfer {
  const accountId: AccountId = to.accountId;
  if (picked.some(({ contact }) => accountOf(contact) !== accountId)) return { kind: 'other-account' };
  // To copy somebody into no group would be to do nothing.
  const going = picked.filter(({ group }) => group !== to.name && !(to.name === '' && isCopy));
  if (going.length === 0) return { kind: 'nothing' };
  const contacts = going.map(({ contact, group }) => ({ address: addressOf(contact), ...(isCopy || group === '' ? {} : { from: group }) }));
  return { kind: 'move', count: contactsIn(going), input: { accountId, contacts, ...(to.name === '' ? {} : { to: to.name }) } };
}
