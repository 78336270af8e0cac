import type { AccountId } from '../../contract/models/address.ts';
import { isBare, type BareJid, type Jid } from '../../lib/jid.ts';
import type { ReadStates } from '../../store/read-states.ts';
import type { Receipts } from '../../store/receipts.ts';
import type { AppEvents } from '../app-events.ts';
import type { ArchiveRoom } from '../archive/archive-room.ts';
import type { ContactList } from '../contacts/contact-list.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import type { ChatSessions } from '../messages/chat-sessions.ts';
import type { AppPorts } from '../ports.ts';
import { ReadStateRoom, type ReadStateFeatures } from '../read-state/read-state-room.ts';
import { ReceiptRoom, type ReceiptFeatures } from '../receipts/receipt-room.ts';
import type { RoomList } from '../rooms/room-list.ts';
import type { SettingsRoom } from '../settings/settings-room.ts';
import { TypingRoom, type TypingFeatures } from '../typing/typing-room.ts';

/** What is told of attention: to others that messages came and were seen, and that one is writing, where one rule says who may learn it; to our own devices what was read. */
export function attention({ parts, ...given }: {
  readonly accountId: AccountId; readonly own: BareJid; readonly table: Receipts; readonly readStates: ReadStates; readonly conversations: ConversationList; readonly settings: SettingsRoom;
  readonly events: AppEvents; readonly ports: AppPorts;
  readonly mayKnow: (address: Jid) => boolean;
  readonly isBlocked: (address: Jid) => boolean;
  readonly features: () => (ReceiptFeatures & ReadStateFeatures & TypingFeatures) | undefined;
  readonly parts: { readonly rooms: RoomList; readonly contacts: ContactList; readonly chats: ChatSessions; readonly archive: ArchiveRoom };
}): { readonly receipts: ReceiptRoom; readonly readState: ReadStateRoom; readonly typing: TypingRoom } {
  const shared = { ...given, settings: () => given.settings.current, isRoom: (address: Jid) => parts.rooms.has(address) };
  return {
    receipts: new ReceiptRoom(shared),
    readState: new ReadStateRoom({
      ...shared, table: given.readStates,
      isBehind: (peer) => (isBare(peer) && parts.rooms.has(peer) ? parts.rooms.get(peer)?.isSettled === false : parts.archive.isBehind),
    }),
    typing: new TypingRoom({
      ...shared, clock: given.ports.clock,
      isShown: (address) => parts.contacts.isContact(address) && !given.isBlocked(address),
      roomOf(address) {
        const room = parts.rooms.get(address as BareJid);
        return room?.phase === 'joined' ? { nick: room.stored.nick, size: room.occupants.all().length } : undefined;
      },
      recipientOf: (peer) => parts.chats.recipientOf(peer), threadOf: (peer) => parts.chats.threadOf(peer),
    }),
  };
}
