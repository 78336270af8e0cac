import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { archiveId, preparedArchive, reread } from '../../test/kit/stored-archive.ts';
import { BOB, inbound, outbound, stanza } from '../../test/kit/stored-things.ts';
import { newWalk, type ArchivedMessage } from './archived-messages.ts';

describe.each(EACH_DATABASE)('the order of what the archive has: $name', ({ open }) => {
  const prepared = () => preparedArchive(open);

  test('what its sender sent again, and the archive has twice, stays where it was first', async () => {
    const { store, id, archived, gap, bodies, page } = await prepared();
    const copy = (name: string): ArchivedMessage => archived(name, { archiveId: archiveId(`again-${name}`) });
    const before = await gap();
    await store.messages.storeInbound(['1', '2', '3', '4'].map((name) => inbound(id, { body: name, stanzaId: stanza(name) })));
    await store.archived.store(page(before, [archived('2'), archived('1')], { isLast: true, newest: { id: archiveId('a-2'), at: 20 } }));
    const walk = newWalk();
    await store.archived.store(page(await gap(), [archived('5'), copy('4'), copy('3'), copy('2')], { walk }));
    await store.archived.store(page(await reread(store, id), [copy('1'), archived('4'), archived('3'), archived('2')], { walk, isLast: true }));
    expect(await bodies()).toEqual(['1', '2', '3', '4', '5']);
    // Two streams of one sender, of which the second copies and some of the first came here.
    const missed = await gap();
    await store.messages.storeInbound(['b', 'e', 'c', 'd'].map((name) => inbound(id, { body: name, stanzaId: stanza(name), archiveId: archiveId(`${name === 'e' ? 'a' : 'again'}-${name}`) })));
    await store.archived.store(page(missed, [copy('d'), copy('c'), archived('e'), copy('b'), archived('d'), copy('a'), archived('c'), archived('b'), archived('a')], { isLast: true }));
    expect(await bodies()).toEqual(['1', '2', '3', '4', '5', 'a', 'b', 'c', 'd', 'e']);
    // Both of one that is not here yet.
    const { messages } = await store.archived.store(page(await gap(), [copy('6'), archived('7'), archived('6')], { isLast: true }));
    expect([messages.length, (await bodies()).slice(-3)]).toEqual([2, ['e', '6', '7']]);
  });

  test('what came by second copies, while the page with the first was on its way, is doubted, and read once more stands where it was first', async () => {
    const { store, id, archived, gap, bodies, page } = await prepared();
    const copy = (name: string): ArchivedMessage => archived(name, { archiveId: archiveId(`again-${name}`) });
    const missed = await gap();
    await store.messages.storeInbound(['2', '4', '3'].map((name) => inbound(id, { body: name, stanzaId: stanza(name), archiveId: archiveId(`${name === '4' ? 'a' : 'again'}-${name}`) })));
    const first = await store.archived.store(page(missed, [archived('3'), archived('2'), archived('1')], { isLast: true }));
    expect([await bodies(), first.hasDoubts]).toEqual([['1', '2', '4', '3'], true]);
    const session = { ...missed, after: missed.before };
    const again = await store.archived.store(page(session, [copy('3'), archived('4'), copy('2'), archived('3'), archived('2'), archived('1')]));
    expect([await bodies(), again.hasDoubts]).toEqual([['1', '2', '3', '4'], false]);
    // What is read another time changes nothing.
    const { moved } = await store.archived.store(page(session, [copy('3'), archived('4'), copy('2'), archived('3'), archived('2'), archived('1')]));
    expect(moved).toEqual([]);
  });

  test('what came in the wrong order stands right too when the rest of the gap is read in another session', async () => {
    const { store, id, archived, gap, bodies, page } = await prepared();
    const missed = await gap();
    await store.archived.store(page(missed, [archived('5'), archived('4')]));
    await store.messages.storeInbound(['2', '3'].map((name) => inbound(id, { body: name, stanzaId: stanza(name), archiveId: archiveId(`a-${name}`) })));
    await store.archived.store(page(await reread(store, id), [archived('3'), archived('2'), archived('1')], { isLast: true, walk: newWalk() }));
    expect(await bodies()).toEqual(['1', '2', '3', '4', '5']);
  });

  test('what arrives by another copy while a page is being stored is there once, whenever that is (G2)', async () => {
    const { store, id, archived, gap, bodies, page } = await prepared();
    const missed = await gap();
    const names = Array.from({ length: 30 }, (_, turns) => `after ${turns}`);
    for (const [turns, name] of names.entries()) {
      const storing = store.archived.store(page(missed, [archived(name)]));
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      await store.messages.storeInbound([inbound(id, { body: name, stanzaId: stanza(name), archiveId: archiveId(`again-${name}`) })]);
      await storing;
    }
    expect((await bodies()).toSorted()).toEqual(names.toSorted());
  });

  test('what came in the wrong order stands right too when its conversation is read further than the rest', async () => {
    const { store, id, archived, gap, bodies, page } = await prepared();
    const missed = await gap();
    await store.archived.store(page(missed, [archived('5'), archived('4')]));
    await store.messages.storeInbound(['2', '3'].map((name) => inbound(id, { body: name, stanzaId: stanza(name), archiveId: archiveId(`a-${name}`) })));
    await store.archived.store(page({ ...await reread(store, id), peer: BOB, cursor: undefined }, [archived('3'), archived('2'), archived('1')], { isLast: true, isBelow: true }));
    expect(await bodies()).toEqual(['1', '2', '3', '4', '5']);
  });

  test('what was passed by what moved is read again, though it had been read before the gap, and nothing else', async () => {
    const { store, id, archived, own, gap, bodies, page } = await prepared();
    await store.archived.store(page(await gap(), [archived('1')], { isLast: true }));
    for (const body of ['x', 'y', 'z']) {
      const { message } = (await store.messages.storeOutbound(outbound(id, { body, stanzaId: stanza(body) })))!;
      await store.outbox.markSent([message.id]);
    }
    await store.messages.storeInbound(['2', '3', '4'].map((name) => inbound(id, { body: name, stanzaId: stanza(name), archiveId: archiveId(`a-${name}`) })));
    const missed = await gap();
    const walk = newWalk();
    await store.archived.store(page(missed, [archived('5'), own('z'), own('y'), own('x'), archived('4'), archived('3')], { isLast: true, walk }));
    expect((await store.archiveGaps.list(id)).length).toBe(1);
    await store.archived.store(page(await reread(store, id), [archived('2'), archived('1')], { isLast: true, walk }));
    expect([await bodies(), await store.archiveGaps.list(id)]).toEqual([['1', '2', '3', '4', 'x', 'y', 'z', '5'], []]);
  });

  test('what stands in another order than the archive’s moves, and only that (G3)', async () => {
    const { store, id, archived, gap, bodies, page } = await prepared();
    const missed = await gap();
    const late = ['1', '2', '4', '5', '3'].map((name) => inbound(id, { body: name, archiveId: archiveId(`a-${name}`) }));
    const { messages } = await store.messages.storeInbound(late);
    const { moved, conversations } = await store.archived.store(page(missed, ['5', '4', '3', '2', '1'].map((name) => archived(name)), { isLast: true }));
    expect(await bodies()).toEqual(['1', '2', '3', '4', '5']);
    expect(moved.map(({ from, message }) => [from, message.body])).toEqual([[messages[4]!.id, '3']]);
    expect(conversations).toMatchObject([{ unread: 5, last: { body: '5' } }]);
    expect((await store.search.search({ text: '3', limit: 5 })).hits.map(({ message }) => message.id)).toEqual([moved[0]!.message.id]);
  });

  test('what the archive has of ours behind what came meanwhile does not pass what we wrote after it', async () => {
    const { store, id, archived, own, gap, bodies, page } = await prepared();
    const missed = await gap();
    for (const body of ['one', 'two']) await store.messages.storeOutbound(outbound(id, { body, stanzaId: stanza(body) }));
    await store.messages.storeInbound(['their first', 'their second'].map((body) => inbound(id, { body, stanzaId: stanza(body) })));
    await store.archived.store(page(missed, [own('one'), archived('their second'), archived('their first')], { newest: { id: archiveId('a-one'), at: 20 } }));
    expect(await bodies()).toEqual(['their first', 'their second', 'one', 'two']);
    expect((await store.outbox.next(id, { limit: 9 })).map(({ message }) => message.body)).toEqual(['two']);
  });

  test('between neighbours without room nothing is lost, and the rest keeps its order', async () => {
    const { store, id, archived, gap, bodies, page } = await prepared();
    const missed = await gap();
    await store.messages.storeInbound([inbound(id, { body: 'first', archiveId: archiveId('x1') }), inbound(id, { body: 'last', archiveId: archiveId('x2') })]);
    const between = Array.from({ length: 63 }, (_, index) => archived(String(62 - index)));
    await store.archived.store(page(missed, [archived('last', { archiveId: archiveId('x2') }), ...between, archived('first', { archiveId: archiveId('x1') })]));
    expect(await bodies()).toEqual(['first', ...between.map(({ body }) => body).toReversed(), 'last']);
    await store.archived.store(page(missed, [archived('last', { archiveId: archiveId('x2') }), archived('one more'), ...between, archived('first', { archiveId: archiveId('x1') })]));
    expect(await bodies()).toEqual(['first', ...between.map(({ body }) => body).toReversed(), 'one more', 'last']);
  });
});
