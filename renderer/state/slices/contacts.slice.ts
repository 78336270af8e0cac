import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { Contact } from '../../../electron/contract/models/contact.ts';
import type { EventMap } from '../../../electron/contract/events.ts';
import { ContactIndex } from '../contact-index.ts';
import type { Arrangement, Standing } from '../contact-order.ts';
import { peerKey, type PeerKey } from '../keys.ts';

/** Kept in place: keep entries and `version`, never the map itself. */
export interface ContactsSlice {
  readonly byKey: ReadonlyMap<PeerKey, Contact>;
  readonly index: ContactIndex;
  readonly version: number;
}
interface OpenContacts extends ContactsSlice {
  readonly byKey: Map<PeerKey, Contact>;
}
type StandingOf = (key: PeerKey) => Standing;

export function noContacts(arrangement?: Arrangement, language?: string): ContactsSlice {
  return { byKey: new Map(), index: new ContactIndex(arrangement, language), version: 0 };
}

export function contactsFrom(contacts: readonly Contact[], arrangement: Arrangement, standingOf: StandingOf, language?: string): ContactsSlice {
  const slice = noContacts(arrangement, language);
  const perAccount = new Map<AccountId, Contact[]>();
  for (const contact of contacts) {
    const list = perAccount.get(contact.accountId);
    if (list) list.push(contact);
    else perAccount.set(contact.accountId, [contact]);
  }
  let filled = slice;
  for (const [accountId, changed] of perAccount) filled = applyContacts(filled, { accountId, isWhole: true, changed, removed: [] }, standingOf);
  return filled;
}

export function applyContacts(slice: ContactsSlice, event: EventMap['contacts.changed'], standingOf: StandingOf): ContactsSlice {
  const { byKey, index } = slice as OpenContacts;
  const { accountId, isWhole, changed, removed } = event;
  // A long change is one sort; a short one is a few binary searches.
  if (isWhole || changed.length > 500) {
    const whole = new Map<PeerKey, Contact>();
    if (!isWhole) for (const [key, contact] of byKey) if (contact.accountId === accountId) whole.set(key, contact);
    for (const contact of changed) whole.set(peerKey(accountId, contact.address), contact);
    for (const address of removed) whole.delete(peerKey(accountId, address));
    for (const [key, contact] of byKey) if (contact.accountId === accountId && !whole.has(key)) byKey.delete(key);
    for (const [key, contact] of whole) byKey.set(key, contact);
    index.replace(accountId, [...whole.values()], standingOf);
  } else {
    for (const contact of changed) {
      const key = peerKey(accountId, contact.address);
      byKey.set(key, contact);
      index.put(contact, standingOf(key));
    }
    for (const address of removed) {
      const key = peerKey(accountId, address);
      byKey.delete(key);
      index.remove(key);
    }
  }
  return { byKey, index, version: slice.version + 1 };
}
