import { expect, test } from 'vitest';
import type { Jid } from '../lib/jid.ts';
import { newAddressOf } from './new-address.ts';

const OLD = 'anna@old.example/desk' as Jid;

test.each([
  ['xmpp:anna@new.example', 'anna@new.example'],
  ['XMPP:ann%C3%A4@new.example?message;body=x', 'annä@new.example'],
  ['anna@new.example/phone', 'anna@new.example'],
  ['room@rooms.example', 'room@rooms.example'],
  ['https://new.example/', undefined], ['', undefined], ['xmpp:', undefined], ['javascript:alert(1)', undefined],
  ['anna@old.example', undefined], ['xmpp:anna@old.example', undefined], [undefined, undefined],
])('%j is %j', (given, found) => {
  expect(newAddressOf(given, OLD)).toBe(found);
});
