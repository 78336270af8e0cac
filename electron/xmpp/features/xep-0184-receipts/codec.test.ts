import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { el } from '../../kit/element.ts';
import { buildReceived, buildRequest, parseReceipt, type Receipt } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(asJson(parseReceipt(element))).toEqual(value);
  if (!isBothWays) return;
  const { isRequested, received } = value as Receipt;
  expect(el('message', 'jabber:client', {}, isRequested ? buildRequest() : buildReceived(received!))).toEqual(element);
});

it('takes no id of unreasonable length', () => {
  expect(parseReceipt(xml`<message><received xmlns='urn:xmpp:receipts' id='${'x'.repeat(1025)}'/></message>`)).toEqual({ isRequested: false });
});
