import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { archiveId, preparedArchive, reread } from '../../test/kit/stored-archive.ts';
import { bare, BOB, full, inbound, outbound, stanza } from '../../test/kit/stored-things.ts';
import type { MessageId, OriginId } from './keys.ts';

const CAROL = bare('carol@example.org');

describe.each(EACH_DATABASE)('the archive: $name', ({ open }) => {
  const prepared = () => preparedArchive(open);

  test('what was missed stands between what was there and what came since, page by page, newest first, in every conversation', async () => {
    const { store, id, archived, own, gap, bodies, page } = await prepared();
    await store.messages.storeInbound([inbound(id, { body: 'before' }), inbound(id, { body: 'before', peer: CAROL })]);
    const missed = await gap();
    await store.messages.storeInbound([inbound(id, { body: 'since' })]);
    const first = await store.archived.store(page(missed, [archived('6'), archived('5', { peer: CAROL }), own('4')]));
    expect(first.messages.map(({ body, direction, state }) => [body, direction, state])).toEqual([['4', 'out', 'sent'], ['5', 'in', 'received'], ['6', 'in', 'received']]);
    await store.messages.storeInbound([inbound(id, { body: 'and since' })]);
    await store.archived.store(page(await reread(store, id), [archived('3'), archived('2', { peer: CAROL }), archived('1')], { isLast: true }));
    expect([await bodies(), await bodies(CAROL)]).toEqual([['before', '1', '3', '4', '6', 'since', 'and since'], ['before', '2', '5']]);
    expect((await store.conversations.list()).map(({ peer, last }) => [peer, last?.body])).toEqual([[BOB, 'and since'], [CAROL, '5']]);
    expect(await store.archiveGaps.list(id)).toEqual([]);
  });

  test('what was deleted here does not come back, though the archive has it', async () => {
    const { store, id, own, gap, bodies, page } = await prepared();
    const sent = (await store.messages.storeOutbound(outbound(id, { body: 'refused', stanzaId: stanza('refused') })))!.message;
    await store.outbox.markSent([sent.id]);
    await store.outbox.markFailed(sent.id, { condition: 'service-unavailable' });
    await store.outbox.deleteFailed(sent.id);
    await store.archived.store(page(await gap(), [own('kept'), own('refused')], { isLast: true }));
    expect(await bodies()).toEqual(['kept']);
    expect(await store.archiveGaps.list(id)).toEqual([]);
  });

  test('the past goes before everything, and the search finds it in its order', async () => {
    const { store, id, archived, gap, bodies, page } = await prepared();
    const past = await gap();
    expect(past).toMatchObject({ after: 0, isNews: false });
    await store.archived.store(page(past, [archived('word four'), archived('word three')]));
    await store.archived.store(page(await reread(store, id), [archived('word two'), archived('word one')], { isLast: true }));
    await store.messages.storeInbound([inbound(id, { body: 'word five' })]);
    expect(await bodies()).toEqual(['word one', 'word two', 'word three', 'word four', 'word five']);
    const { hits } = await store.search.search({ text: 'word', limit: 10 });
    expect(hits.map(({ message }) => message.body)).toEqual(['word five', 'word four', 'word three', 'word two', 'word one']);
  });

  test('what is stored is known again: by the id of the archive, by the sender’s, by text and time; never across senders (G2, A14)', async () => {
    const { store, id, archived, own, gap, bodies, page } = await prepared();
    const missed = await gap();
    await store.messages.storeInbound([
      inbound(id, { body: 'by archive id', archiveId: archiveId('a1'), stanzaId: stanza('other') }), inbound(id, { body: 'by stanza id', stanzaId: stanza('s2') }),
      inbound(id, { body: 'by text', sentAt: 5000 }), inbound(id, { body: 'moved', stanzaId: stanza('s4'), originId: 's4' as OriginId, sender: full(`${BOB}/before`) }),
    ]);
    const { message: mine } = (await store.messages.storeOutbound(outbound(id, { body: 'mine', stanzaId: stanza('m5') })))!;
    const stored = await store.archived.store(page(missed, [
      own('mine', { stanzaId: stanza('m5'), archiveId: archiveId('a5') }),
      archived('moved', { stanzaId: stanza('s4'), originId: 's4' as OriginId, sender: full(`${BOB}/after`), archiveId: archiveId('a4') }),
      archived('by text', { stanzaId: undefined, sentAt: 9000, archiveId: archiveId('a3') }),
      archived('by stanza id', { stanzaId: stanza('s2'), archiveId: archiveId('a2') }),
      archived('by archive id', { archiveId: archiveId('a1') }),
      archived('by stanza id', { stanzaId: stanza('s2'), sender: full('mal@evil.example/x'), archiveId: archiveId('a6') }),
    ], { isLast: true }));
    expect(stored.messages.map(({ sender }) => sender)).toEqual(['mal@evil.example/x']);
    expect(await bodies()).toEqual(['by stanza id', 'by archive id', 'by stanza id', 'by text', 'moved', 'mine']);
    // What waited to be sent is with the server already (F2).
    expect(stored.sent.map((message) => [message.id, message.state])).toEqual([[mine.id, 'sent']]);
    expect(await store.outbox.next(id, { limit: 5 })).toEqual([]);
    // From now on its id in the archive is enough.
    const again = await store.archived.store(page(missed, [archived('by stanza id', { stanzaId: stanza('changed'), archiveId: archiveId('a2') })]));
    expect([again.messages, (await bodies()).length]).toEqual([[], 6]);
  });

  test('a message that the archive had first is a duplicate when it arrives', async () => {
    const { store, id, archived, gap, page } = await prepared();
    const { messages: [fetched] } = await store.archived.store(page(await gap(), [archived('hello', { stanzaId: undefined })]));
    const { intakes, messages } = await store.messages.storeInbound([inbound(id, { archiveId: fetched!.archiveId }), inbound(id, { archiveId: archiveId('another') })]);
    expect(intakes).toEqual([{ id: fetched!.id, isDuplicate: true }, { id: messages[0]!.id, isDuplicate: false }]);
    expect(messages).toHaveLength(1);
  });

  test('what was missed is unread but where it was answered, or what came after it was read; the past is read', async () => {
    const { store, id, archived, own, gap, page } = await prepared();
    await store.archived.store(page(await gap(), [archived('2'), archived('1')], { isLast: true, newest: { id: archiveId('a-2'), at: 20 } }));
    expect(await store.conversations.get(id, BOB)).toMatchObject({ unread: 0, last: { body: '2' }, readUpTo: (await store.messages.page(id, BOB, { limit: 1 })).messages[0]!.id });
    await store.messages.storeInbound([inbound(id, { body: '3' }), inbound(id, { body: 'c', peer: CAROL })]);
    const missed = await gap();
    expect(missed).toMatchObject({ isNews: true, until: { id: 'a-2', at: 20 } });
    const { conversations } = await store.archived.store(page(missed, [archived('7'), own('6'), archived('5', { peer: CAROL }), archived('4')]));
    expect(conversations.map(({ peer, unread }) => [peer, unread])).toEqual([[BOB, 1], [CAROL, 2]]);
    // A page with an answer alone tells that what was unread has been read.
    const other = await store.archived.store(page(await reread(store, id), [own('3b', { peer: CAROL })]));
    expect(other.conversations).toMatchObject([{ peer: CAROL, unread: 1 }]);
  });

  test('what waits to be read begins behind the past that is read after it', async () => {
    const { store, id, archived, gap, page } = await prepared();
    const past = await gap();
    await store.messages.storeInbound([inbound(id, { body: 'kept for us', archiveId: archiveId('a-9') })]);
    await store.archived.store(page(past, [archived('kept for us', { archiveId: archiveId('a-9') }), archived('old')], { isLast: true }));
    const { messages } = await store.messages.page(id, BOB, { limit: 9 });
    expect(messages.map(({ body }) => body)).toEqual(['old', 'kept for us']);
    expect(await store.conversations.get(id, BOB)).toMatchObject({ unread: 1, readUpTo: messages[0]!.id });
  });

  test('a stranger of the archive waits as a request, unless we wrote to them', async () => {
    const { store, archived, own, gap, page } = await prepared();
    await store.archived.store(page(await gap(), [archived('1', { isStranger: true }), archived('2', { peer: CAROL, isStranger: true }), own('3', { peer: CAROL })]));
    expect((await store.conversations.list()).map(({ peer, request }) => [peer, request]).toSorted()).toEqual([[BOB, 'waiting'], [CAROL, undefined]]);
  });

  test('what another device wrote in this session stands between what was received in it', async () => {
    const { store, id, archived, own, gap, bodies, page } = await prepared();
    await store.messages.storeInbound([inbound(id, { body: '0', archiveId: archiveId('a-0') })]);
    const missed = await gap();
    await store.messages.storeInbound([inbound(id, { body: '2', archiveId: archiveId('a-2') }), inbound(id, { body: '4', archiveId: archiveId('a-4') })]);
    await store.archived.store(page(missed, [own('5'), archived('4'), own('3'), archived('2'), own('1'), archived('0')]));
    await store.messages.storeInbound([inbound(id, { body: '6' })]);
    expect(await bodies()).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  test('what waits to be sent stands behind what was missed, in its order, and is sent as before', async () => {
    const { store, id, archived, bodies, page } = await prepared();
    await store.messages.storeOutbound(outbound(id, { body: 'letter', type: 'normal', stanzaId: stanza('letter') }));
    for (const body of ['one', 'two']) await store.messages.storeOutbound(outbound(id, { body, stanzaId: stanza(body) }));
    const room = await store.archiveGaps.makeRoom(id);
    await store.archiveGaps.open(id, room);
    expect([room.moved.map(({ message }) => message.body), room.conversations.map(({ last }) => last?.body)]).toEqual([['one', 'two'], ['two']]);
    await store.archived.store(page((await store.archiveGaps.list(id))[0]!, [archived('missed')]));
    await store.messages.storeInbound([inbound(id, { body: 'now' })]);
    expect(await bodies()).toEqual(['missed', 'one', 'two', 'now']);
    expect((await store.outbox.next(id, { limit: 9 })).map(({ message }) => message.body)).toEqual(['letter', 'one', 'two']);
  });

  test('how far it was read is kept with each page; a gap of which nothing was read goes on in the next session', async () => {
    const { store, id, archived, gap, page } = await prepared();
    const nothing = await gap();
    const again = await gap();
    expect([again.after, again.before > nothing.before, (await store.archiveGaps.list(id)).length]).toEqual([0, true, 1]);
    await store.archived.store(page(again, [archived('5'), archived('4')], { newest: { id: archiveId('a-5'), at: 50 } }));
    const read = await reread(store, id);
    expect(read).toMatchObject({ cursor: { id: 'a-4', at: 10 }, until: undefined });
    const [newer, older] = [await gap(), read];
    expect((await store.archiveGaps.list(id)).map(({ after, until }) => [after, until?.id])).toEqual([[newer.after, 'a-5'], [0, undefined]]);
    expect(newer.after).toBeGreaterThan(older.before);
    await store.archived.store(page(newer, [], { isLast: true }));
    expect(await store.archiveGaps.list(id)).toEqual([read]);
  });

  test('one conversation can be read further than the rest, and is forgotten with the gap', async () => {
    const { store, id, archived, gap, bodies, page } = await prepared();
    const past = await gap();
    await store.archived.store(page(past, [archived('9')]));
    const whole = await reread(store, id);
    await store.archived.store(page({ ...whole, peer: BOB, cursor: undefined }, [archived('8'), archived('7')]));
    await store.archived.store(page((await store.archiveGaps.list(id)).find(({ peer }) => peer === BOB)!, [archived('6')], { isLast: true }));
    expect((await store.archiveGaps.list(id)).map(({ peer, isClosed }) => [peer, isClosed])).toEqual([[undefined, false], [BOB, true]]);
    await store.archived.store(page(whole, [archived('8'), archived('c', { peer: CAROL }), archived('7'), archived('6')], { isLast: true }));
    expect([await bodies(), await bodies(CAROL)]).toEqual([['6', '7', '8', '9'], ['c']]);
    await store.archived.store(page({ ...whole, peer: BOB, cursor: undefined }, []));
    expect(await store.archiveGaps.list(id)).toEqual([]);
  });

  test('pages at the same time take different places', async () => {
    const { store, id, archived, gap, page } = await prepared();
    const past = await gap();
    const pages = Array.from({ length: 8 }, (_, index) => page(past, [archived(`p${index}`), archived(`q${index}`)]));
    await Promise.all(pages.map((each) => store.archived.store(each)));
    const ids = (await store.messages.page(id, BOB, { limit: 100 })).messages.map((message) => message.id);
    expect(new Set<MessageId>(ids).size).toBe(16);
  });
});
