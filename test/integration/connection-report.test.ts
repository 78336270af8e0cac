import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionNote } from '../../electron/contract/models/connection-report.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer, TestServerOptions } from '../kit/servers/test-server.ts';

const SERVERS: readonly (readonly [string, (options: TestServerOptions) => Promise<TestServer>])[] = [['Prosody', startProsody], ['ejabberd', startEjabberd], ['Linnet’s own', startLocal]];
const ROMEO = 'romeo@localhost';

type Note<Kind extends ConnectionNote['kind']> = Extract<ConnectionNote, { readonly kind: Kind }>;

async function notesOf(core: RealCore): Promise<ConnectionNote[]> {
  return (await core.must('connection.report', { address: ROMEO })).notes;
}

function noteOf<Kind extends ConnectionNote['kind']>(notes: readonly ConnectionNote[], kind: Kind): Note<Kind> {
  const note = notes.findLast((one): one is Note<Kind> => one.kind === kind);
  if (!note) throw new Error(`no ${kind} among ${notes.map((one) => one.kind).join(', ')}`);
  return note;
}

/** A port of this computer at which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.each(SERVERS)('what was tried to reach %s', (_name, start) => {
  let server: TestServer;
  let core: RealCore;

  beforeAll(async () => {
    server = await start({ users: { romeo: 'montague' } });
  }, 60_000);
  afterAll(() => server.stop());
  afterEach(() => core.stop());

  it('is all there after a sign-in, and again after the connection broke', async () => {
    core = await RealCore.start(server);
    await core.signIn('romeo', 'montague');
    const notes = await notesOf(core);
    expect(noteOf(notes, 'endpoints')).toMatchObject({ source: 'typed', endpoints: [{ port: server.port }] });
    expect(noteOf(notes, 'connected').port).toBe(server.port);
    const secured = noteOf(notes, 'secured');
    expect(secured).toMatchObject({ trust: 'authority', serverName: 'localhost' });
    expect(secured.version).toMatch(/^TLSv1\.[23]$/u);
    expect(secured.chain[0]!.names).toContain('localhost');
    expect(secured.chain[0]!.fingerprint).toMatch(/^[0-9a-f]{64}$/u);
    const { offered } = noteOf(notes, 'mechanisms');
    expect(offered).toContain(noteOf(notes, 'mechanism').name);
    expect(noteOf(notes, 'features').features.map(({ name: feature }) => feature)).toEqual(expect.arrayContaining(['bind', 'sm']));
    expect(noteOf(notes, 'session')).toMatchObject({ streamManagement: true, isResumable: true });
    expect(JSON.stringify(notes)).not.toContain('montague');
    const stopped = core.until('the next attempt', async () => (await notesOf(core)).filter(({ kind }) => kind === 'session').length === 2);
    await server.restart();
    await stopped;
    const later = await notesOf(core);
    expect(noteOf(later, 'failed').retryInMs).toBeGreaterThanOrEqual(0);
    expect(later.filter(({ kind }) => kind === 'attempt').length).toBeGreaterThan(1);
  });

  it('of a sign-in that was refused for its password, up to the refusal', async () => {
    core = await RealCore.start(server);
    const answer = await core.call('account.signIn', { address: ROMEO, password: 'capulet', keepPassword: false, server: { host: server.host, port: server.port } });
    expect(answer.ok).toBe(false);
    const notes = await notesOf(core);
    expect(noteOf(notes, 'mechanisms').offered.length).toBeGreaterThan(0);
    expect(noteOf(notes, 'failed').failure).toMatchObject({ code: 'authentication' });
    expect(JSON.stringify(notes)).not.toContain('capulet');
  });

  it('of a port at which nobody listens, and of an authority that is not known', async () => {
    core = await RealCore.start(server);
    const port = await freePort();
    await core.call('account.signIn', { address: ROMEO, password: 'montague', keepPassword: false, server: { host: server.host, port } });
    expect(noteOf(await notesOf(core), 'endpoint-failed')).toMatchObject({ port, failure: { code: 'refused', port } });
    const stranger = await RealCore.start({ ...server, host: server.host, domain: server.domain, port: server.port, caPem: '' });
    try {
      await stranger.call('account.signIn', { address: ROMEO, password: 'montague', keepPassword: false, server: { host: server.host, port: server.port } });
      const notes = await notesOf(stranger);
      expect(noteOf(notes, 'secured').trust).toBeUndefined();
      expect(noteOf(notes, 'failed').failure).toMatchObject({ code: 'certificate', problem: 'untrusted-issuer' });
      expect(notes.some(({ kind }) => kind === 'mechanisms')).toBe(false);
    } finally {
      await stranger.stop();
    }
  });
});
