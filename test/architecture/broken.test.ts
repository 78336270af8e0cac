import { describe, expect, test } from 'vitest';
import { collectionProblems, cycles, featureProblems, layerProblems, lengthProblems, wordProblems } from './rules.ts';
import type { SourceTree } from './source-tree.ts';

/** Each rule on a tree that breaks it: a rule that says nothing about these says nothing about ours. */
function tree(files: Readonly<Record<string, string>>): SourceTree {
  return new Map(Object.entries(files));
}

function imports(from: string, specifier: string): string[] {
  return layerProblems(tree({ [from]: `import { x } from '${specifier}';\nexport const y = x;\n` }));
}

describe('layers', () => {
  test.each([
    ['electron/lib/a.ts', '../store/b.ts', 'lib must not import store'],
    ['electron/lib/a.ts', 'zod', "lib must not import 'zod'"],
    ['electron/contract/a.ts', '../core/b.ts', 'contract must not import core'],
    ['electron/xmpp/kit/a.ts', '../features/xep-0030-disco/index.ts', 'xmpp/kit must not import xmpp/features'],
    ['electron/xmpp/features/xep-0030-disco/a.ts', '../../../contract/b.ts', 'xmpp/features must not import contract'],
    ['electron/xmpp/features/xep-0030-disco/a.ts', 'node:net', "xmpp/features must not import 'node:net'"],
    ['electron/xmpp/features/xep-0030-disco/a.ts', '@xmpp/xml', "xmpp/features must not import '@xmpp/xml'"],
    ['electron/xmpp/stream/a.ts', 'node:fs', "xmpp/stream must not import 'node:fs'"],
    ['electron/store/a.ts', '../xmpp/kit/b.ts', 'store must not import xmpp/kit'],
    ['electron/core/a.ts', 'node:fs', "core must not import 'node:fs': core reaches the outside through core/ports.ts only: declare a port there"],
    ['electron/core/a.ts', 'electron', "core must not import 'electron'"],
    ['electron/core/a.ts', '../platform/node/b.ts', 'core must not import platform/node'],
    ['electron/core/a.ts', '../xmpp/stream/connection.ts', 'core must not import xmpp/stream'],
    ['electron/server/a.ts', '../core/b.ts', 'server must not import core'],
    ['electron/platform/node/a.ts', 'electron', "platform/node must not import 'electron'"],
    ['electron/platform/node/a.ts', '../../contract/b.ts', 'platform/node must not import contract'],
    ['electron/platform/node/a.ts', '../../core/app.ts', 'platform/node must not import core'],
    ['electron/shell/browser/a.ts', '../desktop/b.ts', 'shell/browser must not import shell/desktop'],
    ['electron/shell/desktop/a.ts', '../browser/b.ts', 'shell/desktop must not import shell/browser'],
    ['electron/shell/browser/a.ts', '../../platform/electron/b.ts', 'shell/browser must not import platform/electron'],
    ['electron/shell/desktop/a.ts', '../../../renderer/app/b.ts', 'shell/desktop must not import renderer/app'],
    ['renderer/features/contacts/a.tsx', '../../../electron/core/b.ts', 'renderer/features must not import core'],
    ['renderer/features/contacts/a.tsx', 'node:fs', "renderer/features must not import 'node:fs'"],
    ['renderer/ui/a.tsx', '../state/b.ts', 'renderer/ui must not import renderer/state'],
    ['renderer/state/a.ts', '../features/contacts/index.ts', 'renderer/state must not import renderer/features'],
    ['renderer/state/a.ts', 'react', "renderer/state must not import 'react'"],
    ['renderer/bridge/a.ts', '../state/b.ts', 'renderer/bridge must not import renderer/state'],
    ['electron/core/a.ts', '../../specs/b.json', 'which belongs to no layer'],
  ])('%s may not import %s', (from, specifier, message) => {
    expect(imports(from, specifier).join()).toContain(message);
  });

  test('a folder of a spec or a screen is entered through its index.ts only', () => {
    expect(imports('electron/xmpp/features/xep-0092-version/module.ts', '../xep-0030-disco/codec.ts').join()).toContain("import 'electron/xmpp/features/xep-0030-disco/index.ts'");
    expect(imports('electron/core/a.ts', '../xmpp/features/xep-0030-disco/module.ts').join()).toContain('is private to its folder');
    expect(imports('renderer/app/a.tsx', '../features/contacts/ContactList.tsx').join()).toContain('is private to its folder');
  });

  test('what is allowed stays allowed', () => {
    for (const [from, specifier] of [
      ['electron/core/a.ts', '../store/b.ts'], ['electron/core/a.ts', '../xmpp/features/xep-0030-disco/index.ts'],
      ['electron/xmpp/features/xep-0092-version/module.ts', '../xep-0030-disco/index.ts'], ['electron/xmpp/stream/a.ts', 'node:tls'],
      ['electron/platform/electron/a.ts', 'electron'], ['electron/shell/desktop/a.ts', '../../platform/electron/b.ts'],
      ['renderer/app/a.tsx', '../features/contacts/index.ts'], ['electron/core/a.test.ts', '../../test/kit/fake-clock.ts'], ['electron/core/a.test.ts', 'vitest'],
    ] as const) expect(imports(from, specifier)).toEqual([]);
  });

  test('types, re-exports and import() are imports too', () => {
    for (const code of ["import type { A } from 'electron';", "export * from 'electron';", "export { app } from 'electron';", "void import('electron');"]) {
      expect(layerProblems(tree({ 'electron/core/a.ts': `${code}\nexport {};\n` })).join()).toContain("core must not import 'electron'");
    }
  });
});

test('a ring of imports is named with its members', () => {
  const ring = tree({ 'electron/core/a.ts': "export * from './b.ts';", 'electron/core/b.ts': "export * from './c.ts';", 'electron/core/c.ts': "import type { A } from './a.ts';\nexport type B = A;" });
  expect(cycles(ring)).toEqual(['electron/core/a.ts -> electron/core/b.ts -> electron/core/c.ts -> electron/core/a.ts: move what both need to a file of its own.']);
  expect(cycles(tree({ 'a.ts': "export * from './b.ts'; export * from './c.ts';", 'b.ts': "export * from './c.ts';", 'c.ts': 'export {};' }))).toEqual([]);
});

test('a spec without codec, tests or fixtures, or outside the list, is named', () => {
  const folder = 'electron/xmpp/features/xep-0199-ping';
  const whole = ['index.ts', 'codec.ts', 'module.ts', 'codec.test.ts', 'module.test.ts', 'fixtures/ping.xml'].map((name) => `${folder}/${name}`);
  const list = "import { ping } from './xep-0199-ping/index.ts';";
  expect(featureProblems(whole, list)).toEqual([]);
  for (const missing of whole) {
    expect(featureProblems(whole.filter((path) => path !== missing), list)).toEqual([expect.stringContaining(missing.endsWith('.xml') ? 'has no fixtures/*.xml' : `has no ${missing.slice(folder.length + 1)}`)]);
  }
  expect(featureProblems(whole, '')).toEqual([expect.stringContaining('does not list xep-0199-ping')]);
  expect(featureProblems(whole.map((path) => path.replace('xep-0199-ping', 'ping')), "'./ping/index.ts'")).toEqual([expect.stringContaining('is not named after its spec')]);
});

test('a file of 301 lines is too long, and the list of exceptions cannot rot', () => {
  const lines = (count: number): string => 'x\n'.repeat(count);
  const reason = 'one table that is read from top to bottom';
  expect(lengthProblems(tree({ 'electron/a.ts': lines(300) }), {})).toEqual([]);
  expect(lengthProblems(tree({ 'electron/a.ts': lines(301) }), {})).toEqual(['electron/a.ts has 301 lines, at most 300: split it by reasons to change.']);
  expect(lengthProblems(tree({ 'electron/a.ts': lines(310) }), { 'electron/a.ts': { lines: 310, reason } })).toEqual([]);
  expect(lengthProblems(tree({ 'electron/a.ts': lines(311) }), { 'electron/a.ts': { lines: 310, reason } })).toEqual([expect.stringContaining('has 311 lines, at most 310')]);
  expect(lengthProblems(tree({ 'electron/a.ts': lines(10) }), { 'electron/a.ts': { lines: 310, reason } })).toEqual([expect.stringContaining('take it off the list')]);
  expect(lengthProblems(tree({ 'electron/a.ts': lines(310) }), { 'electron/a.ts': { lines: 310, reason: '' } })).toEqual([expect.stringContaining('without a reason')]);
});

test('a test file that no suite collects is named', () => {
  expect(collectionProblems(['electron/a.test.ts', 'electron/b.ts'], ['electron/a.test.ts'])).toEqual([]);
  expect(collectionProblems(['electron/a.test.ts', 'renderer/a.spec.ts', 'test/a.test.js'], [])).toHaveLength(3);
  expect(collectionProblems(['electron/a.test.ts'], ['electron/a.test.ts', 'electron/a.test.ts'])).toEqual([expect.stringContaining('by 2 suites')]);
});

test('words of a workplace are named with their line', () => {
  for (const text of [`see ${['', 'work', 'main', 'x'].join('/')}`, 'as issue 12 says', 'TODO: later', `from ${['registry', 'npmjs', 'org'].join('.')}`]) {
    expect(wordProblems(tree({ 'README.md': `# Linnet\n${text}\n` }))).toEqual([expect.stringMatching(/^README\.md:2 names /u)]);
  }
  expect(wordProblems(tree({ 'README.md': 'An issue of the session stanza; a network of works/paths.' }))).toEqual([]);
});
