import type { AccountId } from '../../contract/models/address.ts';
import type { BareJid, Jid } from '../../lib/jid.ts';
import type { ContactList } from '../contacts/contact-list.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import type { PresenceRoom } from '../presence/presence-room.ts';
import type { RequestInbox } from '../requests/request-inbox.ts';
import { coveringValues } from './block.ts';
import type { Reach } from './privacy-room.ts';

/** The parts of one account's life that a block reaches. */
export function accountReach({ accountId, contacts, presence, requests, conversations, leave, announce }: {
  readonly accountId: AccountId;
  readonly contacts: ContactList;
  readonly presence: PresenceRoom;
  readonly requests: RequestInbox;
  readonly conversations: ConversationList;
  /** Says to one address that we are unavailable. */
  readonly leave: (to: Jid) => void;
  /** Says to everybody who may see it how we are. */
  readonly announce: () => void;
}): Reach {
  const isCovered = (value: string, address: string): boolean => coveringValues(address as BareJid).includes(value);
  const observers = (value: string): BareJid[] => contacts.all()
    .map(({ address }) => address as BareJid)
    .filter((address) => isCovered(value, address) && contacts.seesUs(address));
  return {
    leave(value) {
      for (const address of observers(value)) leave(address);
    },
    return(value) {
      if (observers(value).length > 0) announce();
    },
    async end(value) {
      for (const { address } of presence.all()) if (isCovered(value, address)) presence.forget(address as BareJid);
      for (const { accountId: owner, peer, unread, last, request } of conversations.all()) {
        if (owner === accountId && request === 'waiting' && isCovered(value, peer)) await conversations.answerRequest(accountId, peer as BareJid, false);
        if (owner === accountId && unread > 0 && last && isCovered(value, peer)) await conversations.markRead(accountId, peer as BareJid, last.id);
      }
      for (const { address } of requests.all()) if (isCovered(value, address)) await requests.settle(address as BareJid, 'blocked');
    },
  };
}
