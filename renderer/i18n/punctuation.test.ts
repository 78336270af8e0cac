import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keysOf, textOf, type Tree } from './tree.ts';

/** What may not stand in a text, and why not. `TEXT` below stands for what is filled in. */
type Rule = readonly [wrong: RegExp, why: string];

const OF_ALL: readonly Rule[] = [
  [/\.\.\./u, 'three dots: …'], [/'/u, 'a typewriter’s apostrophe'], [/"/u, 'a typewriter’s quotation mark'], [/ {2}/u, 'two spaces'],
  [/[ \u00a0\u202f][,.…]/u, 'a space before a comma, a full stop or an ellipsis'], [/ - /u, 'a hyphen for a dash'],
];
/** None of these has a space before its signs. */
const CLOSE_UP: Rule = [/\s[!?:;]/u, 'a space before ! ? : or ;'];

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  en: [CLOSE_UP, [/[„«»]/u, 'foreign quotation marks: “ ”']],
  de: [CLOSE_UP, [/[«»”]/u, 'foreign quotation marks: „ “'], [/„[^“]*$/u, 'quotation not closed'], [/^[^„]*“/u, 'quotation not opened'], [/\d%/u, 'no space before %']],
  cs: [CLOSE_UP, [/[«»”]/u, 'foreign quotation marks: „ “'], [/„[^“]*$/u, 'quotation not closed'], [/^[^„]*“/u, 'quotation not opened'], [/\d%/u, 'no space before %']],
  fr: [
    [/[^\u202f][;!?]/u, 'no narrow no-break space before ; ! or ?'], [/[^\u00a0\d]:/u, 'no no-break space before a colon'],
    [/«[^\u00a0\u202f]/u, 'no no-break space after «'], [/[^\u00a0\u202f]»/u, 'no no-break space before »'], [/[„“”]/u, 'foreign quotation marks: « »'],
    [/\p{L}[·•⋅]\p{L}/u, 'a form that screen readers stumble over'], [/[ \d]%/u, 'no no-break space before %'],
  ],
  es: [CLOSE_UP, [/[„“”]/u, 'foreign quotation marks: « »'], [/«\s|\s»/u, 'a space inside « »'], [/\d%/u, 'no space before %']],
  ar: [[/\s[!؟:؛،]/u, 'a space before a sign'], [/[,;?]/u, 'a Latin sign: ، ؛ ؟'], [/[„“”"]/u, 'foreign quotation marks: « »'], [/[\u0660-\u0669]/u, 'digits unlike those beside it: 0 to 9']],
  'zh-Hans': [[/\p{Script=Han}\s?[,;:?!()]|[,;:?!()]\s?\p{Script=Han}/u, 'a sign of half width'], [/\p{Script=Han}\.(?!\w)/u, 'a full stop of half width: 。'], [/\s[，。：；？！、]/u, 'a space before a sign'], [/[«»„]/u, 'foreign quotation marks: “ ”']],
};

/** Spanish opens what it closes. */
function unopened(text: string): boolean {
  const count = (sign: string): number => text.split(sign).length - 1;
  return count('?') !== count('¿') || count('!') !== count('¡');
}

function wrongs(tag: string, text: string): string[] {
  const plain = text.replace(/\{\{\w+\}\}/gu, 'TEXT').replace(/[\u2066-\u2069]/gu, '').replace(/\b\w+:\/\/\S+/gu, 'LINK').replace(/ISBN|\d:\d/gu, 'N');
  const found = [...OF_ALL, ...(RULES[tag] ?? [])].filter(([wrong]) => wrong.test(plain)).map(([, why]) => why);
  return tag === 'es' && unopened(plain) ? [...found, 'a question or an exclamation not opened'] : found;
}

const tags = globSync('renderer/i18n/*/index.ts').map((path) => path.split('/')[2]!);

describe.each(tags)('the punctuation of %s', (tag) => {
  it('is that of the language', async () => {
    expect(Object.keys(RULES)).toContain(tag);
    const parts = await Promise.all(['index', 'desktop'].map((name) => import(`./${tag}/${name}.ts`) as Promise<Record<string, Tree>>));
    const texts = parts.flatMap((part) => Object.values(part)).flatMap((tree) => keysOf(tree).map((key) => [key, textOf(tree, key)!] as const));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap(([key, text]) => wrongs(tag, text).map((why) => `${key}: ${why}: ${text}`))).toEqual([]);
  });
});

it.each([
  ['fr', 'Rien : « mot »'], ['fr', 'Vraiment ?'], ['fr', 'Connecté·e'], ['fr', '50 %'], ['de', 'Das „Wort”'], ['de', 'Wirklich ?'], ['cs', '«slovo»'], ['es', 'Seguro?'], ['es', 'Hola!'],
  ['ar', 'نعم, لا'], ['ar', 'حقا?'], ['ar', '٣ رسائل'], ['zh-Hans', '你好, 世界'], ['zh-Hans', '你好.'], ['en', 'It\'s'], ['en', 'Wait...'],
])('%s does not write %s', (tag, text) => expect(wrongs(tag, text)).not.toEqual([]));
