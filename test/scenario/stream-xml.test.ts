import { afterEach, describe, expect, test } from 'vitest';
import { CLIENT_NS, el, textOf } from '../../electron/xmpp/kit/element.ts';
import { closeFixtures, StreamFixture } from '../kit/scripted-server/index.ts';

afterEach(closeFixtures);

/** Sends bytes into a running session and tells what became of it. */
async function feed(bytes: string | Uint8Array): Promise<{ readonly condition: string; readonly said: string; readonly fixture: StreamFixture }> {
  const fixture = await StreamFixture.online();
  const connection = await fixture.server.connection();
  connection.write(bytes);
  const failure = await fixture.failure();
  await connection.untilClosed();
  expect(fixture.stream.state.phase).toBe('waiting');
  return { condition: failure.kind === 'protocol' ? failure.condition : failure.kind, said: connection.secure, fixture };
}

test('X10: characters of all scripts survive one byte at a time', async () => {
  const fixture = await StreamFixture.online();
  const bodies = ['grüße', 'Привет, мир', 'مرحبا بالعالم', 'שלום', '你好，世界', '👩‍👩‍👧‍👦 🇨🇭 é̂', '𝔘𝔫𝔦𝔠𝔬𝔡𝔢', 'हिन्दी'];
  const xml = bodies.map((body) => `<message from='ann@our.example/x'><body>${body}</body></message>`).join('');
  await (await fixture.server.connection()).drip(xml);
  await fixture.when('receive', () => fixture.stanzas.length === bodies.length);
  expect(fixture.stanzas.map((stanza) => textOf(stanza.children[0] as never))).toEqual(bodies);
});

describe('X11, X12, B1, B2, B5: what is not allowed ends the stream with its reason, and the stream is made anew', () => {
  const message = (inside: string): string => `<message from='ann@our.example'><body>${inside}</body></message>`;
  test.each([
    ['an unknown entity', message('&foo;'), 'not-well-formed'],
    ['a control character by reference', message('&#x1;'), 'not-well-formed'],
    ['U+0000', message('\u0000'), 'not-well-formed'],
    ['U+FFFE', message('\uFFFE'), 'not-well-formed'],
    ['a lone surrogate by reference', message('&#xD800;'), 'not-well-formed'],
    ['a mismatched end tag', '<message><body></message></body>', 'not-well-formed'],
    ['an unclosed attribute', "<message from='ann></message>'", 'not-well-formed'],
    ['an unquoted attribute', '<message from=ann@our.example/>', 'not-well-formed'],
    ['a duplicate attribute', "<message from='a@b' from='c@d'/>", 'not-well-formed'],
    ['a duplicate attribute by namespace', "<message xmlns:a='urn:x' xmlns:b='urn:x' a:q='1' b:q='2'/>", 'not-well-formed'],
    ['an undeclared prefix', '<x:message/>', 'not-well-formed'],
    ['an undeclared prefix of an attribute', "<message x:y='1'/>", 'not-well-formed'],
    ['a name that is none', '<1message/>', 'not-well-formed'],
    ['a bare ampersand', message('a & b'), 'not-well-formed'],
    ['a name that every object has', message('&constructor;'), 'not-well-formed'],
    ['a reference without end', message('&amp'), 'not-well-formed'],
    ['a CDATA end in text', message(']]>'), 'not-well-formed'],
    ['a less-than in an attribute', "<message from='<'/>", 'not-well-formed'],
    ['an unbound default namespace prefix', "<message xmlns:xmlns='urn:x'/>", 'not-well-formed'],
    ['a comment', '<!-- x --><message/>', 'restricted-xml'],
    ['a comment in a stanza', message('<!-- x -->'), 'restricted-xml'],
    ['a processing instruction', '<?php x ?>', 'restricted-xml'],
    ['a document type', "<!DOCTYPE lolz [<!ENTITY lol 'lol'>]>", 'restricted-xml'],
    ['text between stanzas', 'hello', 'bad-format'],
  ])('%s', async (_name, bytes, condition) => {
    // The last stanza makes a parser look at text that stands before it.
    const outcome = await feed(`${bytes}<presence/>`);
    expect(outcome.condition).toBe(condition);
    expect(outcome.said).toMatch(new RegExp(`<stream:error><${condition} xmlns="urn:ietf:params:xml:ns:xmpp-streams"/></stream:error></stream:stream>$`));
    expect(outcome.fixture.stanzas).toEqual([]);
    outcome.fixture.clock.advance(1_000);
    await outcome.fixture.until('online');
  });

  test.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate in UTF-8', [0xed, 0xa0, 0x80]],
    ['a lone continuation byte', [0x80]],
    ['beyond U+10FFFF', [0xf5, 0x80, 0x80, 0x80]],
    ['a character cut short', [0xe2, 0x82, 0x3c]],
  ])('bytes that are no UTF-8: %s', async (_name, bytes) => {
    const outcome = await feed(Buffer.concat([Buffer.from('<message><body>'), Buffer.from(bytes), Buffer.from('</body></message>')]));
    expect(outcome.condition).toBe('not-well-formed');
    expect(outcome.fixture.stanzas).toEqual([]);
  });

  test('what stood before the fault is still handled', async () => {
    const { fixture } = await feed("<message id='good'/><message id='bad'><body>&foo;</body></message>");
    expect(fixture.stanzas.map(({ attrs }) => attrs['id'])).toEqual(['good']);
  });

  test('CDATA is text', async () => {
    const fixture = await StreamFixture.online();
    (await fixture.server.connection()).write(message('a<![CDATA[<b>&c;]]>d'));
    await fixture.when('receive', () => fixture.stanzas.length === 1);
    expect(textOf(fixture.stanzas[0]!.children[0] as never)).toBe('a<b>&c;d');
  });

  test('another encoding, another root, no version', async () => {
    for (const [header, failure] of [
      ["<?xml version='1.0' encoding='ISO-8859-1'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>", { kind: 'not-xmpp' }],
      ["<stream:stream xmlns='jabber:client' xmlns:stream='urn:x' version='1.0'>", { kind: 'protocol', condition: 'invalid-namespace' }],
      ["<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>", { kind: 'protocol', condition: 'unsupported-version' }],
      ["<!DOCTYPE x><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>", { kind: 'not-xmpp' }],
    ] as const) {
      const fixture = await StreamFixture.start({ server: { steps: { header: () => header } } });
      expect(await fixture.failure()).toEqual(failure);
    }
  });
});

describe('X13, X14, B3, B4: bounds', () => {
  test('a body of 40 MB ends the stream at once', async () => {
    const fixture = await StreamFixture.online();
    const connection = await fixture.server.connection();
    connection.write(`<message><body>${'x'.repeat(40 * 1024 * 1024)}</body></message>`);
    expect(await fixture.failure()).toEqual({ kind: 'protocol', condition: 'policy-violation' });
    // The server has not got rid of it yet: nobody read to its end.
    expect(connection.socket.writableLength).toBeGreaterThan(30 * 1024 * 1024);
    expect(fixture.stanzas).toEqual([]);
  });

  test.each([
    ['depth 129', `<message>${'<a>'.repeat(128)}${'</a>'.repeat(128)}</message>`],
    ['depth 100,000', `<message>${'<a>'.repeat(100_000)}`],
    ['257 attributes', `<message ${Array.from({ length: 257 }, (_, index) => `a${index}=''`).join(' ')}/>`],
    ['200,001 children', `<message>${'<a/>'.repeat(200_001)}</message>`],
    ['endless whitespace', ' '.repeat(1_200_000)],
    ['an endless tag', `<message a='${'x'.repeat(1_200_000)}`],
  ])('%s is too much', async (_name, xml) => {
    expect((await feed(xml)).condition).toBe('policy-violation');
  });

  test('depth 128, 256 attributes and a body of nearly 1 MiB are not', async () => {
    const fixture = await StreamFixture.online();
    const connection = await fixture.server.connection();
    connection.write(`<message>${'<a>'.repeat(127)}${'</a>'.repeat(127)}</message>`);
    connection.write(`<message ${Array.from({ length: 256 }, (_, index) => `a${index}=''`).join(' ')}/>`);
    connection.write(`<message><body>${'x'.repeat(1_000_000)}</body></message>`);
    await fixture.when('receive', () => fixture.stanzas.length === 3);
  });

  test('only the roster that was asked for may be larger', async () => {
    const items = Array.from({ length: 60_000 }, (_, index) => `<item jid='contact${index}@our.example' name='Contact ${index}' subscription='both'/>`).join('');
    const fixture = await StreamFixture.online({ server: { roster: items } });
    void fixture.stream.send(el('iq', CLIENT_NS, { type: 'get', id: 'roster-1' }, el('query', 'jabber:iq:roster')));
    await fixture.when('receive', () => fixture.stanzas.length === 1);
    expect(fixture.stanzas[0]!.attrs['id']).toBe('roster-1');
    (await fixture.server.connection()).write(`<iq type='result' id='roster-1'><query xmlns='jabber:iq:roster'>${items}</query></iq>`);
    expect(await fixture.failure()).toEqual({ kind: 'protocol', condition: 'policy-violation' });
  });

  test('a stanza that drips in for more than a minute ends the stream', async () => {
    const fixture = await StreamFixture.online();
    const connection = await fixture.server.connection();
    const timers = fixture.clock.pending;
    connection.write('<message><body>');
    await fixture.when('notice the beginning', () => fixture.clock.pending > timers);
    for (let second = 0; second < 59; second++) {
      await connection.drip('x');
      fixture.clock.advance(1_000);
    }
    expect(fixture.stream.state.phase).toBe('online');
    fixture.clock.advance(2_000);
    expect(await fixture.failure()).toEqual({ kind: 'timeout', step: 'alive' });
  });
});
