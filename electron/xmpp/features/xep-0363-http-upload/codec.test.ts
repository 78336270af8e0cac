import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { buildSlotRequest, parseService, parseSlot, parseTooLarge } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value }) => {
  expect(parseSlot(element)).toEqual(value);
});

it('asks for a slot with name, size and type (example 5)', () => {
  expect(buildSlotRequest({ name: 'très cool.jpg', size: 23456, type: 'image/jpeg' }))
    .toEqual(xml`<request xmlns='urn:xmpp:http:upload:0' filename='très cool.jpg' size='23456' content-type='image/jpeg'/>`);
});

it.each([
  ['put over http', xml`<slot xmlns='urn:xmpp:http:upload:0'><put url='http://h/x'/><get url='https://h/x'/></slot>`],
  ['get of a file', xml`<slot xmlns='urn:xmpp:http:upload:0'><put url='https://h/x'/><get url='file:///etc/passwd'/></slot>`],
  ['no get', xml`<slot xmlns='urn:xmpp:http:upload:0'><put url='https://h/x'/></slot>`],
  ['another namespace', xml`<slot xmlns='urn:xmpp:http:upload'><put url='https://h/x'/><get url='https://h/x'/></slot>`],
])('%s is no slot (E4)', (_what, element) => {
  expect(parseSlot(element)).toBe(undefined);
});

it('a header with signs that no header has is left out', () => {
  const slot = parseSlot(xml`<slot xmlns='urn:xmpp:http:upload:0'><put url='https://h/x'><header name='Cookie'>a\u0100b</header><header name='X-Cookie'>c</header></put><get url='https://h/x'/></slot>`);
  expect(slot?.headers).toEqual([]);
});

it('a service is one that says so, with its limit (example 4); the limit of another form is not its', () => {
  expect(parseService(xml`<query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:http:upload:0'/>
    <x type='result' xmlns='jabber:x:data'><field var='FORM_TYPE' type='hidden'><value>urn:xmpp:http:upload:0</value></field><field var='max-file-size'><value>5242880</value></field></x></query>`)).toEqual({ limit: 5242880 });
  expect(parseService(xml`<query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:http:upload:0'/>
    <x type='result' xmlns='jabber:x:data'><field var='FORM_TYPE'><value>urn:other</value></field><field var='max-file-size'><value>1</value></field></x></query>`)).toEqual({ limit: undefined });
  expect(parseService(xml`<query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:http:upload'/></query>`)).toBe(undefined);
});

it('a refusal may say how large a file may be (example 11)', () => {
  expect(parseTooLarge(xml`<file-too-large xmlns='urn:xmpp:http:upload:0'><max-file-size>20000</max-file-size></file-too-large>`)).toEqual({ limit: 20000 });
  expect(parseTooLarge(xml`<file-too-large xmlns='urn:xmpp:http:upload:0'/>`)).toEqual({ limit: undefined });
  expect(parseTooLarge(xml`<retry xmlns='urn:xmpp:http:upload:0'/>`)).toBe(undefined);
});
