import { expect, it } from 'vitest';
import { el } from '../../electron/xmpp/kit/element.ts';
import { parseXml, xml } from './xml.ts';

it('reads XML as features see it: jabber:client unless declared, prefixes resolved, xml:lang kept', () => {
  expect(parseXml("<message xml:lang='en' to='a'><x:b xmlns:x='urn:x' c='1'/><body>a &amp; b</body></message>")).toEqual(
    el('message', 'jabber:client', { 'xml:lang': 'en', to: 'a' }, el('b', 'urn:x', { c: '1' }), el('body', 'jabber:client', {}, 'a & b')));
});

it('puts values in as text, whatever they hold', () => {
  const nasty = `</body><evil a='1' b="2"/>&amp;`;
  expect(xml`<message to='${nasty}'><body>${nasty}</body></message>`).toEqual(el('message', 'jabber:client', { to: nasty }, el('body', 'jabber:client', {}, nasty)));
});

it('drops the white space of indentation, and only that', () => {
  expect(parseXml('<a>\n  <b> x </b>\n</a>')).toEqual(el('a', 'jabber:client', {}, el('b', 'jabber:client', {}, ' x ')));
  expect(parseXml('<a> x <b/></a>').children[0]).toBe(' x ');
});

it('throws on bad XML', () => {
  for (const bad of ['<a>', '<a></b>', '', '<x:a/>', "<a b='1' b='2'/>", 'text']) expect(() => parseXml(bad)).toThrow(Error);
});
