import { expect, onTestFinished, test } from 'vitest';
import { RealCore } from '../kit/real-core.ts';
import { ScriptedServer } from '../kit/scripted-server/index.ts';
import { testCa } from '../kit/test-ca.ts';
import { noteFigure } from './figure.ts';

const COUNT = 100;
const said = (id: number | string): string => `<message from='ann@our.example/x' type='chat' id='m${id}'><body>${id}</body></message>`;

test('F45: a server that sends everything again after the resumption, whatever was acknowledged: each is shown once, in order', async () => {
  const all = Array.from({ length: COUNT }, (_, number) => said(number));
  let resumptions = 0;
  const server = await ScriptedServer.start({ steps: { resume: (connection, element, { sessions }) => {
    const former = sessions.get(element.attrs['previd']!)!;
    resumptions += 1;
    Object.assign(connection, { isManaged: true, handled: former.handled, unacknowledged: [], resumeId: former.resumeId, jid: former.jid });
    sessions.set(former.resumeId!, connection);
    connection.write(`<resumed xmlns='urn:xmpp:sm:3' h='${former.handled}' previd='${former.resumeId}'/>`);
    for (const stanza of all) connection.sendStanza(stanza);
  } } });
  onTestFinished(() => server.close());
  const core = await RealCore.start({ host: server.host, port: server.port, domain: 'our.example', caPem: testCa().pem });
  onTestFinished(() => core.stop());
  const accountId = await core.signIn('me', 'secret');
  const stored = (): string[] => core.events('message.stored').flatMap(({ messages }) => messages.map(({ body }) => body));
  for (const stanza of all) server.connections[0]!.sendStanza(stanza);
  await core.until('all of it', () => stored().length === COUNT);
  for (let round = 1; round <= 3; round += 1) {
    server.connections.at(-1)!.destroy();
    await core.until('the resumption', () => resumptions === round);
    server.connections.at(-1)!.sendStanza(said(`end ${round}`));
    await core.until('what came behind', () => stored().includes(`end ${round}`));
  }
  const { messages } = await core.must('message.page', { accountId, address: 'ann@our.example', limit: 200 });
  expect(messages.map(({ body }) => body)).toEqual([...Array.from({ length: COUNT }, (_, number) => String(number)), 'end 1', 'end 2', 'end 3']);
  noteFigure('F45', `${COUNT} messages sent ${resumptions + 1} times: doubled 0`);
});
