import { extractFile, listPackage } from '@electron/asar';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePackages } from './package.ts';
import { writeStubDist } from './stub-dist.ts';

// What goes into a package, looked at in the packed folder. Needs the built program in out/, which `npm test` makes first.

let folder: string;
let files: string[];
const inside = (): string => join(folder, 'out', 'linux-unpacked');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linnet-package-'));
  const { version } = JSON.parse(readFileSync(new URL('../../node_modules/electron/package.json', import.meta.url), 'utf8')) as { version: string };
  writeStubDist(join(folder, 'electron'), version);
  expect(await makePackages({ dir: true, electronDist: join(folder, 'electron'), output: join(folder, 'out') }, 'ignore')).toBe(0);
  files = listPackage(join(inside(), 'resources/app.asar'), { isPack: false }).map((path) => path.slice(1).replaceAll('\\', '/'));
});

afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test('the program starts with what package.json names, and all it starts with is there', () => {
  const manifest = JSON.parse(extractFile(join(inside(), 'resources/app.asar'), 'package.json').toString()) as { main: string };
  expect(files).toEqual(expect.arrayContaining([manifest.main, 'out/desktop/preload.cjs', 'out/desktop/sqlite-worker.cjs', 'out/page/index.html', 'LICENSE']));
});

test('the only package inside is the one that is not bundled, with the library of this system outside the archive', () => {
  const packages = new Set(files.filter((path) => /^node_modules\/[^/]+\//u.test(path)).map((path) => path.split('/')[1]));
  expect([...packages]).toEqual(['better-sqlite3-multiple-ciphers']);
  expect(existsSync(join(inside(), `resources/app.asar.unpacked/node_modules/better-sqlite3-multiple-ciphers/prebuilds/${process.platform}-${process.arch}.node`))).toBe(true);
});

test('no source, test or map is shipped', () => {
  expect(files.filter((path) => /\.(?:ts|tsx|map)$|\.test\.|^(?:electron|renderer|test|build)\//u.test(path))).toEqual([]);
});

test('the fuses are set', () => {
  const [, states = ''] = /dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX..([01]+)/su.exec(readFileSync(join(inside(), 'linnet'), 'latin1')) ?? [];
  // In Electron's order: run as Node off, cookies encrypted, NODE_OPTIONS off, inspector off, archive checked, archive only, own snapshot off, file: privileges off.
  expect(states).toBe('01001100');
});
