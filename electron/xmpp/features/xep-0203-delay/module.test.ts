import { describe, expect, it } from 'vitest';
import { ClientHarness, ME } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { bareOf, type FullJid } from '../../../lib/jid.ts';
import { readStanza } from '../../kit/inbound-stanza.ts';
import { delayFeature, type Delay } from './index.ts';

const harness = new ClientHarness([delayFeature]);
const of = (delays: string, from = 'juliet@example.com/b'): Delay | undefined =>
  harness.client.api(delayFeature).of(readStanza({ ...xml`<message/>`, attrs: { from }, children: parse(delays) }, bareOf(ME as FullJid))!);

function parse(delays: string): ReturnType<typeof xml>['children'] {
  return delays === '' ? [] : delays.split('|').map((delay) => {
    const [by, stamp] = delay.split(' ') as [string, string];
    return { name: 'delay', ns: 'urn:xmpp:delay', attrs: by === '-' ? { stamp } : { from: by, stamp }, children: [] };
  });
}

const EARLY = '2026-01-01T00:00:00Z';
const LATER = '2026-01-02T00:00:00Z';

describe('a delay (hazard A15)', () => {
  it.each([
    ['the own server', 'example.net'], ['the own account', 'romeo@example.net'], ['nobody named', '-'],
    ['the sender\'s server', 'example.com'], ['the sender, or a room', 'juliet@example.com'],
  ])('is believed from %s', (_, by) => {
    expect(of(`${by} ${EARLY}`)).toEqual({ stamp: Date.UTC(2026, 0, 1), ...(by === '-' ? {} : { by }) });
  });

  it.each(['mal@evil.example', 'evil.example', 'juliet@example.com/other', 'romeo@example.net/phone'])('is not believed from %s', (by) => {
    expect(of(`${by} ${EARLY}`)).toBeUndefined();
  });

  it('counts by the own server\'s word before any other', () => {
    expect(of(`- ${LATER}|example.com ${LATER}|example.net ${EARLY}`)?.stamp).toBe(Date.UTC(2026, 0, 1));
    expect(of(`- ${LATER}|example.com ${EARLY}`)?.stamp).toBe(Date.UTC(2026, 0, 1));
    expect(of(`evil.example ${LATER}|- ${EARLY}`)?.stamp).toBe(Date.UTC(2026, 0, 1));
  });

  it('never lies before Jabber or ahead of our clock', () => {
    expect([of('example.net 1970-01-01T00:00:00Z'), of('example.net 1998-12-31T23:59:59Z'), of('example.net -1'), of('')]).toEqual(Array(4).fill(undefined));
    expect([of('example.net 9999-12-31T23:59:59Z')?.stamp, of('example.net 2026-01-05T12:00:01Z')?.stamp]).toEqual([harness.clock.now(), harness.clock.now()]);
  });

  it('is read from presence and from the older form too', () => {
    const presence = xml`<presence from='juliet@example.com' type='unavailable'><x xmlns='jabber:x:delay' from='example.com' stamp='20251224T18:00:00'>x</x></presence>`;
    expect(harness.client.api(delayFeature).of(readStanza(presence, bareOf(ME as FullJid))!))
      .toEqual({ stamp: Date.UTC(2025, 11, 24, 18), by: 'example.com', reason: 'x' });
  });
});
