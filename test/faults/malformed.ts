const message = (inside: string): string => `<message from='ann@our.example'><body>${inside}</body></message>`;
/** A message with bytes in it that are no UTF-8. */
const bytes = (...inside: readonly number[]): Buffer => Buffer.concat([Buffer.from('<message><body>'), Buffer.from(inside), Buffer.from('</body></message>')]);

/** 50 ways of breaking XML or RFC 6120 §11 in a running session. */
export const HOSTILE_STREAMS: readonly (string | Buffer)[] = [
  // References
  message('&foo;'), message('&constructor;'), message('&amp'), message('a & b'), message('&;'), message('&#;'), message('&#x;'), message('&#xZZ;'),
  message('&#0;'), message('&#x1;'), message('&#xB;'), message('&#xD800;'), message('&#xDFFF;'), message('&#xFFFE;'), message('&#x110000;'), message('&#99999999999999999999;'),
  // Characters
  message('\u0000'), message('\u0008'), message('\u001F'), message('\uFFFE'), message('\uFFFF'),
  // Tags and attributes
  '<message><body></message></body>', '</message>', '<message', "<message from='ann></message>'", '<message from=ann@our.example/>', '<message from/>', "<message a='1'b='2'/>",
  "<message from='<'/>", "<message from='a@b' from='c@d'/>", '<1message/>', '<-message/>', '< message/>', '<message/ >', '<message></ message>',
  // Namespaces
  "<message xmlns:a='urn:x' xmlns:b='urn:x' a:q='1' b:q='2'/>", '<x:message/>', "<message x:y='1'/>", "<message xmlns:xmlns='urn:x'/>", "<message xmlns:a=''/>",
  // What RFC 6120 §11.1 forbids
  '<!-- x --><message/>', message('<!-- x -->'), '<?php x ?>', "<!DOCTYPE lolz [<!ENTITY lol 'lol'>]>", message(']]>'), 'hello',
  // Bytes that are no UTF-8
  bytes(0xc0, 0xaf), bytes(0xed, 0xa0, 0x80), bytes(0x80), bytes(0xf5, 0x80, 0x80, 0x80),
];
