import { afterEach, expect, it } from 'vitest';
import { closeFixtures, honest, StreamFixture, type Step } from '../kit/scripted-server/index.ts';

afterEach(closeFixtures);

it('sends no stanza before it is authenticated, then binds, then asks for the session (R095, R096, R100, R101, R384, R412, R426)', async () => {
  const { server } = await StreamFixture.online({ server: { session: 'required' } });
  const streams = server.secure.split('<stream:stream').slice(1);
  const [last, ...before] = streams.reverse();
  expect(before.length).toBeGreaterThan(0);
  for (const text of before) expect(text).not.toMatch(/<(?:iq|message|presence)\b/u);
  expect(last).toMatch(/<iq type="set" id="[^"]+"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind">.*<iq type="set" id="[^"]+"><session xmlns="urn:ietf:params:xml:ns:xmpp-session"\/><\/iq>/su);
});

it('names the language of what is written in each stream header inside TLS (R394, R397)', async () => {
  const { server } = await StreamFixture.online({ stream: { language: () => 'cs' } });
  const headers = server.secure.match(/<stream:stream [^>]*>/gu) ?? [];
  expect(headers).toHaveLength(2);
  for (const header of headers) expect(header).toContain('xml:lang="cs"');
});

it("reads a stanza that names no language in that of the server's stream (R395)", async () => {
  const header: Step = async (...asked) => String(await honest.header(...asked)).replace("xml:lang='en'", "xml:lang='de'");
  const fixture = await StreamFixture.online({ server: { steps: { header } } });
  (await fixture.server.connection()).write("<message id='a'><body>x</body></message><message id='b' xml:lang='cs'><body>x</body></message>");
  await expect.poll(() => fixture.stanzas.map(({ attrs }) => [attrs['id'], attrs['xml:lang']])).toEqual([['a', 'de'], ['b', 'cs']]);
});

it('uses none of the old ways to sign in (R429)', async () => {
  const { server } = await StreamFixture.online();
  expect(server.secure).not.toContain('jabber:iq:auth');
});

it.each(['<!-- x -->', '<?php x ?>', "<!DOCTYPE lolz [<!ENTITY lol 'lol'>]>", '<message><body>&lol;</body></message>'])(
  'takes no comments, instructions, document types or entities of one\'s own, and expands nothing: %s (R410)', async (bytes) => {
    const fixture = await StreamFixture.online();
    (await fixture.server.connection()).write(`${bytes}<presence/>`);
    expect(await fixture.failure()).toMatchObject({ kind: 'protocol' });
    expect(fixture.stanzas).toEqual([]);
  });
