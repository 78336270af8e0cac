import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lint, projects, typeCheck } from '../../build/check.ts';
import { ipcFiles } from '../../build/layers.ts';
import { root } from './source-tree.ts';

// The compiler and the linter themselves, with our configurations, on a small tree that breaks every rule on purpose.

let folder: string;

const broken: Readonly<Record<string, string>> = {
  'electron/core/reads-files.ts': "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x');\n",
  'electron/core/uses-window.ts': 'export const width = window.innerWidth;\n',
  'electron/core/uses-process.ts': 'export const home = process.env;\n',
  'electron/xmpp/features/xep-0001-x/uses-buffer.ts': "export const bytes = Buffer.from('x');\n",
  'electron/xmpp/kit/uses-timer.ts': 'export const timer = setTimeout(() => undefined, 1);\n',
  'electron/platform/node/uses-document.ts': 'export const title = document.title;\n',
  'renderer/features/contacts/uses-node.ts': "import { join } from 'node:path';\nexport const path = join('a', process.cwd());\n",
  'electron/core/asks-clock.ts': 'export const now = Date.now();\nexport const day = new Date();\nexport const dice = Math.random();\n',
  'electron/core/breaks-layer.ts': "export * from '../platform/node/uses-document.ts';\n",
  'electron/core/forgets-promise.ts': 'async function work(): Promise<void> {}\nexport function start(): void {\n  work();\n}\n',
  'electron/shell/desktop/tray.ts': "import { ipcMain } from 'electron';\nexport const channel = ipcMain;\n",
  'renderer/features/contacts/Markup.tsx': 'export const Markup = ({ text }: { text: string }) => <b dangerouslySetInnerHTML={{ __html: text }} />;\nexport function put(element: Element, text: string): void {\n  element.innerHTML = text;\n}\n',
  'renderer/features/contacts/Words.tsx': 'export const Words = () => <button aria-label="Add contact">Add somebody</button>;\n',
  'electron/core/sound.ts': 'export const day = new Date(0);\nqueueMicrotask(() => undefined);\n',
  [ipcFiles[0] ?? '']: "import { ipcMain } from 'electron';\nexport const channel = ipcMain;\n",
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linnet-guards-'));
  const copied = ['tsconfig.json', ...projects, 'electron/hosts.d.ts', 'oxlint.config.ts', 'build/layers.ts', 'build/lint/plugin.ts'];
  for (const path of copied) cpSync(join(root, path), join(folder, path));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(broken)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('the compiler, one project per environment', () => {
  test('core and features know neither Node nor a page', () => {
    const { ok, output } = typeCheck('electron/tsconfig.json', folder);
    expect(ok).toBe(false);
    expect(output).toMatch(/core\/reads-files\.ts.*error TS\d+: Cannot find (?:module|name) 'node:fs'/u);
    expect(output).toMatch(/core\/uses-window\.ts.*error TS\d+: Cannot find name 'window'/u);
    expect(output).toMatch(/core\/uses-process\.ts.*error TS\d+: Cannot find name 'process'/u);
    expect(output).toMatch(/xep-0001-x\/uses-buffer\.ts.*error TS\d+: Cannot find name 'Buffer'/u);
    expect(output).toMatch(/kit\/uses-timer\.ts.*error TS\d+: Cannot find name 'setTimeout'/u);
    expect(output).not.toContain('sound.ts');
  });

  test('platforms and shells know no page', () => {
    expect(typeCheck('electron/tsconfig.node.json', folder).output).toMatch(/uses-document\.ts.*error TS\d+: Cannot find name 'document'/u);
  });

  test('the page knows no Node', () => {
    const { output } = typeCheck('renderer/tsconfig.json', folder);
    expect(output).toMatch(/uses-node\.ts.*error TS\d+: Cannot find (?:module|name) 'node:path'/u);
    expect(output).toMatch(/uses-node\.ts.*error TS\d+: Cannot find name 'process'/u);
  });
});

describe('the linter', () => {
  let said: readonly { readonly file: string; readonly rule: string; readonly message: string }[];

  beforeAll(() => {
    const { ok, output } = lint(['electron', 'renderer'], ['--format', 'json'], folder);
    expect(ok).toBe(false);
    const { diagnostics } = JSON.parse(output) as { diagnostics: { filename: string; code: string; message: string; help?: string }[] };
    said = diagnostics.map(({ filename, code, message, help }) => ({ file: filename, rule: code, message: `${message} ${help ?? ''}` }));
  });

  test.each([
    ['electron/core/reads-files.ts', 'linnet(layers)', 'declare a port there'],
    ['electron/core/breaks-layer.ts', 'linnet(layers)', 'core must not import platform/node'],
    ['renderer/features/contacts/uses-node.ts', 'linnet(layers)', 'bridge.call'],
    ['electron/core/asks-clock.ts', 'eslint(no-restricted-properties)', 'Clock port'],
    ['electron/core/asks-clock.ts', 'eslint(no-restricted-properties)', 'Ids port'],
    ['electron/core/asks-clock.ts', 'linnet(ported-time)', 'Clock port'],
    ['electron/xmpp/kit/uses-timer.ts', 'eslint(no-restricted-globals)', 'Clock port'],
    ['electron/core/forgets-promise.ts', 'typescript(no-floating-promises)', 'awaited'],
    ['electron/shell/desktop/tray.ts', 'linnet(raw-ipc)', 'over the contract'],
    ['renderer/features/contacts/Markup.tsx', 'linnet(text-only)', 'dangerouslySetInnerHTML'],
    ['renderer/features/contacts/Markup.tsx', 'linnet(text-only)', 'innerHTML'],
    ['renderer/features/contacts/Markup.tsx', 'react(no-danger)', ''],
    ['renderer/features/contacts/Words.tsx', 'linnet(catalogue-text)', 'catalogues of renderer/i18n'],
  ])('says of %s by %s: %s', (file, rule, message) => {
    expect(said.filter((one) => one.file === file && one.rule === rule && one.message.includes(message))).not.toEqual([]);
  });

  test('says nothing of what is allowed', () => {
    expect(said.filter(({ file }) => file === 'electron/core/sound.ts' || file === ipcFiles[0])).toEqual([]);
  });

  test('finds both the words on the screen and those for a screen reader', () => {
    expect(said.filter(({ rule }) => rule === 'linnet(catalogue-text)')).toHaveLength(2);
  });
});
