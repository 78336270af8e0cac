import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount, ANN, bare, BOB, inbound, outbound } from '../../test/kit/stored-things.ts';
import type { AccountId } from './keys.ts';
import { createStore } from './store.ts';
import type { SearchOptions } from './message-search.ts';

describe.each(EACH_DATABASE)('search: $name', ({ open }) => {
  async function filled(bodies: readonly string[]): Promise<{
    readonly id: AccountId; readonly store: ReturnType<typeof createStore>; readonly find: (text: string, more?: Partial<SearchOptions>) => Promise<string[]>;
  }> {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    await store.messages.storeInbound(bodies.map((body) => inbound(id, { body })));
    return {
      id, store,
      find: async (text, more) => (await store.search.search({ text, limit: 50, ...more })).hits.map(({ message }) => message.body),
    };
  }

  test('finds words, unfinished last words, accents and case left out, newest first', async () => {
    const { find } = await filled(['Hello Café', 'HELLO world', 'shell hello2', 'Παράδειγμα ОБЪЁМ']);
    expect(await find('hello')).toEqual(['shell hello2', 'HELLO world', 'Hello Café']);
    expect(await find('hello ')).toEqual(['HELLO world', 'Hello Café']);
    expect(await find('cafe hel')).toEqual(['Hello Café']);
    expect(await find('world hello ')).toEqual(['HELLO world']);
    expect(await find('παραδ')).toHaveLength(1);
    expect(await find('объем')).toHaveLength(1);
    expect(await find('ell')).toEqual([]);
  });

  test('finds what a message says in another language', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const versions = [{ language: 'cs', subject: 'Oběd', body: 'Přijdeš?' }];
    await store.messages.storeInbound([inbound(id, { body: 'Will you come?', versions })]);
    for (const text of ['prijdes', 'obed', 'come']) {
      const { hits } = await store.search.search({ text, limit: 5 });
      expect(hits.map(({ message }) => [message.body, message.versions])).toEqual([['Will you come?', versions]]);
    }
  });

  test('finds inside texts without spaces', async () => {
    const { find } = await filled(['今天天气很好', '天很好', 'สวัสดีครับ', '안녕하세요 여러분', 'ひらがなとカタカナ']);
    expect(await find('天气')).toEqual(['今天天气很好']);
    expect(await find('很好')).toEqual(['天很好', '今天天气很好']);
    expect(await find('好天')).toEqual([]);
    expect(await find('ครับ')).toHaveLength(1);
    expect(await find('하세')).toHaveLength(1);
    expect(await find('カタ')).toHaveLength(1);
  });

  test('nothing that is typed is syntax', async () => {
    const { find } = await filled(['a OR b', 'NOT NEAR(x)', 'scope c1 words']);
    expect(await find('a OR b ')).toEqual(['a OR b']);
    expect(await find('NEAR(x')).toEqual(['NOT NEAR(x)']);
    expect(await find('"a" OR "b" OR ')).toEqual(['a OR b']);
    expect(await find('scope:c1 ')).toEqual(['scope c1 words']);
    expect(await find('c1 a1 ')).toEqual([]);
    for (const text of ['*', '"', '(', '^a', '-a', '{x}', ':', 'AND', '', ' ']) await find(text);
  });

  test('keeps to one account, one conversation', async () => {
    const { id, store, find } = await filled(['word one']);
    const other = await addAccount(store, bare('ann@work.example'));
    await store.messages.storeInbound([inbound(id, { body: 'word two', peer: ANN }), inbound(other.id, { body: 'word three' })]);
    await store.messages.storeOutbound(outbound(id, { body: 'word four' }));
    expect(await find('word')).toEqual(['word four', 'word three', 'word two', 'word one']);
    expect(await find('word', { accountId: id })).toEqual(['word four', 'word two', 'word one']);
    expect(await find('word', { accountId: id, peer: BOB })).toEqual(['word four', 'word one']);
    expect(await find('word', { accountId: other.id, peer: ANN })).toEqual([]);
  });

  test('pages by the last hit', async () => {
    const { store, find } = await filled(Array.from({ length: 7 }, (_, index) => `word ${index}`));
    const first = await store.search.search({ text: 'word', limit: 3 });
    expect([first.hits.map(({ message }) => message.body), first.hasMore]).toEqual([['word 6', 'word 5', 'word 4'], true]);
    const before = first.hits.at(-1)!.message.id;
    expect(await find('word', { before })).toEqual(['word 3', 'word 2', 'word 1', 'word 0']);
    expect((await store.search.search({ text: 'word', before, limit: 4 })).hasMore).toBe(false);
  });

  test('marks what was found in the body, by UTF-16 units; a subject is found too', async () => {
    const { id, store } = await filled(['😀 Grüße, grüßen']);
    await store.messages.storeInbound([inbound(id, { subject: 'Plans', body: 'tomorrow' })]);
    const { hits: [hit] } = await store.search.search({ text: 'gruße', limit: 5 });
    expect(hit!.highlights.map(([start, end]) => hit!.message.body.slice(start, end))).toEqual(['Grüße', 'grüßen']);
    const { hits: [subject] } = await store.search.search({ text: 'plans', limit: 5 });
    expect([subject!.message.body, subject!.highlights]).toEqual(['tomorrow', []]);
  });
});

test.each(EACH_DATABASE)('changed and deleted messages are found as they are: $name', async ({ open }) => {
  const db = await open();
  const store = createStore(db);
  const { id } = await addAccount(store);
  const { messages: [kept, gone] } = await store.messages.storeInbound([inbound(id, { body: 'apple' }), inbound(id, { body: 'pear' })]);
  await db.transaction([
    { sql: "UPDATE messages SET body = 'plum' WHERE id = ?", params: [kept!.id] },
    { sql: 'DELETE FROM messages WHERE id = ?', params: [gone!.id] },
    { sql: "INSERT INTO message_search(message_search, rank) VALUES ('integrity-check', 1)" },
  ]);
  const found = async (text: string): Promise<number> => (await store.search.search({ text, limit: 5 })).hits.length;
  expect([await found('apple'), await found('pear'), await found('plum')]).toEqual([0, 0, 1]);
});
