import { spawn } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testCa, type TestCertificate } from '../../../../test/kit/test-ca.ts';
import type { Updates } from '../../../contract/models/updates.ts';

/**
 * What the program does that looks for a new version once: the very updater, on this file's server. It is a program of its own, because
 * the authorities of a computer are read when a program starts.
 */
const PROGRAM = `
const [folder] = process.argv.slice(1);
const { default: { AppImageUpdater } } = await import('electron-updater');
const { createUpdater } = await import('./electron/shell/desktop/updates/index.ts');
const { readUpdateSource } = await import('./electron/shell/desktop/updates/source.ts');
const app = {
  version: '0.1.0', name: 'Linnet', isPackaged: true, appUpdateConfigPath: folder + '/app-update.yml', userDataPath: folder, baseCachePath: folder + '/cache',
  whenReady: () => Promise.resolve(), relaunch: () => undefined, quit: () => undefined, onQuit: () => undefined,
};
const silent = () => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };
const updater = createUpdater(readUpdateSource(folder), () => Promise.resolve(new AppImageUpdater(null, app)), log);
updater.onChange((updates) => {
  if (!['newest', 'ready', 'failed'].includes(updates.state)) return;
  process.stdout.write(JSON.stringify(updates));
  process.exit(0);
});
updater.look();
`;
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const PACKAGE = Buffer.from(`#!/bin/sh\n# ${'a new Linnet '.repeat(2_000)}\n`);
const maintainers = generateKeyPairSync('ed25519');

let folder: string;
let asked: string[];
let plain: Server;
/** Where a file is to be had instead. */
let elsewhere: string | undefined;
const servers: Server[] = [];

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function release(): Map<string, Buffer> {
  const sha512 = createHash('sha512').update(PACKAGE).digest('base64');
  const list = Buffer.from(`version: 0.2.0\nfiles:\n  - url: linnet.AppImage\n    sha512: ${sha512}\n    size: ${PACKAGE.length}\npath: linnet.AppImage\nsha512: ${sha512}\nreleaseDate: '2026-11-28T12:00:00.000Z'\n`);
  return new Map([['/latest-linux.yml', list], ['/latest-linux.yml.sig', Buffer.from(sign(null, list, maintainers.privateKey).toString('base64'))], ['/linnet.AppImage', PACKAGE]]);
}

async function serve({ certPem, keyPem }: TestCertificate): Promise<Server> {
  const server = createServer({ cert: certPem, key: keyPem }, (request, response) => {
    const path = new URL(request.url!, 'https://x').pathname;
    asked.push(path);
    if (elsewhere !== undefined && path === '/linnet.AppImage') return void response.writeHead(302, { location: `${elsewhere}${path}` }).end();
    const file = release().get(path);
    if (file) response.writeHead(200, { 'content-length': file.length }).end(file);
    else response.writeHead(404).end();
  });
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

/** What becomes of one look, with these authorities in the environment. */
async function look(server: Server, environment: NodeJS.ProcessEnv): Promise<Updates> {
  writeFileSync(join(folder, 'updates.json'), JSON.stringify({ url: `https://localhost:${portOf(server)}`, publicKey: maintainers.publicKey.export({ type: 'spki', format: 'pem' }) }));
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, folder], {
    cwd: ROOT, env: { PATH: process.env['PATH'], HOME: folder, APPIMAGE: join(folder, 'old.AppImage'), ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, errors]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  await once(child, 'close');
  if (out.length === 0) throw new Error(errors.join(''));
  return JSON.parse(out.join('')) as Updates;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linnet-updates-https-'));
  writeFileSync(join(folder, 'ca.pem'), testCa().pem);
  writeFileSync(join(folder, 'old.AppImage'), 'the old Linnet');
  writeFileSync(join(folder, 'app-update.yml'), 'updaterCacheDirName: linnet-updater\n');
  plain = createPlainServer((request, response) => {
    asked.push(`unencrypted ${request.url}`);
    response.end(PACKAGE);
  });
  servers.push(plain);
  await once(plain.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  [asked, elsewhere] = [[], undefined];
  rmSync(join(folder, 'cache'), { recursive: true, force: true });
});

describe('looking for a new version over https', () => {
  test.each(['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'])('believes an authority that the computer trusts by %s, and downloads', async (variable) => {
    const server = await serve(testCa().certificateOf('valid', 'localhost'));
    expect(await look(server, { [variable]: join(folder, 'ca.pem') })).toEqual({ host: `localhost:${portOf(server)}`, state: 'ready', version: '0.2.0' });
    expect(asked).toEqual(['/latest-linux.yml', '/latest-linux.yml.sig', '/linnet.AppImage']);
  });

  test.each([
    ['an authority that nobody trusts', 'valid', {}], ['an authority that nobody trusts, whatever the environment says', 'valid', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }], ['a certificate that is over', 'expired', undefined],
    ['a certificate of another place', 'wrong-host', undefined], ['a certificate of its own', 'self-signed', undefined],
  ] as const)('refuses %s before anything is asked, and says so', async (_what, kind, environment) => {
    const server = await serve(testCa().certificateOf(kind, 'localhost'));
    expect(await look(server, environment ?? { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') })).toMatchObject({ state: 'failed', problem: 'not-trusted' });
    expect(asked).toEqual([]);
  });

  test('follows a redirect to what is encrypted, and none to what is not, signed or no', async () => {
    const [server, other] = [await serve(testCa().certificateOf('valid', 'localhost')), await serve(testCa().certificateOf('valid', 'localhost'))];
    elsewhere = `http://localhost:${portOf(plain)}`;
    expect(await look(server, { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') })).toMatchObject({ state: 'failed', problem: 'unreachable' });
    expect(asked).toEqual(['/latest-linux.yml', '/latest-linux.yml.sig', '/linnet.AppImage']);
    const files = release();
    other.removeAllListeners('request').on('request', (request, response) => {
      asked.push(`elsewhere ${request.url}`);
      response.end(files.get('/linnet.AppImage'));
    });
    elsewhere = `https://localhost:${portOf(other)}`;
    expect(await look(server, { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') })).toMatchObject({ state: 'ready' });
    expect(asked.at(-1)).toBe('elsewhere /linnet.AppImage');
  });
});
