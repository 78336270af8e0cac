import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { en } from '../../renderer/i18n/en/index.ts';
import { VIEWS } from '../screenshots/views.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'test/page/accessible-tree');
const trees = readdirSync(folder).map((name) => ({ name, lines: readFileSync(join(folder, name), 'utf8').trimEnd().split('\n') }));
const sources = globSync('renderer/{app,features}/**/*.tsx', { cwd: root }).map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** What a control or a place must be called, for it to be told from others. */
const NAMED = /^\s*- '?(?:button|link|textbox|searchbox|spinbutton|checkbox|radio|radiogroup|combobox|listbox|progressbar|menu|menuitem|menuitemradio|option|tab|tablist|tabpanel|dialog|alertdialog|region|navigation|complementary|form|grid|treegrid|table|list|log|article|row|img)(?: \[|:|$)/u;
/** A list that is all there is in a place with a name needs none of its own: it would be heard twice. */
const PLACE = /^\s*- '?(?:region|alert|dialog|alertdialog|log|group)\b/u;

function indentOf(line: string): number {
  return line.search(/\S/u);
}

function nameless(lines: readonly string[]): string[] {
  return lines.filter((line, index) => {
    if (!NAMED.test(line)) return false;
    if (!/^\s*- list\b/u.test(line)) return true;
    const above = lines.slice(0, index).findLastIndex((other) => indentOf(other) < indentOf(line));
    return above < 0 || !PLACE.test(lines[above]!) || !/"/u.test(lines[above]!);
  });
}

/** The English words of a key, as an expression that any values fit into. */
function wordsOf(key: string): string {
  const words = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], en);
  if (typeof words !== 'string') throw new Error(`${key} is no text of the catalogue`);
  return words.split(/\{\{\w+\}\}/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('.*');
}

interface Opened {
  readonly what: string;
  readonly role: string;
  readonly words: string;
}

/** Dialogs and menus whose names are not words of the catalogue alone. */
const BY_HAND: Readonly<Record<string, { readonly count: number; readonly roles: readonly string[] }>> = {
  // Of a person and of a group: they are called as those are.
  'renderer/features/contacts/ContactMenu.tsx': { count: 1, roles: ['menu "Bjørn Åkesson"'] },
  'renderer/features/contacts/GroupMenu.tsx': { count: 1, roles: ['menu "Family"'] },
  // One that came, and one that was written.
  'renderer/features/dialogs/Dialogs.tsx': { count: 1, roles: ['dialog "Message from Anna Lindqvist"'] },
  // The frame of the questions about lists; each question names itself.
  'renderer/features/privacy-lists/Confirm.tsx': { count: 1, roles: ['alertdialog "Delete '] },
};

/** The same question in other words: two of the four are shown. */
const SHOWN_BY_ANOTHER = new Set(['lists.confirm.overwriteTitle', 'lists.confirm.saveTitle']);

const KINDS = [
  { tag: /<(?:Dialog|Confirm)\b/gu, name: /^<\w+\s(?:[^<>]|=>)*?title=\{t\('([\w.-]+)'/u, role: '(?:alert)?dialog' },
  { tag: /<Menu\b/gu, name: /^<\w+\s(?:[^<>]|=>)*?label=\{t\('([\w.-]+)'/u, role: 'menu' },
] as const;

function opened(): { readonly named: readonly Opened[]; readonly unnamed: ReadonlyMap<string, number> } {
  const named: Opened[] = [];
  const unnamed = new Map<string, number>();
  for (const { file, text } of sources) {
    for (const { tag, name, role } of KINDS) {
      for (const { index } of text.matchAll(tag)) {
        const key = name.exec(text.slice(index))?.[1];
        if (key === undefined) unnamed.set(file, (unnamed.get(file) ?? 0) + 1);
        else if (!SHOWN_BY_ANOTHER.has(key)) named.push({ what: `${file}: ${key}`, role, words: wordsOf(key) });
      }
    }
    for (const [, key] of text.matchAll(/<section className="setting" aria-label=\{t\('([\w.-]+)'/gu)) named.push({ what: `${file}: ${key}`, role: 'region', words: wordsOf(key!) });
  }
  return { named, unnamed };
}

const allLines = trees.flatMap(({ lines }) => lines);

describe('what a screen reader has of every view', () => {
  test('is kept for each view, and for no other', () => {
    expect(trees.map(({ name }) => name).sort(), 'LINNET_RENEW_TREES=1 npx vitest run --config build/vitest.config.ts test/page/views.test.ts -t " <view>$" writes that of a new view').toEqual(VIEWS.map(({ name }) => `${name}.yml`).sort());
  });

  test.each(trees.map(({ name, lines }) => [name, lines] as const))('%s: nothing is without a name', (_name, lines) => expect(nameless(lines)).toEqual([]));

  test('a nameless button, and a nameless list among others, would be found', () => {
    expect(nameless(['- main:', '  - button [disabled]', '  - button "Send"', '  - list:', '  - region "Found":', '    - list:'])).toEqual(['  - button [disabled]', '  - list:']);
  });
});

describe('every view is among them', () => {
  const { named, unnamed } = opened();

  test('each dialog, menu and part of the settings that the code opens', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ role, words }) => !allLines.some((line) => new RegExp(`^\\s*- '?${role} "${words}"`, 'u').test(line))).map(({ what }) => `${what} is in no view: add one to test/screenshots`)).toEqual([]);
  });

  test('those whose names are found by hand', () => {
    expect(Object.fromEntries(unnamed)).toEqual(Object.fromEntries(Object.entries(BY_HAND).map(([file, { count }]) => [file, count])));
    for (const { roles } of Object.values(BY_HAND)) for (const role of roles) expect(allLines.some((line) => line.includes(role))).toBe(true);
  });

  test('each tab of the settings', () => {
    const tabs = allLines.flatMap((line) => /- tab "([^"]+)"/u.exec(line)?.[1] ?? []);
    expect(tabs.length).toBeGreaterThan(0);
    expect([...new Set(tabs)].filter((tab) => !allLines.some((line) => line.includes(`- tabpanel "${tab}"`)))).toEqual([]);
  });
});
