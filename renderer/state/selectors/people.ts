import type { Contact } from '../../../electron/contract/models/contact.ts';
import { isWithin, pathOf } from '../../../electron/lib/group-path.ts';
import type { AppState } from '../app-state.ts';
import { contactLabel } from '../contact-index.ts';
import { accountOf, addressOf, peerKey, type PeerKey } from '../keys.ts';

/** What somebody is called: the name given to them, else their address. */
export function labelOf(state: AppState, key: PeerKey): string {
  return state.contacts.index.labelOf(key) ?? roomLabel(state, key) ?? contactLabel('', addressOf(key));
}

/** A room by what it calls itself, somebody in one by their nickname there; undefined for anybody else. */
function roomLabel(state: AppState, key: PeerKey): string | undefined {
  if (state.rooms.byKey.size === 0) return undefined;
  const address = addressOf(key);
  const room = state.rooms.byKey.get(key);
  if (room) return contactLabel(room.name, address);
  const slash = address.indexOf('/');
  const around = slash < 0 ? undefined : state.rooms.byKey.get(peerKey(accountOf(key), address.slice(0, slash)));
  return around && `${contactLabel(address.slice(slash + 1), address)} (${contactLabel(around.name, around.address)})`;
}

/** Whether their presence can be seen at all: we are subscribed, or it came anyway. */
export function isPresenceSeen(contact: Contact | undefined): boolean {
  return contact?.subscription === 'both' || contact?.subscription === 'to';
}

export function unreadOf(state: AppState, key: PeerKey): number {
  // What is being read while it arrives is not unread, though core hears of it a moment later.
  if (state.ui.openKey === key && state.ui.isFollowing) return 0;
  return state.conversations.byKey.get(key)?.unread ?? 0;
}

export function unreadTotal(state: AppState): number {
  let total = 0;
  for (const key of state.conversations.order) total += unreadOf(state, key);
  return total;
}

export function isOnline(state: AppState, key: PeerKey): boolean {
  return state.accounts.byId.get(accountOf(key))?.connection.phase === 'online';
}

/** All group names of one account's contacts, sorted as the list shows them. */
export function groupNames(state: AppState, accountId: number): string[] {
  return state.contacts.index.groups.filter((group) => group.accountId === accountId && group.name !== '').map(({ name }) => name);
}

/** All group names of one account, those too that only other groups lie in. */
export function outerGroupNames(state: AppState, accountId: number): string[] {
  const delimiter = state.settings.groupDelimiters[accountId];
  return [...new Set(groupNames(state, accountId).flatMap((name) => pathOf(name, delimiter).map((_, depth, path) => path.slice(0, depth + 1).join(delimiter))))];
}

/** The groups that stand beside one, itself included, in the order of the list: all of its account's where none is nested. */
export function siblingGroups(state: AppState, accountId: number, name: string): string[] {
  const delimiter = state.settings.groupDelimiters[accountId];
  const own = pathOf(name, delimiter);
  const outer = own.slice(0, -1);
  return [...new Set(groupNames(state, accountId).flatMap((other) => {
    const path = pathOf(other, delimiter);
    return path.length >= own.length && outer.every((part, depth) => part === path[depth]) ? [path.slice(0, own.length).join(delimiter)] : [];
  }))];
}

/** Who of one account is in a group or in one that lies in it, each once, in the order of the list. */
export function groupMembers(state: AppState, accountId: number, name: string): PeerKey[] {
  const delimiter = state.settings.groupDelimiters[accountId];
  const within = state.contacts.index.groups.filter((group) => group.accountId === accountId && isWithin(group.name, name, delimiter));
  return [...new Set(within.flatMap(({ all }) => all.map(({ key }) => key)))];
}

/** How many they are. */
export function groupSize(state: AppState, accountId: number, name: string): number {
  return groupMembers(state, accountId, name).length;
}
