import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';

const MAIN = fileURLToPath(new URL('../../out/browser/main.cjs', import.meta.url));

interface Run {
  readonly firstLine: Promise<string>;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
  kill(signal: NodeJS.Signals): void;
}

let folder: string;
let runs: Run[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linnet-program-'));
  runs = [];
});
afterEach(async () => {
  for (const run of runs) run.kill('SIGKILL');
  await Promise.all(runs.map((run) => run.ended));
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

function start(...flags: string[]): Run {
  return startAs(undefined, ...flags);
}

function startAs(uid: number | undefined, ...flags: string[]): Run {
  const child = spawn(process.execPath, [MAIN, ...flags], { stdio: ['ignore', 'pipe', 'pipe'], ...(uid === undefined ? {} : { uid, gid: uid }) });
  let stdout = '';
  let stderr = '';
  const line = Promise.withResolvers<string>();
  line.promise.catch(() => undefined);
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    if (stdout.includes('\n')) line.resolve(stdout.split('\n')[0]!);
  });
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (code) => {
      line.reject(new Error(`ended with ${code}: ${stderr}`));
      resolve({ code, stdout, stderr });
    });
  });
  const run = { firstLine: line.promise, ended, kill: (signal: NodeJS.Signals) => void child.kill(signal) };
  runs.push(run);
  return run;
}

const profile = (): string => join(folder, 'profile');
const quiet = (...flags: string[]): Run => start('--profile', profile(), '--no-open', ...flags);
const urlOf = (line: string): URL => new URL(/^Linnet is ready at (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+)$/.exec(line)![1]!);

async function cookieFor(url: URL): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' });
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

/** A window by hand: asks one thing and answers the reply's result. */
async function call(url: URL, cookie: string, name: string, input: unknown): Promise<unknown> {
  const socket = new WebSocket(`ws://${url.host}/wire`, { headers: { cookie, origin: url.origin } });
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ kind: 'call', id: 1, name, input })));
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as { kind: string; result: unknown };
      if (frame.kind !== 'reply') return;
      socket.terminate();
      resolve(frame.result);
    });
  });
}

describe('a start', () => {
  test('says its address on the first line, serves the page and the state of the profile', async () => {
    const url = urlOf(await quiet('--language', 'de').firstLine);
    const cookie = await cookieFor(url);
    const answer = await fetch(`${url.origin}/`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/<!doctype html>/i);
    const snapshot = await call(url, cookie, 'app.snapshot', {});
    expect(snapshot).toMatchObject({
      ok: true,
      value: { profile: { state: 'open', directory: profile(), protection: 'none', encryption: 'none' }, accounts: [], settings: { language: 'de' } },
    });
  });

  test('takes a link to an address, for the first page to show (R392)', async () => {
    const url = urlOf(await quiet('xmpp:romeo@montague.net?message').firstLine);
    expect(await call(url, await cookieFor(url), 'link.take', {})).toEqual({ ok: true, value: { link: 'xmpp:romeo@montague.net?message' } });
  });

  test('keeps what it was told, in files that only their owner can read', async () => {
    mkdirSync(profile(), { mode: 0o755 });
    const first = quiet();
    const url = urlOf(await first.firstLine);
    expect(await call(url, await cookieFor(url), 'settings.set', { theme: 'dark' })).toEqual({ ok: true, value: {} });
    first.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);

    const again = urlOf(await quiet().firstLine);
    const cookie = await cookieFor(again);
    expect(again.search).not.toBe(url.search);
    expect(await call(again, cookie, 'app.snapshot', {})).toMatchObject({ ok: true, value: { settings: { theme: 'dark' } } });
    await call(again, cookie, 'made.up', {});
    for (const entry of readdirSync(profile(), { recursive: true, withFileTypes: true })) {
      expect([entry.name, statSync(join(entry.parentPath, entry.name)).mode & 0o077]).toEqual([entry.name, 0]);
    }
    expect(statSync(profile()).mode & 0o777).toBe(0o700);
  });

  test('logs what it refuses, without what was in it', async () => {
    const url = urlOf(await quiet().firstLine);
    const cookie = await cookieFor(url);
    expect(await call(url, cookie, 'account.signIn', { address: 5, password: 'tr0ub4dor' })).toEqual({ ok: false, error: { code: 'bad-input', field: 'address' } });
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(403);
    const log = readFileSync(join(profile(), 'logs', 'linnet.log'), 'utf8');
    expect(log).toMatch(/warn wire\.refused/);
    expect(log).toMatch(/warn http\.refused/);
    for (const secret of ['tr0ub4dor', url.searchParams.get('token')!, cookie.split('=')[1]!]) expect(log).not.toContain(secret);
  });
});

describe('an end', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('by %s is clean, with exit code 0, within 2 s, also with windows open', async (signal) => {
    const run = quiet();
    const url = urlOf(await run.firstLine);
    const socket = new WebSocket(`ws://${url.host}/wire`, { headers: { cookie: await cookieFor(url), origin: url.origin } });
    await new Promise((resolve) => socket.on('open', resolve));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    const before = performance.now();
    run.kill(signal);
    const { code, stderr } = await run.ended;
    expect(performance.now() - before).toBeLessThan(2_000);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await closed).toBe(1001);
    expect(existsSync(join(profile(), 'linnet.db-wal'))).toBe(false);
  });
});

describe('a start that cannot be', () => {
  test.each([
    [['--wat'], /"--wat"/],
    [['--profile'], /--profile needs a value/],
    [['--port', 'eighty'], /--port/],
    [['--ca', '/nonexistent.pem'], /\/nonexistent\.pem/],
  ])('%j says one sentence and ends with 2', async (flags, sentence) => {
    const { code, stdout, stderr } = await start(...flags).ended;
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd()).toMatch(/^[^\n]+\.$/);
  });

  test('on a profile in use says so and ends with 3; the first goes on', async () => {
    const url = urlOf(await quiet().firstLine);
    const { code, stdout, stderr } = await quiet().ended;
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toBe(`Another Linnet is already using the profile in ${profile()}.\n`);
    expect(await call(url, await cookieFor(url), 'app.snapshot', {})).toMatchObject({ ok: true, value: { profile: { state: 'open' } } });
  });

  test('on a taken port says so and ends with 1', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.on('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, stdout, stderr } = await quiet('--port', String(port)).ended;
    taken.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^Port ${port} is already in use[^\\n]*\\.\\n$`));
  });
});

describe('a profile that cannot be used is said on the page and in one sentence, and nothing is lost', () => {
  test('damaged', async () => {
    mkdirSync(profile());
    const junk = Buffer.alloc(8192, 'not a database ');
    writeFileSync(join(profile(), 'linnet.db'), junk);
    const run = quiet();
    const url = urlOf(await run.firstLine);
    expect(await call(url, await cookieFor(url), 'app.snapshot', {})).toMatchObject({
      ok: true, value: { profile: { state: 'unusable', problem: 'damaged', directory: profile() }, accounts: [] },
    });
    expect(readFileSync(join(profile(), 'linnet.db')).equals(junk)).toBe(true);
    run.kill('SIGTERM');
    expect(await run.ended).toMatchObject({ code: 0, stderr: `The database of the profile in ${profile()} is damaged; nothing has been changed.\n` });
  });

  test('not a folder', async () => {
    writeFileSync(profile(), 'a file');
    const run = quiet();
    const url = urlOf(await run.firstLine);
    expect(await call(url, await cookieFor(url), 'app.snapshot', {})).toMatchObject({ ok: true, value: { profile: { state: 'unusable' } } });
    run.kill('SIGTERM');
    expect((await run.ended).stderr).toMatch(/^Linnet [^\n]+\.\n$/);
    expect(readFileSync(profile(), 'utf8')).toBe('a file');
  });

  // Nothing is read-only to root: then somebody else looks, if the program can be read by others.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  const canRead = uid === undefined || spawnSync(process.execPath, ['-e', `fs.accessSync(${JSON.stringify(MAIN)})`], { uid, gid: uid }).status === 0;

  test.runIf(canRead)('read-only', async () => {
    mkdirSync(profile());
    if (uid !== undefined) chownSync(folder, uid, uid);
    chmodSync(profile(), 0o555);
    const run = startAs(uid, '--profile', profile(), '--no-open');
    const url = urlOf(await run.firstLine);
    expect(await call(url, await cookieFor(url), 'app.snapshot', {})).toMatchObject({ ok: true, value: { profile: { state: 'unusable', problem: 'read-only' } } });
    run.kill('SIGTERM');
    expect((await run.ended).stderr).toBe(`Linnet cannot write to its profile in ${profile()}.\n`);
    expect(readdirSync(profile())).toEqual([]);
    chmodSync(profile(), 0o700);
  });
});
