import { expect, test } from 'vitest';
import { el } from '../kit/element.ts';
import { parseDocument } from './document.ts';

test('a document with all that may stand in one', () => {
  const text = "\uFEFF<?xml version='1.0' encoding='UTF-8'?>\n<!-- why --><a xmlns='urn:a' xmlns:b='urn:b' x='1'>one<b:c>&lt;two</b:c><?pi?><![CDATA[<three>]]></a>\n";
  expect(parseDocument(text)).toEqual(el('a', 'urn:a', { x: '1' }, 'one', el('c', 'urn:b', {}, '<two'), '<three>'));
});

test.each([
  '', ' ', 'text', '<a>', '<a></b>', '<a/><b/>', '<a>&nbsp;</a>', '<a b:c="1"/>', '<a x="1" x="2"/>', '<!DOCTYPE a><a/>', '<a>\u0001</a>',
  '<!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;">]><a>&y;</a>', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`,
])('%j is none', (text) => {
  expect(parseDocument(text)).toBeUndefined();
});
