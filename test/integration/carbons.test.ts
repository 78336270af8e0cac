import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BareJid } from '../../electron/lib/jid.ts';
import { nodeClock, nodeIds } from '../../electron/platform/node/index.ts';
import { buildCarbon } from '../../electron/xmpp/features/xep-0280-carbons/index.ts';
import { CLIENT_NS, el } from '../../electron/xmpp/kit/element.ts';
import { createXmppStream } from '../../electron/xmpp/stream/index.ts';
import { CarbonDevice } from '../kit/carbon-device.ts';
import { FaultProxy } from '../kit/fault-proxy.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', juliet: 'capulet' };
const [ROMEO, JULIET] = ['romeo@localhost', 'juliet@localhost'];

const SERVERS: readonly (readonly [string, () => Promise<TestServer>])[] = [
  ['Linnet’s own', () => startLocal({ users: USERS })], ['Prosody', () => startProsody({ users: USERS })], ['ejabberd', () => startEjabberd({ users: USERS })],
];

describe.each(SERVERS)('the carbons of %s', (_name, start) => {
  let server: TestServer;
  let line: FaultProxy;
  const devices: CarbonDevice[] = [];

  beforeAll(async () => {
    server = await start();
    line = await FaultProxy.start(server);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(devices.map((device) => device.stop()));
    await line.stop();
    await server.stop();
  });

  function signIn(user: keyof typeof USERS, resource: string, through: { readonly host: string; readonly port: number } = server): Promise<CarbonDevice> {
    const device = new CarbonDevice(({ log }) => createXmppStream({
      account: `${user}@localhost` as BareJid, password: async () => USERS[user], resource, server: { host: through.host, port: through.port },
      trustedCas: [server.caPem], pinnedCertificates: [], allowPlain: false, language: () => 'en',
    }, { clock: nodeClock, ids: nodeIds, log }));
    devices.push(device);
    return device.goOnline();
  }

  it('let two devices of an account see each other’s messages, also after a broken line, and nobody else’s forgery', async () => {
    const [desk, phone, juliet] = [await signIn('romeo', 'desk'), await signIn('romeo', 'phone', line), await signIn('juliet', 'balcony')];
    await juliet.say(`${ROMEO}/desk`, 'to the desk');
    expect([await desk.heard('to the desk'), await phone.heard('to the desk')]).toEqual([['"to the desk"'], [`received "to the desk" of ${JULIET}/balcony`]]);
    await desk.say(JULIET, 'from the desk');
    expect([await juliet.heard('from the desk'), await phone.heard('from the desk')]).toEqual([['"from the desk"'], [`sent "from the desk" to ${JULIET}`]]);
    await phone.say(`${JULIET}/balcony`, 'from the phone');
    expect(await desk.heard('from the phone')).toEqual([`sent "from the phone" to ${JULIET}/balcony`]);

    // What she makes up comes to the phone as it is, and to the desk as a copy.
    const forged = buildCarbon('received', el('message', CLIENT_NS, { from: 'mercutio@localhost/x', to: ROMEO, type: 'chat' }, el('body', CLIENT_NS, {}, 'forged')));
    await juliet.say(`${ROMEO}/phone`, '', forged);
    await juliet.say(`${ROMEO}/phone`, 'mine', forged);
    await juliet.say(`${ROMEO}/phone`, 'done');
    expect(await phone.heard('done')).toEqual(['"mine"', '"done"']);
    expect(await desk.heard('done')).toEqual([`received "mine" of ${JULIET}/balcony`, `received "done" of ${JULIET}/balcony`]);
    expect(phone.log.events()).toContain('message.wrapper-forged');

    const resumed = new Promise<boolean>((resolve) => void phone.client.session.events.on('started', (session) => { resolve(session.resumed); }));
    line.resetAll();
    await phone.reconnect();
    expect(await resumed).toBe(true);
    await desk.say(JULIET, 'again');
    expect(await phone.heard('again')).toEqual([`sent "again" to ${JULIET}`]);
  }, 60_000);
});
