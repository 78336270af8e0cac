import type { AccountId } from '../../contract/models/address.ts';
import type { StanzaKind } from '../../contract/models/privacy.ts';
import type { BareJid, Jid } from '../../lib/jid.ts';
import type { ContactList } from '../contacts/contact-list.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import type { DirectedPresences } from '../presence/directed-presences.ts';
import type { PresenceRoom } from '../presence/presence-room.ts';
import type { RequestInbox } from '../requests/request-inbox.ts';
import { coveringValues, stops, type Block } from './block.ts';

/** What of the account's life a block changes. */
export interface Reach {
  /** Before the server blocks them: whoever sees us is told that we are gone, since afterwards nothing reaches them. */
  leave(block: Block): void;
  /** They can reach us no longer: requests, presence and unread counts of theirs end. */
  end(block: Block): Promise<void>;
  /** They cannot be heard of while it holds: nothing is known of them until they are heard of after it. `only`: of this contact. */
  conceal(block: Block, only?: BareJid): void;
  /** The same of contacts for whom this holds, whom no block is about. `only`: of this one. */
  concealWhere(isShutOut: (address: BareJid) => boolean, only?: BareJid): void;
  /** They may see us again. */
  return(block: Block): void;
}

/** The parts of one account's life that a block reaches. */
export function accountReach({ accountId, contacts, presence, directed, requests, conversations, letsThrough, leave, announce }: {
  readonly accountId: AccountId;
  readonly contacts: ContactList;
  readonly presence: PresenceRoom;
  readonly directed: DirectedPresences;
  readonly requests: RequestInbox;
  readonly conversations: ConversationList;
  /** Whether an earlier rule than the block lets this of theirs through; without a kind: their requests. */
  readonly letsThrough: (address: BareJid, kind?: StanzaKind) => boolean;
  /** Says to one address that we are unavailable. */
  readonly leave: (to: Jid) => void;
  /** Says to everybody who may see it how we are. */
  readonly announce: () => void;
}): Reach {
  function isCovered({ scope, value }: Block, address: string): boolean {
    if (scope === 'jid') return coveringValues(address as BareJid).includes(value);
    const contact = contacts.get(address as BareJid);
    // Whoever is no contact has the subscription "none" (RFC 3921 §10.1, R302).
    return scope === 'group' ? contact?.groups.includes(value) ?? false : (contact?.subscription ?? 'none') === value;
  }
  const isStopped = (block: Block, address: string, kind?: StanzaKind): boolean => isCovered(block, address) && !letsThrough(address as BareJid, kind);
  const observers = (block: Block): BareJid[] => contacts.all()
    .map(({ address }) => address as BareJid)
    .filter((address) => isCovered(block, address) && contacts.seesUs(address));
  const candidates = (only: BareJid | undefined): readonly BareJid[] => (only === undefined ? contacts.all().map(({ address }) => address as BareJid) : [only]);
  /** Contacts whose presence it stops. An address is looked up, for there may be as many blocks as contacts. */
  const hidden = (block: Block, only?: BareJid): readonly BareJid[] => {
    if (!stops(block, 'presence-in')) return [];
    const isPerson = block.scope === 'jid' && block.value.includes('@');
    return candidates(only ?? (isPerson ? block.value as BareJid : undefined)).filter((address) => contacts.get(address) !== undefined && isStopped(block, address, 'presence-in'));
  };
  return {
    conceal(block, only) {
      for (const address of hidden(block, only)) presence.conceal(address);
    },
    concealWhere(isShutOut, only) {
      for (const address of candidates(only)) if (contacts.get(address) !== undefined && isShutOut(address)) presence.conceal(address);
    },
    leave(block) {
      if (!stops(block, 'presence-out')) return;
      directed.withdraw(directed.view().told.map(({ address }) => address as BareJid).filter((address) => isCovered(block, address)));
      for (const address of observers(block)) leave(address);
    },
    return(block) {
      if (stops(block, 'presence-out') && observers(block).length > 0) announce();
    },
    async end(block) {
      if (stops(block, 'presence-in')) for (const { address } of presence.all()) if (isStopped(block, address, 'presence-in')) presence.forget(address as BareJid);
      if (stops(block, 'message')) {
        for (const { accountId: owner, peer, unread, last, request } of conversations.all()) {
          if (owner !== accountId || !isStopped(block, peer, 'message')) continue;
          if (request === 'waiting') await conversations.answerRequest(accountId, peer as BareJid, false);
          if (unread > 0 && last) await conversations.markRead(accountId, peer as BareJid, last.id);
        }
      }
      // Only a rule for everything stops subscription stanzas (§10.1, R310).
      if (block.kinds.length === 0) for (const { address } of requests.all()) if (isStopped(block, address)) await requests.settle(address as BareJid, 'blocked');
    },
  };
}
