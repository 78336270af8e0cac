import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppImageUpdater } from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryLog } from '../../../../test/kit/memory-log.ts';
import type { Updates } from '../../../contract/models/updates.ts';
import type { Updater } from '../../../core/ports.ts';
import { createUpdater } from './index.ts';
import { readUpdateSource } from './source.ts';

const PACKAGE = Buffer.from(`#!/bin/sh\n# ${'a new Linnet '.repeat(20_000)}\n`);
const listOf = (version: string, file: Buffer): string => {
  const sha512 = createHash('sha512').update(file).digest('base64');
  return `version: ${version}\nfiles:\n  - url: linnet.AppImage\n    sha512: ${sha512}\n    size: ${file.length}\npath: linnet.AppImage\nsha512: ${sha512}\nreleaseDate: '2026-11-28T12:00:00.000Z'\n`;
};

let folder: string;
let server: Server;
let files: Map<string, Buffer | string>;
let asked: string[];
let maintainers: { publicKey: KeyObject; privateKey: KeyObject };
let updater: Updater;
let told: Updates[];
let quits: number;

/** The release as the maintainers put it on the server. */
function release(version: string, { key = maintainers.privateKey, file = PACKAGE, offered = file }: { key?: KeyObject; file?: Buffer; offered?: Buffer } = {}): void {
  const list = listOf(version, file);
  files = new Map<string, Buffer | string>([['/latest-linux.yml', list], ['/latest-linux.yml.sig', sign(null, Buffer.from(list), key).toString('base64')], ['/linnet.AppImage', offered]]);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linnet-updates-'));
  [files, asked, told, quits] = [new Map<string, Buffer | string>(), [], [], 0];
  server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://x').pathname;
    asked.push(path);
    const file = files.get(path);
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-length': Buffer.byteLength(file) }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  maintainers = generateKeyPairSync('ed25519');
  writeFileSync(join(folder, 'updates.json'), JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, publicKey: maintainers.publicKey.export({ type: 'spki', format: 'pem' }) }));
  writeFileSync(join(folder, 'old.AppImage'), 'the old Linnet');
  writeFileSync(join(folder, 'app-update.yml'), 'updaterCacheDirName: linnet-updater\n');
  vi.stubEnv('APPIMAGE', join(folder, 'old.AppImage'));
  const app: AppAdapter = {
    version: '0.1.0', name: 'Linnet', isPackaged: true, appUpdateConfigPath: join(folder, 'app-update.yml'), userDataPath: folder, baseCachePath: join(folder, 'cache'),
    whenReady: () => Promise.resolve(), relaunch: () => undefined, quit: () => void (quits += 1), onQuit: () => undefined,
  };
  updater = createUpdater(readUpdateSource(folder)!, () => Promise.resolve(new AppImageUpdater(null, app)), new MemoryLog());
  updater.onChange((updates) => told.push(updates));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const settled = (): Promise<void> => vi.waitFor(() => expect(['newest', 'ready', 'failed']).toContain(updater.view().state), { timeout: 20_000 });

describe('looking for a new version', () => {
  test('nothing is asked before the person looks', () => {
    expect(updater.view()).toMatchObject({ state: 'idle' });
    expect(asked).toEqual([]);
  });

  test('a signed one is downloaded, with its progress, and is ready, byte for byte', async () => {
    release('0.2.0');
    updater.look();
    expect(updater.view().state).toBe('looking');
    await settled();
    expect(updater.view()).toMatchObject({ state: 'ready', version: '0.2.0', host: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).host });
    expect(asked).toEqual(['/latest-linux.yml', '/latest-linux.yml.sig', '/linnet.AppImage']);
    expect(told.map(({ state }) => state)).toEqual(expect.arrayContaining(['looking', 'downloading', 'ready']));
    expect(readFileSync(join(folder, 'cache/linnet-updater/pending/linnet.AppImage'))).toEqual(PACKAGE);
    expect(readFileSync(join(folder, 'old.AppImage'), 'utf8')).toBe('the old Linnet');
  });

  test.each(['0.1.0', '0.0.9'])('%s is no newer one, and nothing is downloaded', async (version) => {
    release(version);
    updater.look();
    await settled();
    expect(updater.view().state).toBe('newest');
    expect(asked).not.toContain('/linnet.AppImage');
  });

  test('a list that somebody else signed is refused, and nothing is downloaded', async () => {
    release('0.2.0', { key: generateKeyPairSync('ed25519').privateKey });
    updater.look();
    await settled();
    expect(updater.view()).toMatchObject({ state: 'failed', problem: 'not-genuine' });
    expect(asked).not.toContain('/linnet.AppImage');
  });

  test('so is one without a signature, and one that was changed after it was signed', async () => {
    release('0.2.0');
    files.delete('/latest-linux.yml.sig');
    updater.look();
    await settled();
    expect(updater.view()).toMatchObject({ state: 'failed', problem: 'not-genuine' });
    release('0.2.0');
    files.set('/latest-linux.yml', listOf('9.9.9', Buffer.from('evil')));
    updater.look();
    await settled();
    expect(updater.view()).toMatchObject({ state: 'failed', problem: 'not-genuine' });
    expect(asked).not.toContain('/linnet.AppImage');
  });

  test('another file under the signed name is thrown away', async () => {
    release('0.2.0', { offered: Buffer.from(`#!/bin/sh\n# ${'an evil thing'.repeat(20_000)}\n`) });
    updater.look();
    await settled();
    expect(updater.view()).toMatchObject({ state: 'failed', problem: 'damaged' });
  });

  test('a server without a list is said in words, and the next look may find one', async () => {
    updater.look();
    await settled();
    expect(updater.view()).toMatchObject({ state: 'failed', problem: 'unreachable' });
    release('0.2.0');
    updater.look();
    await settled();
    expect(updater.view()).toMatchObject({ state: 'ready', version: '0.2.0' });
  });
});

describe('the update address', () => {
  const write = (content: unknown): void => writeFileSync(join(folder, 'updates.json'), JSON.stringify(content));
  const publicKey = (): unknown => maintainers.publicKey.export({ type: 'spki', format: 'pem' });

  test('there is none without the file, without a key, with another kind of key, or unencrypted on another computer', () => {
    expect(readUpdateSource(join(folder, 'nowhere'))).toBeUndefined();
    write({ url: 'https://updates.example/' });
    expect(readUpdateSource(folder)).toBeUndefined();
    write({ url: 'https://updates.example/', publicKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }) });
    expect(readUpdateSource(folder)).toBeUndefined();
    write({ url: 'http://updates.example/', publicKey: publicKey() });
    expect(readUpdateSource(folder)).toBeUndefined();
    for (const url of ['http://127.0.0.1.evil.example/', 'http://localhost/', 'ftp://127.0.0.1/', 'file:///etc']) {
      write({ url, publicKey: publicKey() });
      expect(readUpdateSource(folder)).toBeUndefined();
    }
    write({ url: 'https://updates.example/', publicKey: publicKey() });
    expect(readUpdateSource(folder)?.url.host).toBe('updates.example');
  });
});
