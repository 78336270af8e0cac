import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightsOf, parseQuery, searchTextOf, tokensOf } from './search-text.ts';

const words = (text: string): string[] => tokensOf(text).map(({ token }) => token);
const marked = (query: string, text: string): string[] => {
  const parsed = parseQuery(query);
  return parsed ? highlightsOf(parsed, text).map(([start, end]) => text.slice(start, end)) : [];
};

test.each([
  ['Hello, World! 42', ['hello', 'world', '42']],
  ['Ångström café CAFE\u0301 naïve', ['angstrom', 'cafe', 'cafe', 'naive']],
  ['Straße', ['straße']],
  ['ΟΔΥΣΣΕΥΣ Οδυσσεύς', ['οδυσσευσ', 'οδυσσευσ']],
  ['Привет, ёлка! за́мок йод їжак', ['привет', 'елка', 'замок', 'йод', 'їжак']],
  ['½ ⑴ x²', ['12', '1', 'x2']],
  ['ｆｕｌｌ ﬁne ①', ['full', 'fine', '1']],
  ['你好，世界', ['你', '好', '世', '界']],
  ['カタカナとひらがな', [...'カタカナとひらがな'].map((char) => char.normalize('NFC'))],
  ['안녕하세요', [...'안녕하세요']],
  ['สวัสดี', ['ส', 'วั', 'ส', 'ดี']],
  ['مُحَمَّد', ['محمد']],
  ['שָׁלוֹם', ['שלום']],
  ['हिन्दी में', ['हिन्दी', 'में']],
  ['don’t ann@example.org', ['don', 't', 'ann', 'example', 'org']],
  ['👩‍👩‍👧 🎉', []],
  ['', []],
])('the words of %s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('tokens stand where they say', () => {
  for (const text of ['Ångström, 你好 world', '😀 x 😀 y', 'a\u0301b']) {
    for (const { token, start, end } of tokensOf(text)) expect(words(text.slice(start, end))).toEqual([token]);
  }
});

/** What unicode61 makes of a text, read back from an index of it. */
function indexed(text: string): string[] {
  const db = new DatabaseSync(':memory:');
  try {
    db.exec(`CREATE VIRTUAL TABLE t USING fts5(words, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
      CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)`);
    db.prepare('INSERT INTO t VALUES (?)').run(text);
    return db.prepare('SELECT term FROM v ORDER BY offset').all().map((row) => String(row['term']));
  } finally {
    db.close();
  }
}

// The index sees either the body or the text made from it: in both cases the words must be those a query is made of.
test('the index and the queries cut and fold every text alike', () => {
  const characters = fc.oneof(
    fc.integer({ min: 0x20, max: 0x250 }), fc.integer({ min: 0x370, max: 0x52f }), fc.integer({ min: 0x590, max: 0x6ff }),
    fc.integer({ min: 0x900, max: 0xdff }), fc.integer({ min: 0xe00, max: 0x11ff }), fc.integer({ min: 0x1e00, max: 0x2bff }),
    fc.integer({ min: 0x3000, max: 0x30ff }), fc.integer({ min: 0x4e00, max: 0x4fff }), fc.integer({ min: 0xac00, max: 0xadff }),
    fc.integer({ min: 0xfb00, max: 0xffef }), fc.integer({ min: 0x1d400, max: 0x1d7ff }), fc.integer({ min: 0x1f300, max: 0x1faff }),
  ).map((code) => String.fromCodePoint(code));
  fc.assert(fc.property(fc.array(characters, { maxLength: 12 }).map((chars) => chars.join('')), (text) => {
    expect(indexed(searchTextOf(undefined, text) ?? text)).toEqual(words(text));
  }), { numRuns: 3000, seed: 2 });
});

test('every single character of the plane is cut and folded alike', () => {
  const letters: string[] = [];
  for (let code = 0x20; code < 0x20000; code += 1) {
    if (code < 0xd800 || code > 0xdfff) letters.push(String.fromCodePoint(code));
  }
  // Between a and z, so that a character counted as a letter by one side and as a gap by the other shows.
  const texts = letters.map((letter) => `a${letter}z`);
  const db = new DatabaseSync(':memory:');
  db.exec(`CREATE VIRTUAL TABLE t USING fts5(words, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
    CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)`);
  const insert = db.prepare('INSERT INTO t(rowid, words) VALUES (?, ?)');
  texts.forEach((text, index) => insert.run(index + 1, searchTextOf(undefined, text) ?? text));
  const found = new Map<number, string[]>();
  for (const row of db.prepare('SELECT doc, term FROM v ORDER BY doc, offset').all()) {
    found.set(Number(row['doc']) - 1, [...found.get(Number(row['doc']) - 1) ?? [], String(row['term'])]);
  }
  db.close();
  const different = texts.filter((text, index) => JSON.stringify(found.get(index) ?? []) !== JSON.stringify(words(text)));
  expect(different.map((text) => text.codePointAt(1)!.toString(16))).toEqual([]);
});

test('plain texts are not stored twice', () => {
  expect(searchTextOf(undefined, 'Hello – “wörld”… Привет, йогурт! Ελλαδα 👍 😀 ✓ €')).toBeUndefined();
  expect(searchTextOf('', 'x')).toBeUndefined();
  expect(searchTextOf(undefined, '你好')).toBe('你 好');
  expect(searchTextOf('Subject', 'Body')).toBe('subject body');
});

test.each([
  ['hel', '"hel" *'], ['hel ', '"hel"'], ['a bc', '"a" AND "bc" *'], ['NOT a OR bc*', '"not" AND "a" AND "or" AND "bc" *'],
  ['a', '"a"'], ['a ', '"a"'], ['hello w', '"hello"'], ['hello w ', '"hello" AND "w"'], ['ann@e', '"ann"'], ['é', '"e"'],
  ['"quo"ted"', '"quo ted" *'], ['words:xy', '"words xy" *'], ['你好', '"你 好"'], ['x你', '"x 你"'], ['你x', '"你"'], ['ann@example.org', '"ann example org" *'],
])('the query %s becomes %s', (text, match) => {
  expect(parseQuery(text)?.match).toBe(match);
});

test.each(['', '   ', '"', '***', '😀', '()'])('%j asks for nothing', (text) => {
  expect(parseQuery(text)).toBeUndefined();
});

test('no query is a syntax error, however it is made', () => {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE VIRTUAL TABLE t USING fts5(words, scope)');
  const select = db.prepare('SELECT rowid FROM t WHERE t MATCH ?');
  fc.assert(fc.property(fc.string({ unit: fc.oneof(fc.constantFrom(...'"*(){}^:+-AND OR NOT NEAR\u0000\''), fc.string({ unit: 'binary', maxLength: 1 })) }), (text) => {
    const query = parseQuery(text);
    if (query) select.all(`scope : "c1" AND words : (${query.match})`);
  }), { numRuns: 2000, seed: 3 });
  db.close();
});

test('a huge query is cut, not obeyed', () => {
  expect(parseQuery('x '.repeat(10_000))?.phrases).toHaveLength(32);
  expect(parseQuery('xy-'.repeat(10_000))?.phrases[0]).toHaveLength(64);
});

test.each([
  ['hel', 'Hello, shell hel', ['Hello', 'hel']],
  ['hel ', 'Hello hel', ['hel']],
  ['cafe', 'Un café, CAFÉS', ['café', 'CAFÉS']],
  ['世界', '你好世界和世', ['世界']],
  ['界 wor', '世界 world', ['界', 'world']],
  ['ann@ex', 'ann ann@example.org example', ['ann', 'example']],
  ['zz', 'nothing', []],
])('of %s in %s', (query, text, expected) => {
  expect(marked(query, text)).toEqual(expected);
});

test('marking stays cheap in a long text', () => {
  const start = performance.now();
  marked('a '.repeat(32), 'a '.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(15_000);
});
