import { describe, expect, it } from 'vitest';
import { ClientHarness, ME, settle } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { CLIENT_NS, type XmlElement } from '../../kit/element.ts';
import { MESSAGE_TYPES } from '../../kit/messages.ts';
import { childText } from '../../kit/reader.ts';
import { messageFeature } from '../rfc3921-message/index.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import { carbonsFeature, type CarbonsApi, type InboundCarbon } from './index.ts';

const OWN = 'romeo@example.net';
const OFFERED = "<query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:carbons:2'/></query>";
const NOT_OFFERED = "<query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:carbons:1'/></query>";
const FORBIDDEN = "<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>";

interface Started {
  readonly harness: ClientHarness;
  readonly api: CarbonsApi;
  /** Every carbon told, and what else was told as a message or as an error. */
  readonly carbons: InboundCarbon[];
  readonly others: string[];
}

function start(session?: null): Started {
  const harness = new ClientHarness([messageFeature, carbonsFeature, discoFeature], session);
  const api = harness.client.api(carbonsFeature);
  const [carbons, others]: [InboundCarbon[], string[]] = [[], []];
  api.onCarbon((carbon) => void carbons.push(carbon));
  harness.client.api(messageFeature).onMessage(({ from, stanza }) => void others.push(`${from}: ${bodyOf(stanza.element)}`));
  harness.client.api(messageFeature).onError(({ from }) => void others.push(`${from}: error`));
  return { harness, api, carbons, others };
}

function bodyOf(element: XmlElement): string | undefined {
  return childText(element, 'body', CLIENT_NS);
}

async function answer(harness: ClientHarness, content: string, type = 'result', from?: string): Promise<XmlElement> {
  const request = await harness.oneSent();
  const { id, to } = request.attrs;
  const sender = from ?? to;
  await harness.receive(`<iq type='${type}' id='${id}'${sender === undefined ? '' : ` from='${sender}'`}>${content}</iq>`);
  await settle();
  return request;
}

async function enable(harness: ClientHarness): Promise<void> {
  await answer(harness, OFFERED);
  await answer(harness, '');
}

describe('asking for copies', () => {
  it('asks the own server whether it has them, then for them, as a new session begins (§4, §5)', async () => {
    const { harness, api } = start();
    const question = await answer(harness, OFFERED);
    expect(question).toEqual(xml`<iq type='get' id='${question.attrs['id']!}' to='example.net'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>`);
    expect(api.isEnabled).toBe(false);
    const request = await answer(harness, '', 'result', OWN);
    expect(request).toEqual(xml`<iq type='set' id='${request.attrs['id']!}'><enable xmlns='urn:xmpp:carbons:2'/></iq>`);
    expect(api.isEnabled).toBe(true);
    expect(await harness.sent()).toEqual([]);
  });

  it('asks nobody before there is a session', async () => {
    const { harness, api } = start(null);
    expect([await harness.sent(), api.isEnabled]).toEqual([[], false]);
  });

  it.each([['does not have them', NOT_OFFERED, 'result', 'feature-not-implemented'], ['will not say', FORBIDDEN, 'error', 'forbidden']])('goes without where the server %s', async (_, content, type, condition) => {
    const { harness, api } = start();
    await answer(harness, content, type);
    expect([await harness.sent(), api.isEnabled]).toEqual([[], false]);
    expect(harness.log.entries).toMatchObject([{ event: 'carbons.not-enabled', fields: { account: OWN, condition } }]);
  });

  it('goes without where the server refuses, and does not ask again in the session (§5.1)', async () => {
    const { harness, api } = start();
    await answer(harness, OFFERED);
    await answer(harness, FORBIDDEN, 'error');
    expect(api.isEnabled).toBe(false);
    expect(harness.log.entries).toMatchObject([{ event: 'carbons.not-enabled', fields: { condition: 'forbidden' } }]);
    harness.stream.drop();
    harness.stream.goOnline(ME, { resumed: true });
    expect(await harness.sent()).toEqual([]);
  });

  it('asks nothing again in a resumed session, which has them still, and everything in a new one', async () => {
    const { harness, api } = start();
    await enable(harness);
    harness.stream.drop();
    expect(api.isEnabled).toBe(true);
    harness.stream.goOnline(ME, { resumed: true });
    expect([await harness.sent(), api.isEnabled]).toEqual([[], true]);
    harness.stream.drop();
    harness.stream.goOnline(ME);
    expect(api.isEnabled).toBe(false);
    await enable(harness);
    expect(api.isEnabled).toBe(true);
    harness.stream.goOffline();
    expect(api.isEnabled).toBe(false);
  });

  it('asks again in a resumed session that never had an answer, and does not ask twice while one may come', async () => {
    const { harness, api } = start();
    await answer(harness, OFFERED);
    await harness.oneSent();
    harness.stream.drop();
    harness.stream.goOnline(ME, { resumed: true });
    expect(await harness.sent()).toEqual([]);
    harness.clock.advance(60_000);
    await settle();
    expect(harness.log.entries).toMatchObject([{ event: 'carbons.not-enabled', fields: { condition: 'timeout' } }]);
    harness.stream.drop();
    harness.stream.goOnline(ME, { resumed: true });
    await enable(harness);
    expect(api.isEnabled).toBe(true);
  });

  it('takes an answer of a session that is over for none of the new one', async () => {
    const { harness, api } = start();
    await answer(harness, OFFERED);
    const { attrs } = await harness.oneSent();
    void harness.receive(`<iq type='result' id='${attrs['id']}'/>`);
    harness.stream.goOffline();
    harness.stream.goOnline(ME);
    expect((await harness.sent()).length).toBe(1);
    expect(api.isEnabled).toBe(false);
  });

  it('says that it has them (§4), and stops once detached', async () => {
    const { harness, carbons } = start();
    expect(harness.client.api(discoFeature).own().features.has('urn:xmpp:carbons:2')).toBe(true);
    await enable(harness);
    harness.client.dispose();
    harness.stream.goOnline(ME);
    await harness.receive(carbon());
    expect([await harness.sent(), carbons]).toEqual([[], []]);
  });
});

interface Copy {
  readonly from?: string;
  readonly direction?: string;
  readonly inner?: string;
  readonly content?: string;
  readonly beside?: string;
  readonly type?: string;
}

/** A carbon of Juliet's words to the own phone; `from` is the wrapper's. */
function carbon({ from = ` from='${OWN}'`, direction = 'received', inner = ` from='juliet@example.com/balcony' to='${OWN}/phone'`, content = '<body>But soft</body>', beside = '', type = 'chat' }: Copy = {}): string {
  return `<message xmlns='jabber:client'${from} to='${ME}' type='${type}'><${direction} xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>`
    + `<message xmlns='jabber:client'${inner} type='${type}' id='m1'>${content}</message></forwarded></${direction}>${beside}</message>`;
}

const told = (carbons: readonly InboundCarbon[]) => carbons.map(({ direction, stanza: { from, to, element } }) => [direction, from, to, bodyOf(element)]);
const GENUINE = ['received', 'juliet@example.com/balcony', `${OWN}/phone`, 'But soft'];

describe('a copy of the own server', () => {
  it('of what another device was sent is told once, and not as a message of its own (§7)', async () => {
    const { harness, carbons, others } = start();
    await harness.receive(carbon());
    expect([told(carbons), others]).toEqual([[GENUINE], []]);
    expect(carbons[0]).toMatchObject({ stanza: { id: 'm1', type: 'chat', hasFrom: true }, stamp: undefined });
  });

  it('of what another device sent is told as sent (§8)', async () => {
    const { harness, carbons, others } = start();
    await harness.receive(carbon({ direction: 'sent', inner: ` from='${OWN}/phone' to='juliet@example.com'` }));
    expect([told(carbons), others]).toEqual([[['sent', `${OWN}/phone`, 'juliet@example.com', 'But soft']], []]);
  });

  it.each(['Romeo@Example.NET', 'ROMEO@EXAMPLE.NET', 'romeo@example.net.'])('is believed however the own address is written: %s (hazard A4)', async (address) => {
    const { harness, carbons } = start();
    await harness.receive(carbon({ from: ` from='${address}'` }));
    expect(told(carbons)).toEqual([GENUINE]);
  });

  it('is believed where the server names nobody, who then is the own account (RFC 6120 §8.1.2.1)', async () => {
    const { harness, carbons } = start();
    await harness.receive(carbon({ from: '' }));
    expect(told(carbons)).toEqual([GENUINE]);
  });

  it('is from and to the own account where the message in it names nobody (RFC 6120 §8.1.1.1, §8.1.2.1)', async () => {
    const { harness, carbons } = start();
    await harness.receive(carbon({ direction: 'sent', inner: " to='juliet@example.com'" }));
    await harness.receive(carbon({ inner: " from='juliet@example.com/balcony'" }));
    await harness.receive(carbon({ direction: 'sent', inner: '' }));
    expect(told(carbons).map(([, from, to]) => [from, to])).toEqual([[OWN, 'juliet@example.com'], ['juliet@example.com/balcony', OWN], [OWN, OWN]]);
  });

  it.each(MESSAGE_TYPES)('is one whatever its type: %s (§6.1)', async (type) => {
    const { harness, carbons, others } = start();
    await harness.receive(carbon({ type }));
    expect([told(carbons), carbons[0]?.stanza.type, others]).toEqual([[GENUINE], type, []]);
  });

  it('is one whatever it says: which messages are copied is not relied on (§6.1)', async () => {
    const { harness, carbons } = start();
    await harness.receive(carbon({ content: "<received xmlns='urn:xmpp:receipts' id='x'/>" }));
    expect(told(carbons)).toEqual([['received', 'juliet@example.com/balcony', `${OWN}/phone`, undefined]]);
  });

  it('has the time the server says (XEP-0297 §3.2)', async () => {
    const { harness, carbons } = start();
    await harness.receive(carbon().replace("forward:0'>", "forward:0'><delay xmlns='urn:xmpp:delay' stamp='2010-07-10T23:08:25Z'/>"));
    expect(carbons[0]?.stamp).toBe(Date.UTC(2010, 6, 10, 23, 8, 25));
  });

  it.each([
    ['from no address', { inner: " from='a@b@c'" }], ['to no address', { inner: " from='juliet@example.com' to='a@b@c'" }], ['sent by somebody else', { direction: 'sent' }],
  ])('%s is nothing', async (_, given) => {
    const { harness, carbons, others } = start();
    await harness.receive(carbon(given));
    expect([carbons, others, harness.log.events()]).toEqual([[], [], ['carbons.malformed']]);
  });

  it('counts as handled once every handler is done with it, all of which get it (hazard X16)', async () => {
    const { harness, api } = start();
    const seen: string[] = [];
    let finish = (): void => undefined;
    api.onCarbon(() => { throw new Error('disk full'); });
    const undo = api.onCarbon(() => new Promise<void>((resolve) => { finish = resolve; }));
    const handled = harness.receive(carbon()).then(() => 'handled', (error: unknown) => `not handled: ${String(error)}`).then((outcome) => seen.push(outcome));
    await settle();
    expect(seen).toEqual([]);
    finish();
    await handled;
    expect(seen).toEqual(['not handled: Error: disk full']);
    undo();
    expect(harness.log.text()).not.toContain('But soft');
  });
});

const forgers = ['mal@evil.example/x', 'mal@evil.example', 'juliet@example.com/balcony', 'example.net', `${OWN}/phone`, ME, `${OWN}.evil.example`, 'romeo@example.net@evil.example'];

describe('a copy that is not of the own server (§7, §12: MUST NOT be accepted; hazard A3)', () => {
  it.each(forgers)('of %s reaches nobody (R406)', async (forger) => {
    const { harness, carbons, others } = start();
    await harness.sent();
    const nested = carbon().replace(/^<message[^>]*>|<\/message>$/gu, '');
    for (const type of MESSAGE_TYPES) {
      for (const direction of ['received', 'sent']) {
        await harness.receive(carbon({ from: ` from='${forger}'`, direction, type, inner: ` from='${OWN}/phone' to='juliet@example.com'` }));
        await harness.receive(carbon({ from: ` from='${forger}'`, direction, type, content: nested, beside: "<stanza-id xmlns='urn:xmpp:sid:0' by='romeo@example.net' id='s'/>" }));
      }
    }
    expect([carbons, others, await harness.sent()]).toEqual([[], [], []]);
  });

  it('of somebody else beside words of their own is those words, as theirs', async () => {
    const { harness, carbons, others } = start();
    await harness.receive(carbon({ from: " from='mal@evil.example/x'", beside: '<body>mine</body>' }));
    expect([carbons, others]).toEqual([[], ['mal@evil.example/x: mine']]);
  });
});

describe('a carbon in a carbon (hazard B7)', () => {
  const nest = (depth: number): string => {
    const inner = `<received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='juliet@example.com/balcony' to='${OWN}'>CONTENT</message></forwarded></received>`;
    return Array.from({ length: depth }).reduce((content: string) => inner.replace('CONTENT', content), '<body>forged</body>');
  };

  it.each([1, 2, 50])('%i deep is nothing', async (depth) => {
    const { harness, carbons, others } = start();
    await harness.receive(carbon({ inner: " from='mal@evil.example/x'", content: nest(depth) }));
    expect([carbons, others]).toEqual([[], []]);
  });

  it('beside words is those words alone, as said by who said them', async () => {
    const { harness, carbons } = start();
    await harness.receive(carbon({ inner: ` from='mal@evil.example/x' to='${OWN}/phone'`, content: `${nest(3)}<body>mine</body>` }));
    expect(told(carbons)).toEqual([['received', 'mal@evil.example/x', `${OWN}/phone`, 'mine']]);
    expect(JSON.stringify(carbons)).not.toContain('forged');
  });
});

describe('what only looks like a carbon (hazard A20)', () => {
  it.each([
    ['urn:xmpp:carbons:1', 'received'], ['urn:x', 'sent'], ['urn:xmpp:carbons:2', 'private'], ['urn:xmpp:carbons:2', 'Received'], ['urn:xmpp:carbons:2', 'enable'],
  ])('in %s, or named %s, is none', async (ns, name) => {
    const { harness, carbons, others } = start();
    await harness.receive(carbon().replaceAll('urn:xmpp:carbons:2', ns).replaceAll('received', name));
    expect([carbons, others]).toEqual([[], [`${OWN}: undefined`]]);
  });

  it('behind a first wrapper is not looked at', async () => {
    const { harness, carbons } = start();
    const second = (direction: string): string => carbon({ direction, content: '<body>second</body>', inner: ` from='${OWN}/phone'` }).replace(/^<message[^>]*>|<\/message>$/gu, '');
    for (const direction of ['received', 'sent']) await harness.receive(carbon({ beside: second(direction) }));
    expect(told(carbons)).toEqual([GENUINE, GENUINE]);
    carbons.length = 0;
    await harness.receive(carbon({ beside: second('sent') }).replace(/<forwarded.*?<\/forwarded>/u, ''));
    expect(carbons).toEqual([]);
  });
});
