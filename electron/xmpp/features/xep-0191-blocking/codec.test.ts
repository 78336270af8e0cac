import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { Jid } from '../../../lib/jid.ts';
import { parseStanzaError } from '../../kit/stanza-error.ts';
import {
  buildBlock, buildBlockListGet, buildUnblock, buildUnblockAll, isBlockedByUs, parseBlockingPush, parseBlockList, type BlockingPush,
} from './codec.ts';

type Value = { kind: 'get' } | { kind: 'nothing' } | { kind: 'list'; jids: Jid[] } | BlockingPush;

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  const fixture = value as Value;
  switch (fixture.kind) {
    case 'get': return expect(buildBlockListGet()).toEqual(element);
    case 'list': return expect(parseBlockList(element)).toEqual(fixture.jids);
    case 'nothing': return expect(parseBlockingPush(element)).toBeUndefined();
    default:
      expect(parseBlockingPush(element)).toEqual(fixture);
      expect(isBothWays).toBe(true);
      return expect(fixture.kind === 'all-unblocked' ? buildUnblockAll() : (fixture.kind === 'blocked' ? buildBlock : buildUnblock)(fixture.jids)).toEqual(element);
  }
});

it('never blocks or unblocks nobody: an empty unblock would free everybody', () => {
  expect(() => buildBlock([])).toThrow('nobody');
  expect(() => buildUnblock([])).toThrow('nobody');
});

it('is nothing in another namespace or under another name', () => {
  const foreign = xml`<blocklist xmlns='urn:x'><item xmlns='urn:xmpp:blocking' jid='a@b.example'/></blocklist>`;
  expect([parseBlockList(foreign), parseBlockingPush(foreign), parseBlockingPush(xml`<unblock xmlns='urn:x'/>`), parseBlockingPush(xml`<blocklist xmlns='urn:xmpp:blocking'/>`)])
    .toEqual([undefined, undefined, undefined, undefined]);
});

it('knows a stanza that came back because we block its recipient', () => {
  const error = (specific: string): boolean => isBlockedByUs(parseStanzaError(xml`<message type='error'><error type='cancel'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><blocked xmlns='${specific}'/></error></message>`));
  expect([error('urn:xmpp:blocking:errors'), error('urn:x')]).toEqual([true, false]);
});
