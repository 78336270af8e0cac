import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../test/kit/xml.ts';
import { el, type XmlElement } from './element.ts';
import { serialise, withoutIllegalCharacters } from './serialise.ts';

describe('serialise', () => {
  it('declares a namespace where it changes and only there (R089)', () => {
    const stanza = el('iq', 'jabber:client', { id: '1' }, el('query', 'jabber:iq:roster', {}, el('item', 'jabber:iq:roster')), el('body', 'jabber:client'));
    expect(serialise(stanza)).toBe('<iq id="1"><query xmlns="jabber:iq:roster"><item/></query><body/></iq>');
    expect(serialise(stanza, 'jabber:server')).toContain('<iq xmlns="jabber:client"');
  });

  it('escapes what a person types instead of sending it as markup (R035)', () => {
    expect(serialise(el('body', 'jabber:client', {}, '<b>x</b> & ]]> "y"'))).toBe('<body>&lt;b&gt;x&lt;/b&gt; &amp; ]]&gt; "y"</body>');
    expect(serialise(el('item', 'jabber:client', { name: `a'b"c<d>&\t\n\r` }))).toBe('<item name="a&apos;b&quot;c&lt;d&gt;&amp;&#x9;&#xA;&#xD;"/>');
  });

  it('leaves out attributes whose prefix nothing declares any more: what passes on a stranger’s stanza stays XML', () => {
    expect(serialise(el('x', 'jabber:client', { 'y:z': '1', 'xml:lang': 'en', 'xmlns:q': 'urn:q', id: '2' }))).toBe('<x xml:lang="en" xmlns:q="urn:q" id="2"/>');
  });

  it('drops what XML cannot carry (hazard F36)', () => {
    expect(withoutIllegalCharacters('a\0b\u0008c\u000bd\u001fe\ufffef\uffffg\ud800h\udc00i')).toBe('abcdefghi');
    expect(withoutIllegalCharacters('\t\n\r😀\u0085\ufffd')).toBe('\t\n\r😀\u0085\ufffd');
    expect(serialise(el('body', 'jabber:client', { id: '\0x' }, '\ud83d'))).toBe('<body id="x"></body>');
  });

  it('is read back as it was by another parser, whatever it holds', () => {
    const text = fc.string({ unit: 'binary' }).map(withoutIllegalCharacters);
    const name = fc.constantFrom('a', 'message', 'x-y', 'q1');
    const ns = fc.constantFrom('jabber:client', 'urn:x', `urn:"'<&>`);
    const attrs = fc.dictionary(fc.constantFrom('id', 'to', 'xml:lang', 'ver'), text);
    const { element } = fc.letrec<{ element: XmlElement; child: XmlElement | string }>((tie) => ({
      child: fc.oneof({ maxDepth: 3 }, text.filter((given) => given.trim() !== ''), tie('element')),
      element: fc.tuple(name, ns, attrs, fc.array(tie('child'), { maxLength: 3 })).map(([n, s, a, children]) => el(n, s, a, ...children)),
    }));
    fc.assert(fc.property(element, (given) => {
      expect(joined(parseXml(serialise(given)))).toEqual(joined(given));
    }), { numRuns: 500, seed: 1 });
  });
});

/** Texts side by side are one text. */
function joined(element: XmlElement): unknown {
  const children: unknown[] = [];
  for (const child of element.children) {
    const last = children.at(-1);
    if (typeof child === 'string' && typeof last === 'string') children[children.length - 1] = last + child;
    else children.push(typeof child === 'string' ? child : joined(child));
  }
  return { name: element.name, ns: element.ns, attrs: { ...element.attrs }, children };
}
