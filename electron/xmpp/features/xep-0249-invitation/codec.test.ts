import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { el } from '../../kit/element.ts';
import { parseInvitation } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value }) => {
  expect(parseInvitation(element)).toEqual(value);
});

it('is none without a room, with an occupant for a room, or in another namespace', () => {
  for (const inner of [xml`<x xmlns='jabber:x:conference'/>`, xml`<x xmlns='jabber:x:conference' jid='a@b.example/nick'/>`, xml`<x xmlns='urn:x' jid='a@b.example'/>`]) {
    expect(parseInvitation(el('message', 'jabber:client', {}, inner))).toBeUndefined();
  }
});
