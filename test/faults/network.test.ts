import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { canMakeNetworks, FarNetwork } from '../kit/far-network.ts';
import { RealCore } from '../kit/real-core.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer } from '../kit/servers/test-server.ts';
import { noteFigure, seconds } from './figure.ts';

const isPossible = canMakeNetworks();
const JULIET = 'juliet@localhost';
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** On interfaces of the kernel's own, which break as a cable or a radio does: silently. */
describe.concurrent('a network that goes away and comes back', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startProsody({ users: { romeo: 'montague', benvolio: 'montague', juliet: 'capulet' }, rosters: { romeo: [{ jid: JULIET, name: 'Juliet', subscription: 'both', groups: [] }], juliet: [] } });
  });
  afterAll(() => server.stop());

  test('F10: out and in again while both write: each message once, in order, both ways', async (context) => {
    if (!isPossible) context.skip('making networks needs Linux, root and iproute2');
    const network = await FarNetwork.start(server);
    onTestFinished(() => network.stop());
    const core = await RealCore.start({ ...server, host: network.host, port: network.port } as TestServer);
    onTestFinished(() => core.stop());
    const accountId = await core.signIn('romeo', 'montague');
    const juliet = await RawSession.signIn(server, 'juliet', 'capulet', 'balcony');
    onTestFinished(() => juliet.close());
    juliet.send('<presence/>');
    let written = 0;
    const write = async (): Promise<void> => {
      await core.must('message.send', { accountId, address: JULIET, body: `r${written}` });
      juliet.send(`<message to='romeo@localhost' type='chat' id='j${written}'><body>j${written}</body></message>`);
      written += 1;
    };
    await write();
    for (let round = 0; round < 3; round += 1) {
      network.pull();
      for (let count = 0; count < 5; count += 1) { await write(); await pause(100); }
      network.plugIn();
      for (let count = 0; count < 5; count += 1) { await write(); await pause(100); }
    }
    const back = performance.now();
    await core.must('account.connect', { accountId });
    const history = async (): Promise<readonly { readonly direction: string; readonly body: string; readonly state: string }[]> => (await core.must('message.page', { accountId, address: JULIET, limit: 200 })).messages;
    await core.until('all of it', async () => {
      const all = await history();
      return all.filter(({ direction }) => direction === 'in').length >= written && all.every(({ state }) => state !== 'queued');
    });
    noteFigure('F10', `a real interface out and in three times: everything there ${seconds(performance.now() - back)} after the last`);
    const all = await history();
    const expected = (who: string): string[] => Array.from({ length: written }, (_, number) => `${who}${number}`);
    expect([all.filter(({ direction }) => direction === 'in').map(({ body }) => body), all.filter(({ direction }) => direction === 'out').map(({ body }) => body)]).toEqual([expected('j'), expected('r')]);
    juliet.send("<iq type='get' id='all'><ping xmlns='urn:xmpp:ping'/></iq>");
    expect([...(await juliet.take(/^.*id=['"]all['"]/su)).matchAll(/<body>(r\d+)<\/body>/gu)].map(([, body]) => body)).toEqual(expected('r'));
  }, 60_000);

  test('F5: gone while nothing is said: after waking up it is known within 15 s', async (context) => {
    if (!isPossible) context.skip('making networks needs Linux, root and iproute2');
    const network = await FarNetwork.start(server);
    onTestFinished(() => network.stop());
    const core = await RealCore.start({ ...server, host: network.host, port: network.port } as TestServer);
    onTestFinished(() => core.stop());
    const accountId = await core.signIn('benvolio', 'montague');
    network.pull();
    const gone = performance.now();
    await core.must('account.connect', { accountId });
    const connection = async () => (await core.snapshot()).accounts[0]!.connection;
    await core.until('the loss', async () => (await connection()).phase !== 'online');
    noteFigure('F5', `a pulled interface found after ${seconds(performance.now() - gone)}`);
    expect(performance.now() - gone).toBeLessThan(25_000);
    network.plugIn();
    await core.must('account.connect', { accountId });
    await core.until('the way back', async () => (await connection()).phase === 'online');
  }, 60_000);
});
