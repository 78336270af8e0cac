import { describe, expect, test } from 'vitest';
import { DOMAIN, encoded, HEADER, LineServer, ServerLine } from '../../../test/kit/server-line.ts';
import type { StreamSettings } from './settings.ts';

const USERS = { romeo: 'montague', juliet: 'capulet' };
const SASL = `xmlns='urn:ietf:params:xml:ns:xmpp-sasl'`;
const STARTTLS = `<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>`;
const BIND = `<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>`;

function open(stream: Partial<StreamSettings> = {}, sameResource: 'replace' | 'refuse' = 'replace'): Promise<LineServer> {
  return LineServer.open(USERS, { stream, server: { sameResource } });
}

function headerWith(attribute: string): string {
  return HEADER.replace('stream:stream', `stream:stream ${attribute}`);
}

function bind(resource: string, id = 'b'): string {
  return `<iq type='set' id='${id}'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>${resource}</resource></bind></iq>`;
}

describe('negotiation', () => {
  test('the stream opens with our header, and before TLS nothing but TLS is offered (RFC 6120 §4.3, §5)', async () => {
    const line = (await open()).connect(new ServerLine(false));
    const answer = await line.ask(headerWith(`from='romeo@our.example'`));
    expect(answer).toMatch(/^<\?xml version='1.0'\?><stream:stream xmlns="jabber:client" xmlns:stream="http:\/\/etherx.jabber.org\/streams" from="our.example" to="romeo@our.example" id="[0-9a-f]{32}" version="1.0" xml:lang="en"><stream:features>/u);
    expect(answer).toContain('<stream:features><starttls xmlns="urn:ietf:params:xml:ns:xmpp-tls"><required/></starttls></stream:features>');
    expect(await line.ask(STARTTLS)).toBe('<proceed xmlns="urn:ietf:params:xml:ns:xmpp-tls"/>');
    expect(line.isSecure).toBe(true);
    const secured = await line.ask(HEADER);
    expect(secured).toContain('<mechanism>SCRAM-SHA-256</mechanism><mechanism>SCRAM-SHA-1</mechanism>');
    expect(secured).not.toContain('PLAIN');
    expect(secured).not.toContain('starttls');
  });

  test('each stream has an id of its own', async () => {
    const server = await open();
    const ids = await Promise.all([1, 2, 3].map(async () => / id="([^"]*)"/u.exec(await server.connect().ask(HEADER))![1]));
    expect(new Set(ids).size).toBe(3);
  });

  test('where the channel has a binding, it is offered first (RFC 9266, XEP-0440)', async () => {
    const line = new ServerLine();
    line.channel = Buffer.alloc(32);
    const answer = await (await open()).connect(line).ask(HEADER);
    expect(answer.match(/<mechanism>[^<]*/gu)?.map((text) => text.slice(11))).toEqual(['SCRAM-SHA-256-PLUS', 'SCRAM-SHA-1-PLUS', 'SCRAM-SHA-256', 'SCRAM-SHA-1']);
    expect(answer).toContain('<channel-binding type="tls-exporter"/>');
    const without = new ServerLine();
    without.channel = Buffer.alloc(32);
    expect(await (await open({ channelBinding: false })).connect(without).ask(HEADER)).not.toContain('PLUS');
  });

  test('after sign-in: resource, session, roster versions, pre-approval, stream management (RFC 3921 §3, R099)', async () => {
    const server = await open();
    const line = server.connect();
    expect(await line.authenticate('romeo', 'montague')).toMatch(/^<success xmlns="urn:ietf:params:xml:ns:xmpp-sasl">[A-Za-z0-9+/=]+<\/success>$/u);
    const features = await line.ask(HEADER);
    for (const feature of ['xmpp-bind', 'xmpp-session', 'urn:xmpp:features:rosterver', 'urn:xmpp:features:pre-approval', 'urn:xmpp:sm:3']) expect(features).toContain(feature);
    expect(await line.ask(bind('balcony'))).toBe('<iq type="result" id="b"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"><jid>romeo@our.example/balcony</jid></bind></iq>');
    expect(await line.ask(`<iq type='set' id='s' to='our.example'><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>`)).toBe('<iq type="result" id="s"/>');
    expect(line.isClosed).toBe(false);
  });

  test('without a resource, or with an empty one, the server makes one (R097)', async () => {
    const server = await open();
    for (const request of [BIND, `<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource/></bind>`]) {
      const line = await server.signIn('romeo', 'montague', false);
      expect(await line.ask(`<iq type='set' id='b'>${request}</iq>`)).toMatch(/<jid>romeo@our.example\/[^<]{8,}<\/jid>/u);
    }
  });

  test('a resource in use: the old client ends with conflict, the new one goes on (R107 to R109)', async () => {
    const server = await open();
    const old = await server.signIn('romeo', 'montague', 'balcony');
    const line = await server.signIn('romeo', 'montague', false);
    expect(await line.ask(bind('balcony'))).toContain('type="result"');
    expect([old.error, old.isClosed]).toEqual(['conflict', true]);
    expect(server.server.store.get(`romeo@${DOMAIN}` as never)?.sessions.size).toBe(1);
  });

  test('or the new one is refused and may ask for another (R110)', async () => {
    const server = await open({}, 'refuse');
    const old = await server.signIn('romeo', 'montague', 'balcony');
    const line = await server.signIn('romeo', 'montague', false);
    expect(await line.ask(bind('balcony'))).toContain('<error type="cancel"><conflict xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/></error></iq>');
    expect(await line.ask(bind('orchard'))).toContain('romeo@our.example/orchard');
    expect([old.error, old.isClosed]).toEqual([undefined, false]);
  });

  test('other refusals of a resource (R098)', async () => {
    const server = await open({ resources: 2 });
    const line = await server.signIn('romeo', 'montague', false);
    expect(await line.ask(`<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><name/></bind></iq>`)).toContain('<error type="modify"><bad-request');
    expect(await line.ask(bind('\u00A0'.repeat(2_000)))).toContain('<error type="modify"><bad-request');
    expect(await line.ask(bind('one'))).toContain('type="result"');
    expect(await line.ask(bind('two'))).toContain('<error type="cancel"><not-allowed');
    await server.signIn('romeo', 'montague', 'two');
    const third = await server.signIn('romeo', 'montague', false);
    expect(await third.ask(bind('three'))).toContain('<error type="wait"><resource-constraint');
    expect(third.isClosed).toBe(false);
  });

  test('a stanza reaches the other client, in the language of its stream, and goes with its session (R395)', async () => {
    const server = await open();
    const juliet = await server.signIn('juliet', 'capulet');
    await juliet.ask('<presence/>');
    const romeo = server.connect();
    await romeo.authenticate('romeo', 'montague');
    await romeo.ask(headerWith(`xml:lang='it'`));
    await romeo.ask(bind('x'));
    romeo.say(`<message to='juliet@our.example' id='1' type='chat'><body>Buona notte</body></message>`);
    expect(await juliet.heard()).toContain('xml:lang="it" from="romeo@our.example/x"><body>Buona notte</body><stanza-id ');
    expect(await romeo.ask('</stream:stream>')).toBe('</stream:stream>');
    expect(romeo.isClosed).toBe(true);
    expect(server.server.store.get(`romeo@${DOMAIN}` as never)?.sessions.size).toBe(0);
  });

  test('a line that is gone ends the session (R154)', async () => {
    const server = await open();
    const line = await server.signIn('romeo', 'montague');
    line.stream!.lost();
    expect(server.server.store.get(`romeo@${DOMAIN}` as never)?.sessions.size).toBe(0);
    expect(server.streams.size).toBe(0);
  });

  test('the server ends: every stream hears so', async () => {
    const server = await open();
    const lines = [await server.signIn('romeo', 'montague'), await server.signIn('juliet', 'capulet', false), server.connect()];
    await server.server.close();
    server.streams.close();
    expect(lines.map(({ error, isClosed }) => [error, isClosed])).toEqual(lines.map(() => ['system-shutdown', true]));
  });
});

describe('signing in', () => {
  test.each(['SCRAM-SHA-1', 'SCRAM-SHA-256'])('%s', async (mechanism) => {
    const line = (await open()).connect();
    expect(await line.authenticate('juliet', 'capulet', mechanism)).toContain('<success');
  });

  test('a refusal leaves the stream open for another try; after a few it ends (RFC 6120 §6.4.5)', async () => {
    const server = await open({ signInTries: 3 });
    const line = server.connect();
    expect(await line.authenticate('romeo', 'wrong')).toBe('<failure xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><not-authorized/></failure>');
    expect(await line.ask(`<auth ${SASL} mechanism='SCRAM-SHA-1'>${encoded('n,,n=romeo,r=x')}</auth>`)).toContain('<challenge');
    expect(await line.ask(`<abort ${SASL}/>`)).toContain('<aborted/>');
    expect(line.isClosed).toBe(false);
    expect(await line.ask(`<auth ${SASL} mechanism='X-NONE'/>`)).toContain('<invalid-mechanism/></failure><stream:error><policy-violation');
    expect(line.isClosed).toBe(true);
  });

  test('PLAIN only where it is allowed, and only under TLS', async () => {
    const text = `<auth ${SASL} mechanism='PLAIN'>${encoded('\0romeo\0montague')}</auth>`;
    const line = (await open({ plain: true })).connect();
    expect(await line.ask(HEADER)).toContain('<mechanism>PLAIN</mechanism>');
    line.say(text);
    await expect.poll(() => line.all).toContain('<success xmlns="urn:ietf:params:xml:ns:xmpp-sasl"/>');
    const without = (await open()).connect();
    await without.ask(HEADER);
    expect(await without.ask(text)).toContain('<invalid-mechanism/>');
    const clear = (await open({ plain: true, requiresTls: false })).connect(new ServerLine(false));
    const features = await clear.ask(HEADER);
    expect(features).toContain('SCRAM-SHA-256');
    expect(features).not.toContain('PLAIN');
  });

  test('nothing that is said while a password is looked into counts before it is known whose it is', async () => {
    const server = await open({ plain: true });
    const line = server.connect();
    await line.ask(HEADER);
    line.say(`<auth ${SASL} mechanism='PLAIN'>${encoded('\0romeo\0montague')}</auth><iq type='set' id='b'>${BIND}</iq>`);
    expect(line.isPaused).toBe(true);
    await expect.poll(() => line.all).toContain('<success');
    expect(line.isPaused).toBe(false);
    expect(await line.ask(HEADER)).toContain('xmpp-bind');
    expect(line.all).not.toContain('<jid>');
  });

  test.each([
    ['text that is no base64', `<auth ${SASL} mechanism='SCRAM-SHA-1'>n,,n=romeo</auth>`, 'incorrect-encoding'],
    ['bytes that are no UTF-8', `<auth ${SASL} mechanism='SCRAM-SHA-1'>/////w==</auth>`, 'malformed-request'],
    ['an answer to nothing', `<response ${SASL}>${encoded('c=biws,r=x,p=AAAA')}</response>`, 'malformed-request'],
    ['no mechanism', `<auth ${SASL}>${encoded('n,,n=romeo,r=x')}</auth>`, 'invalid-mechanism'],
    ['an empty first message', `<auth ${SASL} mechanism='SCRAM-SHA-1'>=</auth>`, 'malformed-request'],
  ])('%s is a failure: %s', async (_name, xml, condition) => {
    const line = (await open()).connect();
    await line.ask(HEADER);
    expect(await line.ask(xml)).toBe(`<failure xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><${condition}/></failure>`);
    expect(line.isClosed).toBe(false);
  });

  test('without an initial response the client is asked for it (RFC 6120 §6.4.2)', async () => {
    const line = (await open()).connect();
    await line.ask(HEADER);
    expect(await line.ask(`<auth ${SASL} mechanism='SCRAM-SHA-1'/>`)).toBe('<challenge xmlns="urn:ietf:params:xml:ns:xmpp-sasl">=</challenge>');
    expect(await line.ask(`<response ${SASL}>${encoded('n,,n=romeo,r=x')}</response>`)).toContain('<challenge');
  });

  test('before TLS nobody signs in (RFC 6120 §6.5.5)', async () => {
    const line = (await open()).connect(new ServerLine(false));
    await line.ask(HEADER);
    expect(await line.ask(`<auth ${SASL} mechanism='SCRAM-SHA-1'/>`)).toContain('<encryption-required/>');
  });
});

describe('stream errors (RFC 6120 §4.9.3)', () => {
  test.each([
    ['another domain', HEADER.replace('our.example', 'their.example'), 'host-unknown'],
    ['no domain', HEADER.replace(`to='our.example' `, ''), 'host-unknown'],
    ['another namespace of streams', HEADER.replace('etherx.jabber.org', 'elsewhere.example'), 'invalid-namespace'],
    ['a stream between servers', HEADER.replace('jabber:client', 'jabber:server'), 'invalid-namespace'],
    ['no version', HEADER.replace(`version='1.0' xmlns`, 'xmlns'), 'unsupported-version'],
    ['something else than a stream', HEADER.replace('<stream:stream', '<stream:flood'), 'bad-format'],
    ['another encoding', HEADER.replace(`version='1.0'?`, `version='1.0' encoding='latin1'?`), 'unsupported-encoding'],
    ['no XML', 'GET / HTTP/1.1\r\n\r\n', 'not-well-formed'],
  ])('%s: our header, the error, the end', async (_name, header, condition) => {
    const line = (await open()).connect();
    line.say(header);
    expect(line.error).toBe(condition);
    expect(line.all).toMatch(/^<\?xml [^>]*><stream:stream [^>]*from="our.example"[^>]*><stream:error>.*<\/stream:error><\/stream:stream>$/u);
    expect(line.isClosed).toBe(true);
  });

  const afterHeader: readonly (readonly [string, string, string])[] = [
    ['a stanza of a stranger', `<message to='juliet@our.example'><body>x</body></message>`, 'not-authorized'],
    ['a resource for a stranger', `<iq type='set' id='b'>${BIND}</iq>`, 'not-authorized'],
    ['stream management for a stranger', `<resume xmlns='urn:xmpp:sm:3' previd='x' h='0'/>`, 'not-authorized'],
    ['an element that means nothing', `<x xmlns='urn:example'/>`, 'unsupported-stanza-type'],
    ['a stanza between servers', `<message xmlns='jabber:server'/>`, 'invalid-namespace'],
    ['words between elements', 'hello<a/>', 'bad-format'],
  ];
  test.each(afterHeader)('%s', async (_name, xml, condition) => {
    const line = (await open()).connect();
    await line.ask(HEADER);
    await line.ask(xml);
    expect([line.error, line.isClosed]).toEqual([condition, true]);
  });

  const signedIn: readonly (readonly [string, string, string])[] = [
    ['a stanza before the resource', `<presence/>`, 'not-authorized'],
    ['a session before the resource', `<iq type='set' id='s'><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>`, 'not-authorized'],
    ['signing in twice', `<auth ${SASL} mechanism='SCRAM-SHA-1'/>`, 'unsupported-stanza-type'],
  ];
  test.each(signedIn)('%s', async (_name, xml, condition) => {
    const line = await (await open()).signIn('romeo', 'montague', false);
    await line.ask(xml);
    expect([line.error, line.isClosed]).toEqual([condition, true]);
  });

  test('the header after sign-in names somebody else', async () => {
    const line = (await open()).connect();
    await line.authenticate('romeo', 'montague');
    await line.ask(headerWith(`from='juliet@our.example'`));
    expect([line.error, line.isClosed]).toEqual(['invalid-from', true]);
  });

  test.each([
    [`<message from='juliet@our.example' to='juliet@our.example'/>`, 'invalid-from'],
    [`<presence from='romeo@our.example/elsewhere'/>`, 'invalid-from'],
    [`<note/>`, 'unsupported-stanza-type'],
    [`<message xmlns='jabber:server'/>`, 'invalid-namespace'],
    [`<message></presence>`, 'not-well-formed'],
    [`<!-- x -->`, 'restricted-xml'],
    [STARTTLS.replace('starttls', 'other'), 'unsupported-stanza-type'],
  ])('of a client with a session: %s', async (xml, condition) => {
    const server = await open();
    const line = await server.signIn('romeo', 'montague');
    await line.ask(xml);
    expect([line.error, line.isClosed]).toEqual([condition, true]);
    expect(server.server.store.get(`romeo@${DOMAIN}` as never)?.sessions.size).toBe(0);
  });

  test('TLS when there is TLS already fails, and ends the stream (RFC 6120 §5.4.2.2)', async () => {
    const line = (await open()).connect();
    await line.ask(HEADER);
    expect(await line.ask(STARTTLS)).toBe('<failure xmlns="urn:ietf:params:xml:ns:xmpp-tls"/></stream:stream>');
    expect(line.isClosed).toBe(true);
  });

  test('what comes in clear behind the request for TLS could be anybody’s (hazard X2)', async () => {
    const line = (await open()).connect(new ServerLine(false));
    await line.ask(HEADER);
    await line.ask(`${STARTTLS}<auth ${SASL} mechanism='SCRAM-SHA-1'/>`);
    expect([line.error, line.isClosed, line.isSecure]).toEqual(['policy-violation', true, false]);
  });

  test('after the end nothing is read', async () => {
    const line = (await open()).connect();
    await line.ask(`${HEADER}<x/>`);
    const { length } = line.all;
    await line.ask(HEADER);
    expect(line.all.length).toBe(length);
  });
});
