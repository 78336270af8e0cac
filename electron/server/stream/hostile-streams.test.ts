import { describe, expect, test } from 'vitest';
import { HOSTILE_USERS, playAll } from '../../../test/kit/hostile-streams.ts';
import { HEADER, LineServer, type ServerLine } from '../../../test/kit/server-line.ts';

/** Streams played each time; `npm run bench -- hostile-streams` plays 100,000. */
const STREAMS = 3_000;
const SEED = 3_921;

/** Inputs of class B of the hazards, each after the header of somebody with a session: the stream ends with this and no other does. */
const HOSTILE: readonly (readonly [name: string, xml: string | Uint8Array, condition: string])[] = [
  ['B1: entities in entities', '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><message>&lol2;</message>', 'restricted-xml'],
  ['B1: an entity of nobody', '<message><body>&lol;</body></message>', 'not-well-formed'],
  ['B2: a processing instruction', '<?php echo 1 ?>', 'restricted-xml'],
  ['B2: a comment', '<message><!-- x --></message>', 'restricted-xml'],
  ['B2: a second XML declaration', `<?xml version='1.0'?>`, 'not-well-formed'],
  ['B3: a hundred thousand deep', '<a>'.repeat(100_000), 'policy-violation'],
  ['B3: a hundred thousand attributes', `<message ${Array.from({ length: 100_000 }, (_, number) => `a${number}='x'`).join(' ')}/>`, 'policy-violation'],
  ['B3: a million children', `<message>${'<a/>'.repeat(1_000_000)}`, 'policy-violation'],
  ['B4: forty megabytes', `<message><body>${'x'.repeat(40_000_000)}`, 'policy-violation'],
  ['B4: one name without an end', `<${'x'.repeat(2_000_000)}`, 'policy-violation'],
  ['B4: one reference without an end', `<message>&${'x'.repeat(2_000_000)}`, 'not-well-formed'],
  ['B4: white space without an end', ' '.repeat(2_000_000), 'policy-violation'],
  ['B5: an overlong form', Buffer.concat([Buffer.from('<message><body>'), Buffer.from([0xc0, 0xaf])]), 'not-well-formed'],
  ['B5: half a pair', '<message><body>&#xD800;</body></message>', 'not-well-formed'],
  ['B5: half a pair in bytes', Buffer.concat([Buffer.from('<message><body>'), Buffer.from([0xed, 0xa0, 0x80])]), 'not-well-formed'],
  ['B5: U+0000', '<message><body>\u0000</body></message>', 'not-well-formed'],
  ['B5: U+FFFE', '<message><body>\uFFFE</body></message>', 'not-well-formed'],
  ['B10: compression', `<compress xmlns='http://jabber.org/protocol/compress'><method>zlib</method></compress>`, 'unsupported-stanza-type'],
];

async function others(server: LineServer): Promise<readonly [ServerLine, ServerLine]> {
  const [romeo, juliet] = [await server.signIn('romeo', HOSTILE_USERS.romeo), await server.signIn('juliet', HOSTILE_USERS.juliet)];
  for (const line of [romeo, juliet]) await line.ask('<presence/>');
  return [romeo, juliet];
}

describe('hostile streams', () => {
  test.each(HOSTILE)('%s', async (_name, xml, condition) => {
    const server = await LineServer.open(HOSTILE_USERS, { stream: { stanzaBytes: 1_000_000 } });
    const [romeo, juliet] = await others(server);
    const mallory = await server.signIn('mallory', HOSTILE_USERS.mallory);
    const bytes = Buffer.from(xml as string);
    for (let at = 0; at < bytes.length; at += 65_536) mallory.say(bytes.subarray(at, at + 65_536));
    await mallory.heard();
    expect([mallory.error, mallory.isClosed]).toEqual([condition, true]);
    expect(server.log.text()).toBe('[]');
    expect(await romeo.ask(`<message to='juliet@our.example' type='chat'><body>Still here?</body></message>`)).toBe('');
    expect(await juliet.heard()).toContain('Still here?');
    expect([romeo.isClosed, juliet.isClosed]).toEqual([false, false]);
  });

  test('control characters of the second kind are text as any other (B5)', async () => {
    const server = await LineServer.open(HOSTILE_USERS);
    const [romeo, juliet] = await others(server);
    romeo.say('<message to="juliet@our.example" type="chat"><body>a\u0085b\u009Bc</body></message>');
    expect(await juliet.heard()).toContain('<body>a\u0085b\u009Bc</body>');
  });

  test('what one client smuggles stays text for the other (B6)', async () => {
    const server = await LineServer.open(HOSTILE_USERS);
    const [romeo, juliet] = await others(server);
    romeo.say(`<message to="juliet@our.example" type="chat" id="a&#39;&gt;&lt;presence/&gt;"><body><![CDATA[</body></message><message from='our.example'>]]></body><x xmlns="a&quot; from=&apos;b"/></message>`);
    const heard = await juliet.heard();
    expect(heard).toContain('<body>&lt;/body&gt;&lt;/message&gt;&lt;message from=\'our.example\'&gt;</body>');
    expect(heard.match(/<message/gu)).toHaveLength(1);
    expect(heard).toContain('xmlns="a&quot; from=&apos;b"');
    expect(heard).toContain('id="a&apos;&gt;&lt;presence/&gt;"');
  });

  test('a header is no bigger than a stanza of a stranger may be', async () => {
    const server = await LineServer.open(HOSTILE_USERS);
    const line = server.connect();
    line.say(HEADER.replace('version', `x='${'y'.repeat(100_000)}' version`));
    line.say(`<stream:stream x='${'y'.repeat(100_000)}`);
    expect(line.isClosed).toBe(true);
  });

  test(`${STREAMS.toLocaleString('en')} streams of all kinds at once harm nobody but themselves (seed ${SEED})`, async () => {
    expect(await playAll(SEED, STREAMS)).toBeUndefined();
  }, 300_000);
});
