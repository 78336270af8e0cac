import { expect, test } from 'vitest';
import { openMemoryDatabase } from '../../../test/kit/memory-database.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import type { AccountId } from '../../store/keys.ts';
import { createStore } from '../../store/store.ts';
import { AppEvents } from '../app-events.ts';
import { ConversationList } from './conversation-list.ts';

test('whoever wrote letters alone is in no list when the archive is read; a room is, before anything is said', async () => {
  const events = new AppEvents();
  const told: string[] = [];
  events.onAny((name) => void told.push(name));
  const store = createStore(await openMemoryDatabase());
  const list = new ConversationList(store, events);
  const row = (peer: string): StoredConversation => ({ accountId: 1 as AccountId, peer: peer as BareJid, unread: 0, unreadMentions: 0, readUpTo: undefined, last: undefined });
  list.fetched([], [row('anna@linnet.example')]);
  expect(told).toEqual([]);
  expect(list.all()).toEqual([]);
  const room = row('garden@rooms.linnet.example');
  store.conversations.get = () => Promise.resolve(room);
  await list.tell(room.accountId, room.peer);
  list.fetched([], [row('anna@linnet.example'), room]);
  expect(list.all().map(({ peer }) => peer)).toEqual([room.peer]);
  expect(told).toEqual(['conversation.changed', 'conversation.changed']);
});
