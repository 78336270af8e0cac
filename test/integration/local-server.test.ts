import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { SERVER_CASES } from '../conformance/server/cases/index.ts';
import { realSeat, usersOfSeats } from '../conformance/server/real-seat.ts';
import { Scene } from '../conformance/server/seat.ts';
import { RealCore } from '../kit/real-core.ts';
import { startLocal } from '../kit/servers/local.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', nurse: 'angelica' };

interface Person {
  readonly core: RealCore;
  readonly id: AccountId;
}

async function send({ core, id }: Person, address: string, ...bodies: readonly string[]): Promise<void> {
  for (const body of bodies) await core.must('message.send', { accountId: id, address, body });
}

function sent({ core }: Person): number {
  return core.events('message.changed').flatMap(({ messages }) => messages).filter(({ state }) => state === 'sent').length;
}

function received({ core }: Person): string[] {
  return core.events('message.stored').flatMap(({ messages }) => messages).filter(({ direction }) => direction === 'in').map(({ body }) => body);
}

describe('the same core on Linnet’s own server', () => {
  let server: TestServer;
  let cores: RealCore[] = [];

  beforeAll(async () => {
    server = await startLocal({ users: USERS });
  }, 60_000);
  afterAll(() => server.stop());
  afterEach(async () => {
    await Promise.all(cores.map((core) => core.stop()));
    cores = [];
  });

  async function person(user: keyof typeof USERS): Promise<Person> {
    const core = await RealCore.start(server);
    cores.push(core);
    return { core, id: await core.signIn(user, USERS[user]) };
  }

  it('signs in by the strongest way there is, with stream management', async () => {
    const { core } = await person('romeo');
    const [account] = (await core.snapshot()).accounts;
    expect(account!.connection).toMatchObject({ phase: 'online' });
    expect(JSON.stringify(account)).toContain('SCRAM-SHA-256-PLUS');
    expect(core.log.events()).not.toContain('stream.stanza-unhandled');
  });

  it('keeps what comes for somebody who is not there, over a crash as well, with its time (XEP-0203)', async () => {
    const romeo = await person('romeo');
    const bodies = ['first', 'second', 'third'];
    await send(romeo, 'nurse@localhost', ...bodies);
    await romeo.core.until('three acknowledgements', () => sent(romeo) === 3);
    await server.crashAndRestart();
    const nurse = await person('nurse');
    await nurse.core.until('three messages', () => received(nurse).length === 3);
    const stored = nurse.core.events('message.stored').flatMap(({ messages }) => messages).filter(({ direction }) => direction === 'in');
    expect(stored.map(({ body, isDelayed }) => [body, isDelayed])).toEqual(bodies.map((body) => [body, true]));
  });
});

it('a server that is killed has kept what it told the sender it handles, though the other client never took it', async () => {
  const server = await startLocal({ users: USERS });
  const cores: RealCore[] = [];
  const signedIn = async (user: keyof typeof USERS): Promise<Person> => {
    const core = await RealCore.start(server);
    cores.push(core);
    return { core, id: await core.signIn(user, USERS[user]) };
  };
  try {
    const deaf = await RawSession.signIn(server, 'nurse', USERS.nurse, 'deaf');
    deaf.send(`<enable xmlns='urn:xmpp:sm:3' resume='true'/><presence/>`);
    await deaf.take(/<enabled[^>]*>/u);
    const romeo = await signedIn('romeo');
    const bodies = Array.from({ length: 20 }, (_, number) => `message ${number}`);
    await send(romeo, 'nurse@localhost', ...bodies);
    await romeo.core.until('all acknowledged', () => sent(romeo) === bodies.length);
    await deaf.take(/message 19/u);
    await server.crashAndRestart();
    const nurse = await signedIn('nurse');
    await nurse.core.until('all messages', () => received(nurse).length >= bodies.length);
    expect(received(nurse)).toEqual(bodies);
  } finally {
    await Promise.all(cores.map((core) => core.stop()));
    await server.stop();
  }
}, 60_000);

describe('what RFC 3921 demands of servers, on Linnet’s own, over real streams', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startLocal({ users: usersOfSeats(SERVER_CASES.length) });
  }, 120_000);
  afterAll(() => server.stop());

  it.each(SERVER_CASES.map((each, index) => ({ ...each, index })))('$title ($lines)', async ({ run, index }) => {
    const seat = realSeat(server, index);
    try {
      await run(new Scene(seat));
    } finally {
      seat.close();
    }
  }, 30_000);
});

const MAIN = fileURLToPath(new URL('../../electron/shell/server/main.ts', import.meta.url));

describe('the program', () => {
  let folder: string;
  let servers: ReturnType<typeof spawn>[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linnet-server-'));
  });
  afterEach(async () => {
    for (const child of servers.splice(0)) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.kill('SIGKILL')) await gone;
    }
    await rm(folder, { recursive: true, force: true });
  });

  interface Ended {
    readonly code: number | null;
    readonly out: string;
    readonly error: string;
  }

  function start(args: readonly string[], profile = folder): { child: ReturnType<typeof spawn>; ended: Promise<Ended>; line: Promise<string> } {
    const child = spawn(process.execPath, [MAIN, ...args, '--profile', profile], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, XDG_DATA_HOME: join(folder, 'data') } });
    servers.push(child);
    let [out, error] = ['', ''];
    const line = Promise.withResolvers<string>();
    child.stderr.on('data', (chunk: Buffer) => void (error += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) line.resolve(out.slice(0, out.indexOf('\n')));
    });
    const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, error })));
    void ended.then(() => line.resolve(out));
    return { child, ended, line: line.promise };
  }

  function run(args: readonly string[], input = '', profile = folder): Promise<Ended> {
    const { child, ended } = start(args, profile);
    child.stdin!.end(input);
    return ended;
  }

  const at = ['--domain', 'home.local'];

  it('adds, lists, changes and removes accounts; passwords come from standard input and are nowhere to be found', async () => {
    expect(await run(['add', 'romeo', ...at], 'montague-secret\n')).toEqual({ code: 0, out: 'romeo@home.local is added.\n', error: '' });
    expect(await run(['add', 'Romeo@home.local', ...at], 'x\n')).toMatchObject({ code: 1, error: 'There is an account romeo@home.local already.\n' });
    expect(await run(['add', 'juliet', ...at], 'capulet')).toMatchObject({ code: 0 });
    expect(await run(['add', 'nurse', ...at], '\n')).toMatchObject({ code: 1, error: 'An empty password cannot be used.\n' });
    expect(await run(['list', ...at])).toMatchObject({ code: 0, out: 'juliet@home.local\nromeo@home.local\n' });
    expect(await run(['password', 'juliet', ...at], 'other\n')).toMatchObject({ code: 0 });
    expect(await run(['remove', 'juliet', ...at])).toMatchObject({ code: 0 });
    expect(await run(['remove', 'juliet', ...at])).toMatchObject({ code: 1, error: 'There is no account juliet@home.local.\n' });
    expect(await readFile(join(folder, 'server.db'), 'latin1')).not.toContain('montague-secret');
    expect((await stat(join(folder, 'server.db'))).mode & 0o777).toBe(0o600);
  });

  it('listens with a certificate of its own, keeps it, ends in order, and lets in who was added', async () => {
    await run(['add', 'romeo', ...at], 'montague\n');
    const { child, ended, line } = start([...at, '--listen', '127.0.0.1:0']);
    const [, port] = /^Linnet's server for home\.local listens on 127\.0\.0\.1:(\d+)$/u.exec(await line)!;
    const caPem = await readFile(join(folder, 'server-certificate.pem'), 'utf8');
    const place = { host: '127.0.0.1', tlsPort: Number(port), domain: 'home.local', caPem } as unknown as TestServer;
    const session = await RawSession.signIn(place, 'romeo', 'montague', 'here');
    await expect(RawSession.signIn(place, 'romeo', 'capulet', 'here')).rejects.toThrow('not-authorized');
    child.kill('SIGTERM');
    expect(await session.take(/<stream:error>.*<\/stream:stream>/su)).toContain('<system-shutdown');
    expect(await ended).toMatchObject({ code: 0, error: '' });
    expect(await readFile(join(folder, 'logs', 'linnet.log'), 'utf8')).not.toContain('montague');
  });

  it('tells how to trust it: its own computer is told where it is, other people the fingerprint; without TLS there is nothing to trust', async () => {
    const notes = join(folder, 'data', 'linnet-server', 'running');
    const { child, ended, line } = start([...at, '--listen', '0.0.0.0:0']);
    const [, port] = /:(\d+)$/u.exec(await line)!;
    const { fingerprint256 } = new X509Certificate(await readFile(join(folder, 'server-certificate.pem')));
    const note = JSON.parse(await readFile(join(notes, 'home.local.json'), 'utf8')) as unknown;
    expect(note).toMatchObject({ host: '127.0.0.1', port: Number(port), certificate: fingerprint256.replaceAll(':', '').toLowerCase(), process: child.pid });
    child.kill('SIGTERM');
    const { out } = await ended;
    expect(out).toContain('On this computer Linnet finds it and trusts it by itself');
    expect(out.split('\n')).toContain(fingerprint256.replaceAll(':', ' '));
    expect(await readdir(notes)).toEqual([]);

    const open = start([...at, '--without-tls', '--listen', '127.0.0.1:0']);
    await open.line;
    expect(await readdir(notes)).toEqual([]);
    open.child.kill('SIGTERM');
    expect((await open.ended).out).not.toContain('trust');
  });

  it('serves where it cannot leave word, and does not claim that it is found', async () => {
    await writeFile(join(folder, 'data'), 'no folder');
    const { child, ended, line } = start([...at, '--listen', '127.0.0.1:0']);
    expect(await line).toContain('listens on');
    child.kill('SIGTERM');
    const { code, out } = await ended;
    expect([code, out.includes('by itself')]).toEqual([0, false]);
  });

  it('accounts are managed while it runs; who is removed is let go', async () => {
    const { line } = start([...at, '--listen', '127.0.0.1:0']);
    const [, port] = /:(\d+)$/u.exec(await line)!;
    const place = { host: '127.0.0.1', tlsPort: Number(port), domain: 'home.local', caPem: await readFile(join(folder, 'server-certificate.pem'), 'utf8') } as unknown as TestServer;
    expect(await run(['add', 'romeo', ...at], 'montague\n')).toEqual({ code: 0, out: 'romeo@home.local is added.\n', error: '' });
    const session = await RawSession.signIn(place, 'romeo', 'montague', 'here');
    expect(await run(['password', 'romeo', ...at], 'other\n')).toMatchObject({ code: 0 });
    await expect(RawSession.signIn(place, 'romeo', 'montague', 'there')).rejects.toThrow('not-authorized');
    expect(await run(['list', ...at])).toMatchObject({ code: 0, out: 'romeo@home.local\n' });
    expect(await run(['list', '--domain', 'other.local'])).toMatchObject({ code: 1, error: 'The server that runs with this folder is for home.local, not for other.local.\n' });
    expect(await run(['remove', 'romeo', ...at])).toMatchObject({ code: 0 });
    expect(await session.take(/<stream:error>.*<\/stream:stream>/su)).toContain('<not-authorized');
    expect((await stat(join(folder, 'server.sock'))).mode & 0o077).toBe(0);
  });

  it('says what is wrong, and with which exit code', async () => {
    expect(await run([])).toMatchObject({ code: 2, error: expect.stringContaining('--domain home.local') as string });
    expect(await run([...at, '--listen', '0.0.0.0:0', '--without-tls'])).toMatchObject({ code: 2, error: expect.stringContaining('others could read every word') as string });
    const { line } = start([...at, '--listen', '127.0.0.1:0']);
    const [, port] = /:(\d+)$/u.exec(await line)!;
    expect(await run([...at, '--listen', '127.0.0.1:0'])).toMatchObject({ code: 3, out: '' });
    const other = join(folder, 'other');
    expect(await run([...at, '--listen', `127.0.0.1:${port}`], '', other)).toMatchObject({ code: 1, error: `127.0.0.1:${port} is already in use: choose another with --listen.\n` });
    await writeFile(join(other, 'server.json'), '{"offline": 3}');
    expect(await run([...at, '--listen', '127.0.0.1:0'], '', other)).toMatchObject({ code: 1, error: `${join(other, 'server.json')}: there is no setting "offline".\n` });
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('npm run server -- add NAME') as string });
  });
});
