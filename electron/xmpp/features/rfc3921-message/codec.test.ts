import { describe, expect, it } from 'vitest';
import { ME } from '../../../../test/kit/client-harness.ts';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { bareOf, type FullJid, type Jid } from '../../../lib/jid.ts';
import { el, type XmlElement } from '../../kit/element.ts';
import { readStanza } from '../../kit/inbound-stanza.ts';
import { buildMessage, parseMessage, type InboundMessage, type OutboundMessage } from './codec.ts';

const parse = (element: XmlElement): InboundMessage => parseMessage(readStanza(element, bareOf(ME as FullJid))!);
const withoutStanza = ({ stanza, from, ...rest }: InboundMessage): unknown => asJson(stanza.hasFrom ? { from, ...rest } : rest);

describe('fixtures', () => {
  it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
    expect(withoutStanza(parse(element))).toEqual(value);
    if (isBothWays) expect(buildMessage(value as OutboundMessage)).toEqual(element);
  });
});

describe('parseMessage', () => {
  it('takes a message without sender for one of the own account (RFC 6120 §8.1.2.1)', () => {
    expect(parse(xml`<message><body>x</body></message>`).from).toBe('romeo@example.net');
  });

  it('keeps threads apart that differ in a space or in case (R044), and has none where it is empty', () => {
    const threads = ['abc', 'ABC', ' abc'].map((thread) => parse(xml`<message><thread>${thread}</thread></message>`).thread);
    expect(threads).toEqual(['abc', 'ABC', ' abc']);
    expect(parse(xml`<message><thread/></message>`).thread).toBeUndefined();
  });

  it('keeps white space and every script as it came (R119, hazard F37)', () => {
    const text = '  a\n\tb  \u202Ecod.exe\u0301 👩‍👩‍👧 ';
    expect(parse(xml`<message><body>${text}</body></message>`).bodies).toEqual([{ text }]);
  });

  it('does not take child elements for text (R030, R035)', () => {
    expect(parse(xml`<message><body>a<b>c</b>d</body><subject><i>x</i></subject></message>`)).toMatchObject({ bodies: [{ text: 'ad' }], subjects: [{ text: '' }] });
  });
});

describe('buildMessage', () => {
  const base = { to: 'juliet@example.com' as Jid, id: 'm', type: 'chat' } as const;

  it('never sends two texts of one language (R028, R033)', () => {
    const built = buildMessage({ ...base, language: 'en', bodies: [{ text: 'a' }, { text: 'b', language: 'EN' }, { text: 'c', language: 'cs' }] });
    expect(built).toEqual(xml`<message to='juliet@example.com' id='m' type='chat' xml:lang='en'><body>a</body><body xml:lang='cs'>c</body></message>`);
  });

  it('carries what other specs add (R022)', () => {
    expect(buildMessage({ ...base, bodies: [], extensions: [el('x', 'urn:x')] }).children).toEqual([el('x', 'urn:x')]);
  });
});
