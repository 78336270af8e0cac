import type { BareJid, FullJid } from '../../electron/lib/jid.ts';
import type { AccountSettings, StoredAccount } from '../../electron/store/accounts.ts';
import type { Contact } from '../../electron/store/contacts.ts';
import type { AccountId, StanzaId } from '../../electron/store/keys.ts';
import type { InboundMessage, OutboundMessage } from '../../electron/store/message.ts';
import type { Store } from '../../electron/store/store.ts';

/** Things to store, with every field that a test does not care about filled in. Addresses are taken as normalised. */
export const bare = (text: string): BareJid => text as BareJid;
export const full = (text: string): FullJid => text as FullJid;
export const stanza = (text: string): StanzaId => text as StanzaId;

export const ANN = bare('ann@example.org');
export const BOB = bare('bob@example.org');

export const SETTINGS: AccountSettings = {
  server: undefined, keepsPassword: false, allowPlain: false, strongestMechanism: undefined, resource: undefined, isEnabled: true,
  presence: { show: 'online', status: '', priority: 0 },
};

export function addAccount(store: Store, address: BareJid = ANN): Promise<StoredAccount> {
  return store.accounts.add(address, SETTINGS, 1000);
}

export function inbound(accountId: AccountId, change: Partial<InboundMessage> = {}): InboundMessage {
  const peer = change.peer ?? BOB;
  return {
    accountId, peer, sender: full(`${peer}/phone`), type: 'chat', body: 'hello', sentAt: 5000, receivedAt: 5000, isDelayed: false,
    countsUnread: true, ...change,
  };
}

export function outbound(accountId: AccountId, change: Partial<OutboundMessage> = {}): OutboundMessage {
  return { accountId, peer: BOB, sender: full(`${ANN}/desk`), type: 'chat', stanzaId: stanza('out-1'), body: 'hi', sentAt: 6000, ...change };
}

export function contact(address: string, change: Partial<Contact> = {}): Contact {
  return { address: bare(address), name: '', groups: [], subscription: 'both', isAsking: false, isApproved: false, ...change };
}
