import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startEjabberd } from './ejabberd.ts';
import { startLocal } from './local.ts';
import { startProsody } from './prosody.ts';
import { RawSession } from './raw-session.ts';
import { numberedContacts, type TestServer, type TestServerOptions } from './test-server.ts';

const starters = [['Prosody', startProsody], ['ejabberd', startEjabberd], ['Linnet', startLocal]] as const;

describe.each(starters)('%s', (_name, start) => {
  let server: TestServer | undefined;
  const sessions: RawSession[] = [];
  const up = async (options: TestServerOptions): Promise<TestServer> => {
    server = await start(options);
    return server;
  };
  const signIn = async (user: string, password: string): Promise<RawSession> => {
    if (!server) throw new Error('No server is up.');
    const session = await RawSession.signIn(server, user, password, 'desk');
    sessions.push(session);
    return session;
  };
  afterEach(async () => {
    for (const session of sessions.splice(0)) session.close();
    await server?.stop();
  });

  test('takes a sign-in over verified TLS, refuses a wrong password, and leaves nothing behind', async () => {
    const { directory, log, stop } = await up({ users: { alice: 'pässword', bob: 'b' } });
    await signIn('alice', 'pässword');
    await expect(signIn('alice', 'wrong')).rejects.toThrow('not-authorized');
    const pid = Number(/\d+/u.exec(existsSync(`${directory}/prosody.pid`) ? readFileSync(`${directory}/prosody.pid`, 'utf8') : '0')?.[0]);
    await stop();
    expect(existsSync(directory)).toBe(false);
    if (pid > 0) expect(existsSync(`/proc/${pid}`)).toBe(false);
    expect(log()).not.toContain('pässword');
  });

  test('offers what the options say', async () => {
    const first = await up({ users: { alice: 'a' }, scram: 'SHA-256', withoutMechanisms: ['PLAIN'] });
    const session = await RawSession.open(first);
    sessions.push(session);
    const features = await session.openStream('localhost');
    expect(features).toContain('SCRAM-SHA-256');
    expect(features).not.toContain('<mechanism>PLAIN<');
  });

  test('offers stream management unless told not to', async () => {
    for (const streamManagement of [true, false]) {
      const one = await up({ users: { alice: 'a' }, streamManagement });
      const session = await RawSession.open(one);
      sessions.push(session);
      await session.openStream('localhost');
      session.send(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${Buffer.from('\0alice\0a').toString('base64')}</auth>`);
      await session.take(/<success[^>]*>/u);
      expect((await session.openStream('localhost')).includes('urn:xmpp:sm:3')).toBe(streamManagement);
      await one.stop();
    }
  });

  test('keeps offline messages and new accounts over a restart', async () => {
    const one = await up({ users: { alice: 'a', bob: 'b' } });
    await one.addUser('carol', 'c');
    const bob = await signIn('bob', 'b');
    for (const text of ['one', 'two']) bob.send(`<message to='carol@localhost' type='chat'><body>${text}</body></message>`);
    bob.send("<iq type='get' id='after' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>");
    await bob.take(/<iq[^>]*id=['"]after['"][^>]*>/u);
    await one.restart();
    const carol = await signIn('carol', 'c');
    carol.send('<presence/>');
    await carol.take(/<body>one<\/body>/u);
    await carol.take(/<body>two<\/body>/u);
  });

  test('serves a roster written beforehand and leaves it as it is', async () => {
    const contacts = [...numberedContacts(300, 7), { jid: 'bob@localhost', name: 'Bób "B" \\ <3', subscription: 'none' as const, groups: ['Fam & Co', 'Дом'] }];
    await up({ users: { alice: 'a' }, rosters: { alice: contacts } });
    const alice = await signIn('alice', 'a');
    const roster = async (id: string): Promise<string> => {
      alice.send(`<iq type='get' id='${id}'><query xmlns='jabber:iq:roster'/></iq>`);
      return alice.take(new RegExp(`<iq[^>]*id=['"]${id}['"].*?</iq>`, 'su'));
    };
    const before = await roster('r1');
    expect(before.match(/<item /gu)).toHaveLength(301);
    expect(before.match(/subscription=['"]both['"]/gu)).toHaveLength(300);
    expect(before).toContain('Дом');
    alice.send('<presence/>');
    alice.send("<iq type='get' id='after' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>");
    await alice.take(/<iq[^>]*id=['"]after['"][^>]*>/u);
    expect((await roster('r2')).match(/subscription=['"]both['"]/gu)).toHaveLength(300);
  });

  test('falls silent when frozen and answers again when thawed', async () => {
    const one = await up({ users: { alice: 'a' } });
    const alice = await signIn('alice', 'a');
    one.freeze();
    alice.send("<iq type='get' id='p' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>");
    await expect(alice.take(/<iq[^>]*id=['"]p['"]/u, 300)).rejects.toThrow('Nothing came');
    one.thaw();
    await alice.take(/<iq[^>]*id=['"]p['"]/u);
  });
});

test('a server dies with the test process that started it, even one that is killed', async () => {
  const module = JSON.stringify(new URL('prosody.ts', import.meta.url).href);
  const parent = spawn(process.execPath, ['--input-type=module', '-e', `
    const { startProsody } = await import(${module});
    const { directory } = await startProsody({ users: {} });
    console.log(directory);
    setInterval(() => {}, 1000);
  `], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const directory = await new Promise<string>((resolve) => { parent.stdout.once('data', (chunk: Buffer) => { resolve(chunk.toString().trim()); }); });
    // The port is open a moment before the file is written.
    const pid = await vi.waitUntil(() => existsSync(`${directory}/prosody.pid`) && readFileSync(`${directory}/prosody.pid`, 'utf8').trim(), { timeout: 10_000 });
    expect(existsSync(`/proc/${pid}`)).toBe(true);
    parent.kill('SIGKILL');
    // A process that is gone but not yet reaped still has its folder; its command line is empty then.
    const isGone = (): boolean => !existsSync(`/proc/${pid}`) || readFileSync(`/proc/${pid}/cmdline`, 'utf8') === '';
    await vi.waitUntil(isGone, { timeout: 10_000 });
    rmSync(directory, { recursive: true, force: true });
  } finally {
    parent.kill('SIGKILL');
  }
});

test('Prosody answers the probes of the contacts that are online', async () => {
  const server = await startProsody({ users: { alice: 'a' }, rosters: { alice: numberedContacts(20, 2) }, contactsOnline: 3 });
  try {
    const alice = await RawSession.signIn(server, 'alice', 'a', 'desk');
    alice.send("<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>");
    await alice.take(/<iq[^>]*id=['"]r['"].*?<\/iq>/su);
    alice.send('<presence/>');
    const seen = new Set<string>();
    while (seen.size < 3) seen.add(/c\d+/u.exec(await alice.take(/from=['"]c\d+@contacts\.localhost\/desk['"]/u))?.[0] ?? '');
    expect([...seen].sort()).toEqual(['c0', 'c1', 'c2']);
    alice.close();
  } finally {
    await server.stop();
  }
});
