import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount, ANN, bare, BOB, full, inbound, outbound, stanza } from '../../test/kit/stored-things.ts';
import type { AccountId, MessageId, OriginId } from './keys.ts';
import { DUPLICATE_WINDOW_MS } from './same-message.ts';
import { createStore } from './store.ts';

const DAY = 24 * 60 * 60 * 1000;

describe.each(EACH_DATABASE)('messages: $name', ({ open }) => {
  test('keeps every field of an incoming message', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const message = inbound(id, {
      stanzaId: stanza('s'), originId: 'o' as OriginId, type: 'normal', body: 'a\nb\u0000? 😀', subject: 'S', thread: 't', language: 'de',
      sentAt: 1, receivedAt: 2, isDelayed: true, delayedBy: bare('example.org'),
    });
    const { messages: [stored] } = await store.messages.storeInbound([message]);
    const { countsUnread: _, ...said } = message;
    expect(stored).toEqual({ ...said, id: stored!.id, direction: 'in', state: 'received', failure: undefined });
    expect(await store.messages.get(stored!.id)).toEqual(stored);
  });

  test('a batch is stored in order, its conversations come back with their newest message and unread count', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const carol = bare('carol@example.org');
    const { intakes, messages, conversations } = await store.messages.storeInbound([
      inbound(id, { body: '1' }), inbound(id, { body: '2', peer: carol }), inbound(id, { body: '3' }),
      inbound(id, { body: '4', countsUnread: false }),
    ]);
    expect(intakes.map(({ isDuplicate }) => isDuplicate)).toEqual([false, false, false, false]);
    expect(messages.map(({ id: message }) => message)).toEqual(messages.map(({ id: message }) => message).toSorted((a, b) => a - b));
    expect(conversations.map(({ peer, unread, last }) => [peer, unread, last?.body])).toEqual([[BOB, 2, '4'], [carol, 1, '2']]);
    expect(await store.messages.storeInbound([])).toEqual({ intakes: [], messages: [], conversations: [] });
  });

  test('the same message again is a duplicate: in the batch, later, and not counted twice', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const message = inbound(id, { stanzaId: stanza('s1') });
    const first = await store.messages.storeInbound([message, message]);
    expect(first.intakes.map(({ isDuplicate }) => isDuplicate)).toEqual([false, true]);
    expect(first.intakes[1]!.id).toBe(first.intakes[0]!.id);
    const again = await store.messages.storeInbound([{ ...message, receivedAt: message.receivedAt + 6 * DAY, isDelayed: true }]);
    expect(again).toEqual({ intakes: [{ id: first.intakes[0]!.id, isDuplicate: true }], messages: [], conversations: [] });
    expect((await store.conversations.get(id, BOB))?.unread).toBe(1);
  });

  // Hazard F2: killed between sending and the acknowledgement, a program sends again, and the server has given it another resource.
  test('the same message from another resource of theirs is a duplicate when its origin id says so', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const message = inbound(id, { stanzaId: stanza('s1'), originId: 's1' as OriginId });
    const again = { ...message, sender: full('bob@example.org/after-the-crash') };
    const { intakes } = await store.messages.storeInbound([message, again, { ...again, originId: 'another' as OriginId }, { ...message, sender: full('bob@example.org/copy'), originId: undefined }]);
    expect(intakes.map(({ isDuplicate }) => isDuplicate)).toEqual([false, true, false, false]);
    expect(intakes[1]!.id).toBe(intakes[0]!.id);
  });

  // Hazard A14: an id is its sender's choice; nobody can make another's message disappear by using its id first.
  test.each([
    ['another sender', { sender: full('bob@example.org/other') }],
    ['another conversation', { peer: bare('mal@evil.example'), sender: full('bob@example.org/phone') }],
    ['another id', { stanzaId: stanza('s2') }],
    ['another body', { body: 'hello!' }],
    ['after the window', { receivedAt: 5000 + DUPLICATE_WINDOW_MS }],
    ['no id', { stanzaId: undefined }],
  ])('not a duplicate: %s', async (_, change) => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const { intakes } = await store.messages.storeInbound([inbound(id, { stanzaId: stanza('s1') }), inbound(id, { stanzaId: stanza('s1'), ...change })]);
    expect(intakes.map(({ isDuplicate }) => isDuplicate)).toEqual([false, false]);
    expect(new Set(intakes.map(({ id: message }) => message)).size).toBe(2);
  });

  test('not a duplicate: the same message for another account, or our own with that id', async () => {
    const store = createStore(await open());
    const ann = await addAccount(store);
    const other = await addAccount(store, bare('ann@work.example'));
    await store.messages.storeOutbound(outbound(ann.id, { stanzaId: stanza('s1'), body: 'hello' }));
    const { intakes } = await store.messages.storeInbound([
      inbound(ann.id, { stanzaId: stanza('s1') }), inbound(other.id, { stanzaId: stanza('s1') }),
    ]);
    expect(intakes.map(({ isDuplicate }) => isDuplicate)).toEqual([false, false]);
  });

  test('a message for an account that is gone is not stored', async () => {
    const store = createStore(await open());
    const missing = 999 as AccountId;
    expect(await store.messages.storeInbound([inbound(missing, { stanzaId: stanza('s') })])).toMatchObject({
      intakes: [{ id: undefined, isDuplicate: false }], messages: [], conversations: [],
    });
    expect(await store.messages.storeOutbound(outbound(missing))).toBeUndefined();
  });

  test('pages meet at their edges, oldest first, and know what lies beyond', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    await store.messages.storeInbound(Array.from({ length: 25 }, (_, index) => inbound(id, { body: String(index), peer: index % 5 === 4 ? ANN : BOB })));
    const bodies = (page: { readonly messages: readonly { readonly body: string }[] }): number[] => page.messages.map(({ body }) => Number(body));
    const newest = await store.messages.page(id, BOB, { limit: 8 });
    expect([bodies(newest), newest.hasOlder, newest.hasNewer]).toEqual([[15, 16, 17, 18, 20, 21, 22, 23], true, false]);
    const older = await store.messages.page(id, BOB, { before: newest.messages[0]!.id, limit: 12 });
    expect([bodies(older), older.hasOlder, older.hasNewer]).toEqual([[0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13], false, true]);
    const newer = await store.messages.page(id, BOB, { after: older.messages[2]!.id, limit: 3 });
    expect([bodies(newer), newer.hasOlder, newer.hasNewer]).toEqual([[3, 5, 6], true, true]);
    const around = await store.messages.around(older.messages[5]!.id, 5);
    expect([bodies(around!), around!.hasOlder, around!.hasNewer, around!.peer]).toEqual([[3, 5, 6, 7, 8], true, true, BOB]);
    expect(await store.messages.page(id, bare('nobody@example.org'), { limit: 5 })).toEqual({ messages: [], hasOlder: false, hasNewer: false });
    expect(await store.messages.around(999 as MessageId, 5)).toBeUndefined();
  });

  test('an own message is stored with its outbox row and read mark; it is found by its stanza id in its conversation only', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const stored = await store.messages.storeOutbound(outbound(id));
    expect(stored?.message).toMatchObject({ direction: 'out', state: 'queued', sentAt: 6000, receivedAt: 6000, stanzaId: 'out-1' });
    expect(stored?.conversation).toMatchObject({ peer: BOB, unread: 0, readUpTo: stored?.message.id, last: stored?.message });
    expect(await store.messages.findOutbound(id, BOB, stanza('out-1'))).toEqual(stored?.message);
    expect(await store.messages.findOutbound(id, bare('mal@evil.example'), stanza('out-1'))).toBeUndefined();
    await store.messages.storeInbound([inbound(id, { stanzaId: stanza('in-1') })]);
    expect(await store.messages.findOutbound(id, BOB, stanza('in-1'))).toBeUndefined();
  });
});

describe.each(EACH_DATABASE)('conversations: $name', ({ open }) => {
  test('are listed by newest message, in parts, of one account or all', async () => {
    const store = createStore(await open());
    const ann = await addAccount(store);
    const other = await addAccount(store, bare('ann@work.example'));
    for (const [account, peer] of [[ann, 'a'], [ann, 'b'], [other, 'c'], [ann, 'a']] as const) {
      await store.messages.storeInbound([inbound(account.id, { peer: bare(`${peer}@example.org`) })]);
    }
    const all = await store.conversations.list();
    expect(all.map(({ peer }) => peer[0])).toEqual(['a', 'c', 'b']);
    expect((await store.conversations.list({ accountId: ann.id })).map(({ peer }) => peer[0])).toEqual(['a', 'b']);
    const [first] = await store.conversations.list({ limit: 1 });
    expect(first).toEqual(all[0]);
    expect((await store.conversations.list({ before: first!.last!.id, limit: 5 })).map(({ peer }) => peer[0])).toEqual(['c', 'b']);
  });

  test('reading goes forward only, counts what is left, and never beyond what is there', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const { messages } = await store.messages.storeInbound([
      inbound(id), inbound(id), inbound(id, { countsUnread: false }), inbound(id),
    ]);
    const [, second, third, fourth] = messages.map((message) => message.id);
    expect(await store.conversations.markRead(id, BOB, second!)).toMatchObject({ unread: 1, readUpTo: second });
    expect(await store.conversations.markRead(id, BOB, messages[0]!.id)).toBeUndefined();
    expect(await store.conversations.markRead(id, BOB, third!)).toMatchObject({ unread: 1, readUpTo: third });
    expect(await store.conversations.markRead(id, BOB, Number.MAX_SAFE_INTEGER as MessageId)).toMatchObject({ unread: 0, readUpTo: fourth });
    expect(await store.conversations.markRead(id, BOB, Number.MAX_SAFE_INTEGER as MessageId)).toBeUndefined();
    expect(await store.conversations.markRead(id, ANN, fourth!)).toBeUndefined();
    const next = await store.messages.storeInbound([inbound(id)]);
    expect(next.conversations[0]).toMatchObject({ unread: 1, readUpTo: fourth });
  });

  test('what does not count moves the read mark on only while nothing waits', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const seen = await store.messages.storeInbound([inbound(id, { countsUnread: false })]);
    expect(seen.conversations[0]).toMatchObject({ unread: 0, readUpTo: seen.messages[0]!.id });
    await store.messages.storeInbound([inbound(id)]);
    const own = await store.messages.storeOutbound(outbound(id));
    expect(own?.conversation).toMatchObject({ unread: 1, readUpTo: seen.messages[0]!.id });
  });
});
