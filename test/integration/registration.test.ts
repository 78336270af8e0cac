import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { BareJid } from '../../electron/lib/jid.ts';
import { nodeClock, nodeIds } from '../../electron/platform/node/index.ts';
import { features } from '../../electron/xmpp/features/index.ts';
import { registrationFeature } from '../../electron/xmpp/features/xep-0077-registration/index.ts';
import { SOFTWARE } from '../../electron/xmpp/kit/software.ts';
import { createXmppClient, type XmppClient } from '../../electron/xmpp/kit/xmpp-client.ts';
import { createXmppStream, type XmppStream } from '../../electron/xmpp/stream/index.ts';
import { MemoryLog } from '../kit/memory-log.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', juliet: 'capulet', leaver: 'farewell' };

async function online(server: TestServer, user: keyof typeof USERS): Promise<{ readonly client: XmppClient; readonly stream: XmppStream }> {
  const ports = { clock: nodeClock, ids: nodeIds, log: new MemoryLog() };
  const stream = createXmppStream({
    account: `${user}@${server.domain}` as BareJid, password: async () => USERS[user], server: { host: server.host, port: server.port }, trustedCas: [server.caPem], pinnedCertificates: [],
    allowPlain: false, language: () => 'en',
  }, ports);
  const client = createXmppClient(stream, { ...ports, software: SOFTWARE }, features);
  onTestFinished(async () => {
    client.dispose();
    await stream.stop();
  });
  stream.start();
  await expect.poll(() => stream.state.phase, { timeout: 20_000 }).toBe('online');
  return { client, stream };
}

describe.each([['Prosody', startProsody], ['ejabberd', startEjabberd], ['Linnet’s own server', startLocal]] as const)('registration (XEP-0077) on %s', (_name, start) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await start({ users: USERS });
  }, 60_000);
  afterAll(() => server.stop());

  async function isLetIn(user: string, password: string): Promise<boolean> {
    try {
      (await RawSession.signIn(server, user, password, 'trial')).close();
      return true;
    } catch (error) {
      expect(String(error)).toContain('not-authorized');
      return false;
    }
  }

  it('another password is offered, taken, and the only one from then on', async () => {
    const { client } = await online(server, 'romeo');
    const api = client.api(registrationFeature);
    expect(await api.isOffered()).toEqual({ ok: true, value: true });
    expect(await api.changePassword('“new” & <longer>')).toEqual({ ok: true, value: undefined });
    expect([await isLetIn('romeo', 'montague'), await isLetIn('romeo', '“new” & <longer>')]).toEqual([false, true]);
  });

  it('the program changes it, signs in with it by itself after the server was away, and at its next start', async () => {
    const password = ' new  & “longer” ';
    const first = await RealCore.start(server);
    const accountId = await first.signIn('juliet', USERS.juliet, { keepPassword: true });
    await first.must('account.changePassword', { accountId, password });
    await server.restart();
    await first.until('the connection to be away', () => first.events('account.changed').some(({ account }) => account.connection.phase === 'waiting'));
    await first.must('account.connect', { accountId });
    await first.until('another session', async () => (await first.snapshot()).accounts[0]?.connection.phase === 'online');
    await first.stop({ remove: false });
    const second = await RealCore.start(server, first.directory);
    onTestFinished(() => second.stop());
    await second.until('a session', async () => (await second.snapshot()).accounts[0]?.connection.phase === 'online');
    expect(await isLetIn('juliet', USERS.juliet)).toBe(false);
  });

  it('an account is removed, and its stream ends', async () => {
    const { client, stream } = await online(server, 'leaver');
    expect(await client.api(registrationFeature).unregister()).toEqual({ ok: true, value: undefined });
    await expect.poll(() => stream.state.phase, { timeout: 20_000 }).not.toBe('online');
    expect(await isLetIn('leaver', 'farewell')).toBe(false);
  });
});

it('where the server has no such thing it is not offered', async () => {
  const server = await startProsody({ users: USERS, withoutModules: ['user_account_management'] });
  onTestFinished(() => server.stop());
  const { client } = await online(server, 'romeo');
  expect(await client.api(registrationFeature).isOffered()).toEqual({ ok: true, value: false });
}, 60_000);
