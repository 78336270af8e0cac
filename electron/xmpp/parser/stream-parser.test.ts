import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { XmlElement } from '../kit/element.ts';
import { StreamParser } from './stream-parser.ts';

const HEADER = "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0' xml:lang='de'>";

interface Outcome {
  readonly header: XmlElement | undefined;
  readonly elements: readonly XmlElement[];
  readonly end: string | undefined;
}

function parse(chunks: readonly (string | Uint8Array)[], isBig?: () => boolean): Outcome {
  const parser = new StreamParser(isBig);
  let header: XmlElement | undefined;
  let end: string | undefined;
  const elements: XmlElement[] = [];
  parser.on('start', (element) => (header = element));
  parser.on('element', (element) => elements.push(element));
  parser.on('end', () => (end = 'end'));
  parser.on('violation', (condition) => (end = condition));
  for (const chunk of chunks) parser.write(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return { header, elements, end };
}

function plain(element: XmlElement): unknown {
  return [element.name, element.ns, { ...element.attrs }, element.children.map((child) => (typeof child === 'string' ? child : plain(child)))];
}

const SAMPLE = `${HEADER}<stream:features><bind xmlns='urn:b'/></stream:features> \n<message from='ann@our.example' xml:lang='fr'>`
  + "<body>gr\u00FC\u00DFe &amp; \u20AC \u{1F600}<![CDATA[<&>]]>&#x1F600;</body><x:y xmlns:x='urn:x' x:z='1' z='2'>\u6F22</x:y></message></stream:stream>";

describe('elements', () => {
  test('names lose their prefix, namespaces are resolved, declarations are left out', () => {
    const { header, elements, end } = parse([SAMPLE]);
    expect(plain(header!)).toEqual(['stream', 'http://etherx.jabber.org/streams', { version: '1.0', 'xml:lang': 'de' }, []]);
    expect(elements.map(plain)).toEqual([
      ['features', 'http://etherx.jabber.org/streams', {}, [['bind', 'urn:b', {}, []]]],
      ['message', 'jabber:client', { from: 'ann@our.example', 'xml:lang': 'fr' }, [
        ['body', 'jabber:client', {}, ['gr\u00FC\u00DFe & \u20AC \u{1F600}<&>\u{1F600}']],
        ['y', 'urn:x', { 'x:z': '1', z: '2' }, ['\u6F22']],
      ]],
    ]);
    expect(end).toBe('end');
  });

  test('C4: attributes called like parts of every object are just attributes', () => {
    const { elements } = parse([HEADER, "<message __proto__='a' constructor='b' toString='c'/>"]);
    expect(Object.keys(elements[0]!.attrs)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(parse([HEADER, '<message/>']).elements[0]!.attrs['constructor']).toBeUndefined();
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  test('X10: wherever the bytes are cut, the elements are the same', () => {
    const bytes = Buffer.from(SAMPLE);
    const whole = parse([bytes]).elements.map(plain);
    fc.assert(fc.property(fc.array(fc.nat(bytes.length), { maxLength: 40 }), (cuts) => {
      const sorted = [0, ...cuts.sort((one, other) => one - other), bytes.length];
      const outcome = parse(sorted.slice(1).map((cut, index) => bytes.subarray(sorted[index], cut)));
      expect(outcome.elements.map(plain)).toEqual(whole);
      expect(outcome.end).toBe('end');
    }));
  });

  test('X11: no bytes make it throw, and after a violation nothing more is told', () => {
    const pieces = ['<', '>', '/', "'", '"', '&', ';', '<!', '<!--', '<![CDATA[', ']]>', '<?', '?>', 'a', ' ', '=', 'xmlns', ':', '\u0000', '\uFFFF', '<a>', '</a>', '&amp;', '&#x', '<!DOCTYPE', '\r\n', '[', '\u20AC'];
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces).map((text) => Buffer.from(text)), fc.uint8Array({ maxLength: 6 })), { maxLength: 60 }), (chunks) => {
      const parser = new StreamParser();
      let isOver = false;
      parser.on('violation', () => (isOver = true));
      parser.on('element', () => { if (isOver) throw new Error('told after the end'); });
      parser.write(Buffer.from(HEADER));
      for (const chunk of chunks) parser.write(chunk);
    }), { numRuns: 2_000 });
  });
});

describe('X12: an element is told only once its own end tag has come', () => {
  test.each(['<message></presence>', '<message><body></message>', '<message><body></body></x></message>', '</message>', '<message/></presence>'])('%s', (xml) => {
    const { elements, end } = parse([HEADER, xml]);
    expect(end).toBe('not-well-formed');
    expect(elements.map(({ name }) => name)).toEqual(xml.startsWith('<message/>') ? ['message'] : []);
  });

  test('B6: behind a prefix a name begins with a letter as well (Namespaces in XML §4)', () => {
    for (const xml of ['<stream:-a/>', '<stream:1/>', '<a stream:.b=""/>', '<stream:\u0301/>', "<a xmlns:1a='urn:x'/>", "<x:\u00b7 xmlns:x='urn:x'/>"]) expect([xml, parse([HEADER, xml]).end]).toEqual([xml, 'not-well-formed']);
    expect(parse([HEADER, '<stream:a-1 stream:_="" stream:b.2=""/>']).end).toBeUndefined();
  });

  test('an empty CDATA section is nothing, not an empty text', () => {
    expect(parse([HEADER, '<a><![CDATA[]]></a><b>x<![CDATA[]]>y</b>']).elements.map(({ children }) => children)).toEqual([[], ['xy']]);
  });

  test('B5: what stands before bytes that are no UTF-8 counts, in one piece with them or not', () => {
    for (const chunks of [[HEADER, '<a/><b>\u20ac</b>', Buffer.from([0xc0, 0x80])], [HEADER, Buffer.concat([Buffer.from('<a/><b>\u20ac</b>'), Buffer.from([0xc0, 0x80])])]]) {
      const { elements, end } = parse(chunks);
      expect([elements.map(({ name }) => name), end]).toEqual([['a', 'b'], 'not-well-formed']);
    }
  });

  test('a namespace with spaces around it is not the one without', () => {
    expect(parse([HEADER, "<x xmlns=' jabber:client'/>"]).end).toBe('invalid-namespace');
  });
});

describe('stop, and what stands behind (hazard X2)', () => {
  function stopAt(xml: string, ...later: string[]): boolean {
    const parser = new StreamParser();
    parser.on('element', () => parser.stop());
    for (const chunk of [HEADER, xml, ...later]) parser.write(Buffer.from(chunk));
    return parser.hasRest;
  }

  test.each([
    ['<proceed/>', false], ['<proceed></proceed>', false], ['<proceed/> ', true], ['<proceed/>\r', true], ['<proceed/><', true],
    ['<proceed/><message>', true], ['<proceed/><message/>', true], ['<proceed/></stream:stream>', true],
  ])('%s', (xml, hasRest) => {
    expect(stopAt(xml)).toBe(hasRest);
  });

  test('also in a later piece, and in one that began before', () => {
    expect(stopAt('<proceed/>', ' ')).toBe(true);
    expect(stopAt('<proc', 'eed/>')).toBe(false);
    expect(stopAt('<proc', 'eed/>x')).toBe(true);
  });
});

describe('X13: bounds in time', () => {
  /** Milliseconds of processor time for a text of so many units; other programs of a busy machine do not count. */
  function cost(text: string): number {
    const xml = Buffer.from(`${HEADER}<iq><a>${text}</a></iq>`);
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < xml.length; at += 65_536) chunks.push(xml.subarray(at, at + 65_536));
    const before = process.cpuUsage();
    const { elements, end } = parse(chunks, () => true);
    expect(elements).toHaveLength(1);
    expect(end).toBeUndefined();
    return process.cpuUsage(before).user / 1_000;
  }

  test.each(['x', '&lt;', '\u20AC'])('ten times the text of %j costs about ten times, not a hundred times', (unit) => {
    const length = 600_000 / Buffer.byteLength(unit);
    cost(unit.repeat(length));
    const small = cost(unit.repeat(length));
    expect(cost(unit.repeat(length * 10))).toBeLessThan(Math.max(small, 20) * 45);
  });

  test('more than 16 MiB is too much for anything', () => {
    const chunk = 'x'.repeat(1024 * 1024);
    expect(parse([HEADER, '<iq>', ...Array.from({ length: 17 }, () => chunk)], () => true).end).toBe('policy-violation');
  });

  test('the size is that of one stanza, not of the stream', () => {
    const stanza = `<message>${'x'.repeat(500_000)}</message>`;
    const { elements, end } = parse([HEADER, ...Array.from({ length: 8 }, () => stanza)]);
    expect(elements).toHaveLength(8);
    expect(end).toBeUndefined();
  });
});

test.each([
  ['<a/>', false], ['<a/> \n', false], [' ', false], ['<', true], ['<a', true], ["<a b='>", true], ['<a/><b', true], ['<a><b/>', true], ['<a></a>', false], ['x', true],
])('after %j something is unfinished: %s, in whatever chunks it came', (text, isUnfinished) => {
  for (const chunks of [[HEADER + text], [HEADER, text], [HEADER, ...text]]) {
    const parser = new StreamParser();
    for (const chunk of chunks) parser.write(Buffer.from(chunk));
    expect(parser.isUnfinished).toBe(isUnfinished);
    parser.write(Buffer.from(' '));
    expect(parser.isUnfinished).toBe(isUnfinished);
  }
});
