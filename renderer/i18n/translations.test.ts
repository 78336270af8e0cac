import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { desktop } from './en/desktop.ts';
import { en } from './en/index.ts';
import { createTexts, LANGUAGES, speak } from './index.ts';
import { keysOf, textOf, type Tree } from './tree.ts';

/** Every language that has a folder, whether it is offered yet or not. */
const tags = globSync('renderer/i18n/*/index.ts').map((path) => path.split('/')[2]!).filter((tag) => tag !== 'en');
/** Page and shell together; both have a few keys beginning alike. */
const reference = joined([en, desktop]);
const isPlural = (key: string): boolean => /_(?:zero|one|two|few|many|other)$/u.test(key);
const bare = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/u, '');

function joined(trees: readonly Tree[]): Tree {
  return trees.reduce<Tree>((all, tree) => ({
    ...all, ...Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, typeof value === 'object' && typeof all[key] === 'object' ? joined([all[key], value]) : value])),
  }), {});
}

/** Page and shell together, in one language. */
async function catalogueOf(tag: string): Promise<Tree> {
  const parts = await Promise.all(['index', 'desktop'].map((name) => import(`./${tag}/${name}.ts`) as Promise<Record<string, Tree>>));
  return joined(parts.flatMap((part) => Object.values(part)));
}

/** The keys a language must have: those of English, and of what is counted each form that Intl knows of it. */
function keysIn(tag: string): string[] {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  return [...new Set(keysOf(reference).flatMap((key) => (isPlural(key) ? forms.map((form) => `${bare(key)}_${form}`) : [key])))];
}

const placesOf = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/gu)].map(([place]) => place).toSorted();

/** Names, and words that are the same in several languages. */
const SAME = [
  /^Conversations$/u,
  /XMPP|Linnet|SCRAM|Inter|SIL|UID|ISDN|PCS|X\.400|@|rooms\.example/u,
];

describe.each(tags)('%s', (tag) => {
  it('has every text of English, in each of its own plural forms, and no other', async () => {
    expect(keysOf(await catalogueOf(tag)).toSorted()).toEqual(keysIn(tag).toSorted());
  });

  it('fills the same things in', async () => {
    const catalogue = await catalogueOf(tag);
    const differing = keysOf(catalogue).filter((key) => {
      const [there, here] = [placesOf(textOf(reference, key) ?? textOf(reference, `${bare(key)}_other`)!), placesOf(textOf(catalogue, key)!)];
      const withoutCount = (places: string[]): string => places.filter((place) => place !== '{{count}}').join();
      // A form that stands for one number may say it in a word, or leave it out.
      const mayLeaveOut = /_(?:zero|one|two)$/u.test(key);
      return mayLeaveOut ? withoutCount(here) !== withoutCount(there) : here.join() !== there.join();
    });
    expect(differing).toEqual([]);
  });

  it('has no English left, no empty text and no space at an end', async () => {
    const catalogue = await catalogueOf(tag);
    const texts = keysOf(catalogue).map((key) => [key, textOf(catalogue, key)!] as const);
    expect(texts.filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
    const letters = (text: string): number => text.replace(/\{\{\w+\}\}|\P{L}/gu, '').length;
    expect(texts.filter(([key, text]) => letters(text) > 12 && text === textOf(reference, key) && !SAME.some((same) => same.test(text)))).toEqual([]);
  });

  it('is offered, and spoken by page and shell', async () => {
    expect(Object.keys(LANGUAGES)).toContain(tag);
    const missing: string[] = [];
    const texts = createTexts((key) => missing.push(key));
    expect(await speak(texts, tag as never)).toBe(true);
    expect(texts.t('presence.online')).toBe(textOf(await catalogueOf(tag), 'presence.online'));
    expect(missing).toEqual([]);
  });
});

it('every language that is offered has its folder', () => {
  expect(Object.keys(LANGUAGES).filter((tag) => tag !== 'en').toSorted()).toEqual(tags.toSorted());
});

/** Where texts are asked for: whole keys, and those whose last part is filled in. */
function keysAskedFor(): { readonly whole: ReadonlySet<string>; readonly beginnings: ReadonlySet<string>; readonly source: string } {
  const paths = [...globSync('renderer/**/*.{ts,tsx}'), ...globSync('electron/shell/desktop/**/*.ts')].filter((path) => !path.includes('/i18n/') || /^renderer\/i18n\/[\w-]+\.ts$/u.test(path)).filter((path) => !path.includes('.test.'));
  const source = paths.map((path) => readFileSync(path, 'utf8')).join('\n');
  return {
    source,
    whole: new Set([...source.matchAll(/\bt\((?:[\w.]+ \? )?'([^']+)'(?: : '([^']+)')?/gu)].flatMap(([, one, other]) => [one!, ...(other === undefined ? [] : [other])])),
    beginnings: new Set([...source.matchAll(/\bt\(`([\w.-]+)\.\$\{/gu)].map(([, beginning]) => beginning!)),
  };
}

describe('each catalogue, against what the source asks for', () => {
  const { whole, beginnings, source } = keysAskedFor();
  const keys = new Set(keysOf(reference).map(bare));

  it('is found', () => {
    expect([whole.size > 400, beginnings.size > 30]).toEqual([true, true]);
  });

  it.each(['en', ...tags])('has a text in %s', async (tag) => {
    const here = new Set(keysOf(tag === 'en' ? reference : await catalogueOf(tag)).map(bare));
    expect([...whole].filter((key) => !here.has(key))).toEqual([]);
    expect([...beginnings].filter((beginning) => ![...here].some((key) => key.startsWith(`${beginning}.`)))).toEqual([]);
  });

  it('has no text that nothing shows', () => {
    const isUsed = (key: string): boolean => {
      if (whole.has(key) || source.includes(`'${key}'`) || source.includes(`\`${key}\``)) return true;
      const parts = key.split('.');
      // The last part is filled in, or stands in a table of its own.
      return parts.some((_, index) => index > 0 && source.includes(`${parts.slice(0, index).join('.')}.\${`)) || source.includes(`'${parts.at(-1)!}'`);
    };
    expect([...keys].filter((key) => !isUsed(key) && !/^(?:failure|streamError|authentication|certificateProblem|condition|error)\./u.test(key))).toEqual([]);
  });
});
