import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/kit/each-database.ts';
import type { BareJid } from '../../lib/jid.ts';
import { createLocalServers, noteRunningServer } from './running-servers.ts';

const DOMAIN = 'home.local' as BareJid;
const PLACE = { host: '127.0.0.1', port: 5222, certificate: 'ab'.repeat(32) };
const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

function place(): { readonly directory: string; readonly file: string; find(domain?: BareJid): Promise<unknown> } {
  const directory = join(temporaryFolder(), 'data', 'running');
  return { directory, file: join(directory, 'home.local.json'), find: (domain = DOMAIN) => createLocalServers(directory).find(domain) };
}

test('a server that runs is found by its domain alone, and no more once it has ended', async () => {
  const { directory, file, find } = place();
  expect(await find()).toBeUndefined();
  const forget = await noteRunningServer(DOMAIN, PLACE, directory);
  expect(await find()).toEqual(PLACE);
  expect(await find('other.local' as BareJid)).toBeUndefined();
  await forget();
  expect(await find()).toBeUndefined();
  expect(existsSync(file)).toBe(false);
});

test('a server that starts again elsewhere is found there', async () => {
  const { directory, find } = place();
  await noteRunningServer(DOMAIN, PLACE, directory);
  await noteRunningServer(DOMAIN, { ...PLACE, port: 5300 }, directory);
  expect(await find()).toEqual({ ...PLACE, port: 5300 });
});

test('a name of any kind stays in its folder', async () => {
  const { directory, find } = place();
  const domain = '../дом.local' as BareJid;
  await noteRunningServer(domain, PLACE, directory);
  expect(await find(domain)).toEqual(PLACE);
  expect(existsSync(join(directory, '..%2F%D0%B4%D0%BE%D0%BC.local.json'))).toBe(true);
});

test.skipIf(process.platform === 'win32')('its owner alone can read it, and a folder that is there is closed', async () => {
  const { directory, file } = place();
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, 0o777);
  await noteRunningServer(DOMAIN, PLACE, directory);
  expect([mode(directory), mode(file)]).toEqual(['700', '600']);
});

test('what a server that was killed has left, or one on another computer, does no harm', async () => {
  const { directory, file, find } = place();
  await noteRunningServer(DOMAIN, PLACE, directory);
  const note = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  expect(note).toEqual({ ...PLACE, process: process.pid, computer: hostname() });
  const { pid: ended } = spawnSync(process.execPath, ['--version']);
  writeFileSync(file, JSON.stringify({ ...note, process: ended }));
  expect(await find()).toBeUndefined();
  writeFileSync(file, JSON.stringify({ ...note, computer: 'another' }));
  expect(await find()).toBeUndefined();
});

test('who ends leaves the note of the next server alone', async () => {
  const { directory, file } = place();
  const forget = await noteRunningServer(DOMAIN, PLACE, directory);
  const other = JSON.stringify({ ...PLACE, process: process.ppid, computer: hostname() });
  writeFileSync(file, other);
  await forget();
  expect(readFileSync(file, 'utf8')).toBe(other);
});

test.each([
  ['nothing', ''], ['no JSON', '{'], ['another value', 'null'], ['a list', '[]'], ['a port that is none', { port: 0 }], ['a port in words', { port: '5222' }],
  ['no host', { host: undefined }], ['a fingerprint that is none', { certificate: 'AB'.repeat(32) }], ['no process', { process: undefined }], ['every process', { process: -1 }],
  ['no computer', { computer: 7 }], ['too much', { more: 'x'.repeat(5_000) }],
])('%s is no note', async (_what, content) => {
  const { directory, file, find } = place();
  mkdirSync(directory, { recursive: true });
  const note = { ...PLACE, process: process.pid, computer: hostname() };
  const write = (value: unknown): void => writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value), { mode: 0o600 });
  write(note);
  expect(await find()).toEqual(PLACE);
  write(typeof content === 'string' ? content : { ...note, ...content });
  expect(await find()).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('a note that others may write, or that lies elsewhere, is not believed', async () => {
  const { directory, file, find } = place();
  await noteRunningServer(DOMAIN, PLACE, directory);
  for (const wide of [0o620, 0o602]) {
    chmodSync(file, wide);
    expect(await find()).toBeUndefined();
  }
  chmodSync(file, 0o600);
  expect(await find()).toEqual(PLACE);
  symlinkSync(file, join(directory, 'linked.local.json'));
  expect(await find('linked.local' as BareJid)).toBeUndefined();
});
