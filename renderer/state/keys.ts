import type { Brand } from '../../electron/lib/brand.ts';
import type { AccountId } from '../../electron/contract/models/address.ts';

/** One address as seen by one account: contacts, presence, conversations and messages are all keyed by it. */
export type PeerKey = Brand<string, 'PeerKey'>;

export function peerKey(accountId: AccountId, address: string): PeerKey {
  return `${accountId} ${address}` as PeerKey;
}

export function accountOf(key: PeerKey): AccountId {
  return Number(key.slice(0, key.indexOf(' '))) as AccountId;
}

export function addressOf(key: PeerKey): string {
  return key.slice(key.indexOf(' ') + 1);
}
