import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { shapeOf, VCARD_NAMES, type VcardChange, type VcardProperty } from '../../../lib/vcard-shape.ts';
import { el, type XmlElement } from '../../kit/element.ts';
import { buildVcardGet, editVcard, emptyVcard, parseVcard } from './codec.ts';

const asNew = (properties: readonly VcardProperty[]): VcardChange[] => properties.map(({ name, types, parts, list }) => ({ name, types, parts, list }));

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays, name }) => {
  const properties = parseVcard(element)!;
  expect(properties).toEqual(value);
  expect(editVcard(element, [])).toEqual(element);
  if (name === 'example-4-empty') expect([buildVcardGet(), emptyVcard()]).toEqual([element, element]);
  // Built anew from what was read it says the same, but for what said nothing.
  if (isBothWays) expect(parseVcard(editVcard(emptyVcard(), asNew(properties)))).toEqual(expect.arrayContaining(properties.filter(({ parts, list, types, name: kind }) => Object.keys(parts).length + list.length > 0 || (kind === 'CLASS' && types.length > 0))));
});

it('is nothing under another name or in another namespace', () => {
  expect([parseVcard(xml`<vCard xmlns='urn:x'><FN xmlns='vcard-temp'>a</FN></vCard>`), parseVcard(xml`<vcard xmlns='vcard-temp'/>`)]).toEqual([undefined, undefined]);
});

describe('an edit', () => {
  const CARD = xml`<vCard xmlns='vcard-temp' version='3.0'><X-FIRST a='1'>kept</X-FIRST><FN xml:lang='de'>Old</FN><TEL><X-LABEL>mobile</X-LABEL><CELL/><NUMBER n='1'>1</NUMBER></TEL><other xmlns='urn:x'/><TEL><WORK/><NUMBER>2</NUMBER></TEL><ORG><ORGNAME>o</ORGNAME><ORGUNIT>u</ORGUNIT><Y/><ORGUNIT>v</ORGUNIT></ORG><X-LAST/></vCard>`;

  it('changes one text and nothing beside it (R417)', () => {
    expect(editVcard(CARD, [{ name: 'FN', ordinal: 0, parts: { text: 'New' } }, { name: 'TEL', ordinal: 0, types: ['HOME', 'CELL'], parts: { NUMBER: '3' } }])).toEqual(
      xml`<vCard xmlns='vcard-temp' version='3.0'><X-FIRST a='1'>kept</X-FIRST><FN xml:lang='de'>New</FN><TEL><HOME/><X-LABEL>mobile</X-LABEL><CELL/><NUMBER n='1'>3</NUMBER></TEL><other xmlns='urn:x'/><TEL><WORK/><NUMBER>2</NUMBER></TEL><ORG><ORGNAME>o</ORGNAME><ORGUNIT>u</ORGUNIT><Y/><ORGUNIT>v</ORGUNIT></ORG><X-LAST/></vCard>`);
  });

  it('removes one of several, adds another beside them, and what is new to the card at its end', () => {
    expect(editVcard(CARD, [{ name: 'TEL', ordinal: 0, isRemoved: true }, { name: 'TEL', types: ['FAX'], parts: { NUMBER: '9' } }, { name: 'NOTE', parts: { text: 'n' } }])).toEqual(
      xml`<vCard xmlns='vcard-temp' version='3.0'><X-FIRST a='1'>kept</X-FIRST><FN xml:lang='de'>Old</FN><other xmlns='urn:x'/><TEL><WORK/><NUMBER>2</NUMBER></TEL><TEL><FAX/><NUMBER>9</NUMBER></TEL><ORG><ORGNAME>o</ORGNAME><ORGUNIT>u</ORGUNIT><Y/><ORGUNIT>v</ORGUNIT></ORG><X-LAST/><NOTE>n</NOTE></vCard>`);
  });

  it.each([
    [['u'], "<ORGUNIT>u</ORGUNIT><Y xmlns='vcard-temp'/>"], [['a', 'b', 'c'], '<ORGUNIT>a</ORGUNIT><Y/><ORGUNIT>b</ORGUNIT><ORGUNIT>c</ORGUNIT>'], [[], '<Y/>'],
  ])('of a list to %j keeps the places', (list, inner) => {
    const [org] = editVcard(CARD, [{ name: 'ORG', ordinal: 0, list }]).children.filter((child) => typeof child !== 'string' && child.name === 'ORG');
    expect(org).toEqual(xml(["<ORG xmlns='vcard-temp'><ORGNAME>o</ORGNAME>" + inner + '</ORG>'] as unknown as TemplateStringsArray));
  });

  it('that leaves nothing of a property takes it out, and never what is not understood', () => {
    const gone = editVcard(CARD, [{ name: 'TEL', ordinal: 0, parts: { NUMBER: '' } }, { name: 'TEL', ordinal: 1, parts: { NUMBER: '' } }]);
    expect(gone).toEqual(xml`<vCard xmlns='vcard-temp' version='3.0'><X-FIRST a='1'>kept</X-FIRST><FN xml:lang='de'>Old</FN><TEL><X-LABEL>mobile</X-LABEL><CELL/></TEL><other xmlns='urn:x'/><ORG><ORGNAME>o</ORGNAME><ORGUNIT>u</ORGUNIT><Y/><ORGUNIT>v</ORGUNIT></ORG><X-LAST/></vCard>`);
    expect(editVcard(xml`<vCard xmlns='vcard-temp'><CLASS><PUBLIC/></CLASS></vCard>`, [{ name: 'CLASS', ordinal: 0, types: ['PRIVATE'] }])).toEqual(xml`<vCard xmlns='vcard-temp'><CLASS><PRIVATE/></CLASS></vCard>`);
    expect(editVcard(xml`<vCard xmlns='vcard-temp'><CLASS><PUBLIC/></CLASS></vCard>`, [{ name: 'CLASS', ordinal: 0, types: [] }])).toEqual(emptyVcard());
  });

  it('of a number written bare writes it as the spec has it', () => {
    expect(editVcard(xml`<vCard xmlns='vcard-temp'><TEL><HOME/>555</TEL></vCard>`, [{ name: 'TEL', ordinal: 0, parts: { NUMBER: '556' } }])).toEqual(xml`<vCard xmlns='vcard-temp'><TEL><HOME/><NUMBER>556</NUMBER></TEL></vCard>`);
  });

  it('reaches into the card of an agent', () => {
    expect(editVcard(xml`<vCard xmlns='vcard-temp'><AGENT><vCard><N/><FN>a</FN></vCard></AGENT></vCard>`, [{ name: 'AGENT', ordinal: 0, parts: { 'vCard/FN': 'b', 'vCard/TEL/NUMBER': '1' } }]))
      .toEqual(xml`<vCard xmlns='vcard-temp'><AGENT><vCard><N/><FN>b</FN><TEL><NUMBER>1</NUMBER></TEL></vCard></AGENT></vCard>`);
  });

  it('of what is not there is none', () => {
    expect(editVcard(CARD, [{ name: 'TEL', ordinal: 7, isRemoved: true }, { name: 'FN', ordinal: 0, parts: { toString: 'x', FAMILY: 'y' } }, { name: 'N', types: ['HOME'] }])).toEqual(CARD);
  });
});

describe('any card', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 8 });
  const property = fc.constantFrom(...VCARD_NAMES).chain((name) => {
    const { types, parts, list } = shapeOf(name);
    return fc.record({
      name: fc.constant(name), types: types.length === 0 ? fc.constant([]) : fc.subarray([...types]),
      parts: fc.dictionary(parts.length === 0 ? fc.constant('text') : fc.constantFrom(...parts), words), list: list === undefined ? fc.constant([]) : fc.array(words, { maxLength: 3 }),
    });
  });
  const { node } = fc.letrec<{ node: XmlElement }>((tie) => ({
    node: fc.tuple(fc.constantFrom(...VCARD_NAMES, 'X-OWN', 'NUMBER', 'USERID', 'LINE', 'HOME', 'vCard', '__proto__'), fc.constantFrom('vcard-temp', 'vcard-temp', 'vcard-temp', 'urn:x'),
      fc.dictionary(fc.constantFrom('a', 'xml:lang'), words, { maxKeys: 1 }), fc.array(fc.oneof({ maxDepth: 4 }, words, tie('node')), { maxLength: 4 }))
      .map(([name, ns, attrs, children]) => el(name, ns, attrs, ...children)),
  }));
  const card = fc.array(fc.oneof(node, words), { maxLength: 12 }).map((children) => el('vCard', 'vcard-temp', {}, ...children));

  it('is left alone by an edit that changes nothing, to the last unknown thing', () => {
    fc.assert(fc.property(card, (given) => {
      const counts = new Map<string, number>();
      const same = parseVcard(given)!.map(({ name, types, parts, list }): VcardChange => {
        const ordinal = counts.get(name) ?? 0;
        counts.set(name, ordinal + 1);
        return { name, ordinal, types, parts, list };
      });
      expect(editVcard(given, same)).toEqual(given);
    }), { numRuns: 2000 });
  });

  it('says afterwards what it was told to say', () => {
    fc.assert(fc.property(card, property, (given, { name, types, parts, list }) => {
      const before = parseVcard(given)!.filter((one) => one.name === name).length;
      const told: VcardChange = { name, types, parts, list };
      const after = parseVcard(editVcard(given, [told]))!.filter((one) => one.name === name);
      const said = Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ''));
      const saysSomething = Object.values(said).some((text) => text.trim() !== '' || text !== '') || list.length > 0 || (name === 'CLASS' && types.length > 0);
      if (after.length > before) expect(after.at(-1)).toEqual({ name, types: shapeOf(name).types.filter((type) => (types as string[]).includes(type)), parts: shapeOf(name).parts.length === 0 ? {} : said, list });
      else expect(saysSomething && shapeOf(name).parts.length > 0 && Object.values(said).some((text) => text.trim() !== '')).toBe(false);
    }), { numRuns: 2000 });
  });
});
