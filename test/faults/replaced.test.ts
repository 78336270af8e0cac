import { expect, onTestFinished, test } from 'vitest';
import { FaultProxy } from '../kit/fault-proxy.ts';
import { RealCore } from '../kit/real-core.ts';
import { ScriptedServer } from '../kit/scripted-server/index.ts';
import { testCa } from '../kit/test-ca.ts';
import { noteFigure } from './figure.ts';

test('F17: another certificate after a break is refused; history stays readable, what is written waits and goes out when the right one is back', async () => {
  const bodies: string[] = [];
  const server = await ScriptedServer.start({ steps: { message: (_connection, { children }) => void bodies.push(JSON.stringify(children)) } });
  const other = await ScriptedServer.start({ certificate: testCa().certificateOf('other-ca', 'our.example') });
  const proxy = await FaultProxy.start(server);
  onTestFinished(async () => { await proxy.stop(); await server.close(); await other.close(); });
  const core = await RealCore.start({ host: proxy.host, port: proxy.port, domain: 'our.example', caPem: testCa().pem });
  onTestFinished(() => core.stop());
  const accountId = await core.signIn('me', 'secret');
  const connection = async () => (await core.snapshot()).accounts[0]!.connection;
  await core.until('a session', async () => (await connection()).phase === 'online');
  await core.must('message.send', { accountId, address: 'ann@our.example', body: 'before' });
  await core.until('the acknowledgement', () => core.events('message.changed').some(({ messages }) => messages.some(({ state }) => state === 'sent')));

  proxy.target = other;
  proxy.resetAll();
  const failure = await core.until('the refusal', async () => {
    const now = await connection();
    return 'failure' in now && now.failure?.code === 'certificate' ? now.failure : undefined;
  });
  expect(failure).toMatchObject({ problem: 'untrusted-issuer', host: 'our.example' });
  expect(other.secure).toBe('');
  await core.must('message.send', { accountId, address: 'ann@our.example', body: 'meanwhile' });
  const { messages } = await core.must('message.page', { accountId, address: 'ann@our.example', limit: 10 });
  expect(messages.map(({ body, state }) => [body, state])).toEqual([['before', 'sent'], ['meanwhile', 'queued']]);

  proxy.target = server;
  await core.must('account.connect', { accountId });
  await core.until('a session again', async () => (await connection()).phase === 'online');
  await expect.poll(() => bodies.length, { timeout: 30_000 }).toBe(2);
  expect(bodies.map((body) => /before|meanwhile/u.exec(body)?.[0])).toEqual(['before', 'meanwhile']);
  expect(other.secure).toBe('');
  noteFigure('F17', `0 bytes inside TLS to the other server in ${other.connections.length} attempts; lost 0`);
});
