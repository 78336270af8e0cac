import type { AddressLink } from '../../electron/lib/address-link.ts';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { AppState } from './app-state.ts';
import { peerKey, type PeerKey } from './keys.ts';
import { isPresenceSeen } from './selectors/people.ts';
import type { OpenDialog } from './slices/ui.slice.ts';

/** What a link shows: a conversation that is there already, or a dialog filled in. Nothing else happens by itself (XEP-0147 §5, hazard U6). */
export type LinkTarget = { readonly conversation: PeerKey } | { readonly dialog: OpenDialog };

/** Undefined without an account. */
export function targetOf(state: AppState, { address, account, action }: AddressLink): LinkTarget | undefined {
  const accountId = accountFor(state, address, account);
  if (accountId === undefined) return undefined;
  const key = peerKey(accountId, address);
  const contact = state.contacts.byKey.get(key);
  const isKnown = contact !== undefined || state.conversations.byKey.has(key);
  const plain: LinkTarget = isKnown ? { conversation: key } : { dialog: { kind: 'open-link', key, action: 'open' } };
  switch (action.kind) {
    case 'message':
      return { dialog: { kind: 'write-message', key, given: { subject: action.subject, body: action.body } } };
    case 'roster':
    case 'subscribe':
      if (!contact) return { dialog: { kind: 'add-contact', address, accountId, given: { name: action.name, group: action.group } } };
      if (action.kind === 'roster') return { dialog: { kind: 'edit-contact', key } };
      return isPresenceSeen(contact) ? plain : { dialog: { kind: 'open-link', key, action: 'subscribe' } };
    case 'unsubscribe':
      return isPresenceSeen(contact) || contact?.isAsking === true ? { dialog: { kind: 'open-link', key, action: 'unsubscribe' } } : plain;
    case 'remove':
      return contact ? { dialog: { kind: 'remove-contact', key } } : plain;
    case 'join':
      return { dialog: { kind: 'join-room', address, accountId } };
    case 'open':
      return plain;
  }
}

/** The account the link names, else the one that knows the address, else the first that is online. */
function accountFor(state: AppState, address: string, named: string | undefined): AccountId | undefined {
  const { order, byId } = state.accounts;
  return order.find((id) => named !== undefined && byId.get(id)?.address === named)
    ?? order.find((id) => state.contacts.byKey.has(peerKey(id, address)) || state.conversations.byKey.has(peerKey(id, address)))
    ?? order.find((id) => byId.get(id)?.connection.phase === 'online')
    ?? order[0];
}
