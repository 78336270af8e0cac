import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closedFolders, ipcFiles, layerOf, layers, portedTimeFolders } from '../../build/layers.ts';
import { longFiles } from './long-files.ts';
import { collectionProblems, cycles, featureProblems, layerProblems, lengthProblems, wordProblems } from './rules.ts';
import { isSource, listFiles, readTree, root } from './source-tree.ts';

const sources = readTree(isSource);

describe('the tree', () => {
  test('no layer imports what the table does not allow', () => {
    expect(layerProblems(sources)).toEqual([]);
  });

  test('every source of the program belongs to a layer', () => {
    expect([...sources.keys()].filter((path) => /^(?:electron|renderer)\//u.test(path) && !path.endsWith('.d.ts') && !layerOf(path))).toEqual([]);
  });

  test('no files import each other in a ring', () => {
    expect(cycles(new Map([...sources].filter(([path]) => !path.startsWith('test/'))))).toEqual([]);
  });

  test('every spec is a folder with codec, module, tests and fixtures, and is in the list', () => {
    expect(featureProblems(listFiles(), readFileSync(join(root, 'electron/xmpp/features/index.ts'), 'utf8'))).toEqual([]);
  });

  test('no file is too long', () => {
    expect(lengthProblems(readTree(/^(?:electron|renderer|test|build)\/.*\.(?:tsx?|mjs|cjs|js|css|lua)$/u), longFiles)).toEqual([]);
    expect(Object.keys(longFiles).length, 'the list of exceptions may only shrink: lower this number with it').toBeLessThanOrEqual(0);
  });

  test('every test file on disk is collected by exactly one suite', () => {
    const list = execFileSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'list', '--filesOnly', '--json', '--config', 'build/vitest.config.ts'], { cwd: root, encoding: 'utf8' });
    const collected = (JSON.parse(list) as { file: string }[]).map(({ file }) => file.slice(root.length));
    expect(collectionProblems(listFiles(), collected)).toEqual([]);
  });

  test('no document or source speaks of a workplace', () => {
    const own = /^test\/architecture\/(?:rules\.ts|broken\.test\.ts)$/u;
    const texts = new Map([...readTree(/\.(?:md|tsx?|mjs|css|json|lua|yml|html|sh|svg)$|^LICENSE$|^\.ci\/run$/u)].filter(([path]) => path !== 'package-lock.json' && !own.test(path)));
    expect(wordProblems(texts)).toEqual([]);
  });

  test('the table names only folders and layers that are there', () => {
    const files = listFiles();
    const planned = ['electron/server/'];
    const named = [...layers.flatMap(({ paths }) => paths), ...closedFolders, ...ipcFiles, ...portedTimeFolders].filter((path) => !planned.includes(path));
    expect(named.filter((path) => !files.some((file) => file.startsWith(path)))).toEqual([]);
    const names = layers.map(({ name }) => name);
    expect(layers.flatMap(({ mayImport }) => mayImport).filter((name) => !names.includes(name))).toEqual([]);
  });
});
