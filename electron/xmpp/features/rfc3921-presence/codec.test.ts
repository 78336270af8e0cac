import { describe, expect, it } from 'vitest';
import { ME } from '../../../../test/kit/client-harness.ts';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { bareOf, type FullJid, type Jid } from '../../../lib/jid.ts';
import type { XmlElement } from '../../kit/element.ts';
import { readStanza } from '../../kit/inbound-stanza.ts';
import { buildPresence, buildUnavailable, parsePresence, type InboundPresence, type OutboundPresence } from './codec.ts';

const parse = (element: XmlElement): InboundPresence | undefined => parsePresence(readStanza(element, bareOf(ME as FullJid))!);

describe('fixtures', () => {
  it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
    const { stanza: _, ...parsed } = parse(element)!;
    if (!isBothWays) return expect(asJson(parsed)).toEqual(value);
    expect(asJson(parsed)).toEqual({ kind: 'available', from: 'romeo@example.net', ...(value as object) });
    return expect(buildPresence(value as OutboundPresence)).toEqual(element);
  });
});

it('is not for subscriptions, probes and types nobody defined (R054, R056)', () => {
  for (const type of ['subscribe', 'subscribed', 'unsubscribe', 'unsubscribed', 'probe', 'foo', 'available', '']) {
    expect(parse(xml`<presence from='a@b.example/c' type='${type}'/>`)).toBeUndefined();
  }
});

it.each(['-129', '128', '1.5', 'x', '', '1e2', '--1'])('counts the priority %j as zero (R080)', (priority) => {
  expect(parse(xml`<presence from='a@b.example/c'><priority>${priority}</priority></presence>`)).toMatchObject({ priority: 0 });
});

describe('building', () => {
  it('keeps the priority within its bounds (R076)', () => {
    const written = [-129, 128, 1.5, Number.NaN, 0].map((priority) => buildPresence({ show: 'online', priority }).children);
    const priority = (text: string): XmlElement[] => [xml`<priority>${text}</priority>`];
    expect(written).toEqual([priority('-128'), priority('127'), priority('1'), [], []]);
  });

  it('directs presence and takes it back (R146)', () => {
    expect(buildPresence({ show: 'away' }, 'nurse@example.com' as Jid, 'p1')).toEqual(xml`<presence to='nurse@example.com' id='p1'><show>away</show></presence>`);
    expect(buildUnavailable([{ text: 'bye' }], 'nurse@example.com' as Jid)).toEqual(xml`<presence to='nurse@example.com' type='unavailable'><status>bye</status></presence>`);
  });

  it('leaves out empty statuses and the second of one language (R073)', () => {
    expect(buildUnavailable([{ text: '' }, { text: 'a' }, { text: 'b' }, { text: 'c', language: 'cs' }]))
      .toEqual(xml`<presence type='unavailable'><status>a</status><status xml:lang='cs'>c</status></presence>`);
  });
});
