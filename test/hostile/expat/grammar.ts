import type { Chance } from './chance.ts';

/** Characters and references that stand in texts and values, legal and not. */
const TEXTS: readonly string[] = [
  'a', 'hello', ' ', '  ', '\t', '\n', '\r', '\r\n', '\r\r\n', '\n\r', 'grüße', '漢字', '\u{1F600}', 'e\u0301', '\u200d', '\u202e', '\u0085', '\u2028', '\u00a0', '\ufeff', '\u007f', '\u0080', '\u009f', '\ud7ff', '\ue000', '\ufffd',
  '&lt;', '&gt;', '&amp;', '&quot;', '&apos;', '&#60;', '&#x3C;', '&#38;lt;', '&#10;', '&#13;', '&#9;', '&#x1F600;', '&#x10FFFF;', '&#65533;', '&#00065;', '&#x000041;', ']]', ']>', '>', '&#93;&#93;&#62;', '"', "'", '/', '=', '-->', '?>', ';', '#', '-',
];
const BAD_TEXTS: readonly string[] = [
  '&', '&;', '&#;', '&#x;', '&#xg;', '&#0;', '&#1;', '&#x1F;', '&#xD800;', '&#xDFFF;', '&#xFFFE;', '&#xFFFF;', '&#x110000;', '&#99999999999;', '&#-1;', '&# 65;', '&#X41;', '&lol;', '&LT;', '&lt', '&amp', '&a b;', '&constructor;', '&__proto__;', '&lt;;',
  '\u0000', '\u0001', '\u0008', '\u000b', '\u000c', '\u001f', '\ufffe', '\uffff', ']]>', '<', '<>', '< a>', '</', '<!', '<!-', '<![', '<![CDATA', '<?', '<a', '</a', '</ a>',
];
const NAMES: readonly string[] = ['message', 'presence', 'iq', 'body', 'query', 'item', 'x', 'a', 'b', '_', 'a-b', 'a.b', 'A', 'n1', 'xml-x', 'xmlfoo', '__proto__', 'constructor', 'toString', 'é', '漢', 'стан', 'a\u00b7b', 'a\u0301', '\u{10000}x', '\u0370', '\u2c00'];
const BAD_NAMES: readonly string[] = ['1a', '-a', '.a', '', 'a b', 'a:b:c', ':a', 'a:', ':', 'a::b', 'a:1', '\u00b7a', '\u0301a', '×', 'a\u00d7', 'a!', 'a&amp;', 'a\u2028', 'a\u00a0b', 'a\ufeff', '\u203f', '\ud7ffx'];
const PREFIXES: readonly string[] = ['x', 'y', 'stream', 'xml', 'xmlns', 'X', 'p1', '_', 'db', 'a', '__proto__', 'constructor'];
const NAMESPACES: readonly string[] = [
  'jabber:client', 'jabber:server', 'urn:x', 'urn:y', 'urn:X', 'http://etherx.jabber.org/streams', '', ' ', ' urn:x', 'urn:x ', 'urn:\tx', 'urn:&#9;x', '&#10;urn:x', 'urn:x&#x20;', 'urn:&amp;', 'urn:&#120;', '\u00a0urn:x', 'é', 'jabber:iq:roster',
  'http://www.w3.org/XML/1998/namespace', 'http://www.w3.org/2000/xmlns/', 'http://www.w3.org/xml/1998/namespace', '__proto__',
];
const ATTRIBUTES: readonly string[] = ['to', 'from', 'id', 'type', 'xml:lang', 'xml:space', 'xml:base', 'xml:id', 'xml:foo', 'lang', '__proto__', 'constructor', 'hasOwnProperty', 'x:to', 'y:to', 'x:x', 'stream:to', 'TO', 'é'];
const SPACE: readonly string[] = [' ', '  ', '\t', '\n', '\r\n', '\r', ' \n\t'];
const BAD_SPACE: readonly string[] = ['', '\u00a0', '\u0085', '\u2028', '\u000b', '\u000c', '\ufeff', '/', '\u0000'];
/** What XMPP forbids (RFC 6120 §11.1), and what only looks like it. */
const RESTRICTED: readonly string[] = [
  '<!-- comment -->', '<!---->', '<!-- -- -->', '<!-- a --->', '<!-->', '<!--->', '<?pi?>', '<?pi data?>', '<?xml version="1.0"?>', '<?XML x?>', '<?xmlx?>', '<? pi?>', '<?pi:x?>', '<?p?x?>', '<!DOCTYPE a>', '<!DOCTYPE a [<!ENTITY e "x">]>', '<!doctype a>', '<!ENTITY a "b">',
];
const SECTIONS: readonly string[] = ['<![CDATA[]]>', '<![CDATA[x]]>', '<![CDATA[<&>]]>', '<![CDATA[]]]]>', '<![CDATA[]]]]><![CDATA[>]]>', '<![CDATA[\r\n]]>', '<![CDATA[</message>]]>', '<![CDATA[&amp;&#65;]]>', '<![CDATA[ ]]>', '<![CDATA[]>]]>'];
const BAD_SECTIONS: readonly string[] = ['<![cdata[x]]>', '<![CDATA [x]]>', '<![CDATA[x]] >', '<![CDATA[\u0000]]>', '<![CDATA[\ufffe]]>', ']]>', '<![CDATA[x', '<![INCLUDE[x]]>'];

/** How often something is wrong: most streams must have one fault at most, or its neighbours hide it. */
const WRONG = 0.012;

function one(chance: Chance, good: readonly string[], bad: readonly string[]): string {
  return chance.happens(WRONG) ? chance.pick(bad) : chance.pick(good);
}

function text(chance: Chance): string {
  let out = '';
  for (let left = chance.few(8); left > 0; left -= 1) out += one(chance, TEXTS, BAD_TEXTS);
  return out;
}

function name(chance: Chance, prefixes: readonly string[]): string {
  const local = chance.happens(0.7) ? chance.pick(NAMES.slice(0, 8)) : one(chance, NAMES, BAD_NAMES);
  if (prefixes.length > 0 && chance.happens(0.25)) return `${chance.pick(prefixes)}:${local}`;
  return chance.happens(WRONG) ? `${chance.pick(PREFIXES)}:${local}` : local;
}

function quoted(chance: Chance, value: string): string {
  const quote = chance.pick(['"', "'"]);
  const inside = value.replaceAll(quote, quote === '"' ? '&quot;' : '&apos;').replaceAll('<', chance.happens(0.98) ? '&lt;' : '<');
  return chance.happens(0.995) ? `${quote}${inside}${quote}` : chance.pick([value, `${quote}${inside}`, `"${value}'`, `"${inside}"x`, `"${inside}"/`]);
}

/** Attributes and declarations of a start tag; those declared are added to `prefixes`. */
function attributes(chance: Chance, prefixes: string[]): string {
  let out = '';
  const used = new Set<string>();
  const add = (key: string, value: string): void => {
    if (used.has(key) && !chance.happens(0.03)) return;
    used.add(key);
    const equals = chance.happens(0.9) ? '=' : chance.pick([' =', '= ', '\n=\n', chance.happens(0.1) ? '' : '=']);
    out += `${one(chance, SPACE, BAD_SPACE)}${key}${equals}${quoted(chance, value)}`;
  };
  if (chance.happens(0.2)) add('xmlns', chance.pick(chance.happens(0.7) ? NAMESPACES.slice(0, 6) : NAMESPACES));
  if (chance.happens(0.2)) {
    const prefix = chance.pick(chance.happens(0.9) ? ['x', 'y', 'p1', '_', 'a', '__proto__'] : PREFIXES);
    add(`xmlns:${prefix}`, chance.happens(0.93) ? chance.pick(['urn:x', 'urn:y', 'jabber:client', 'urn:&#120;']) : chance.pick(NAMESPACES));
    prefixes.push(prefix);
  }
  if (chance.happens(0.5)) {
    for (let left = chance.few(6); left > 0; left -= 1) {
      const key = chance.happens(0.7) ? chance.pick(ATTRIBUTES.filter((each) => !/^[xy]:|^stream:/u.test(each) || prefixes.includes(each.split(':')[0]!))) : name(chance, prefixes);
      add(key, chance.happens(0.9) ? text(chance) : '');
    }
  }
  if (chance.happens(0.0005)) for (let number = chance.pick([250, 255, 256, 257, 300]); number > 0; number -= 1) add(`n${number}`, '');
  return out + (chance.happens(0.1) ? one(chance, SPACE, BAD_SPACE) : '');
}

function content(chance: Chance, prefixes: readonly string[], depth: number): string {
  let out = '';
  for (let left = chance.few(5); left > 0; left -= 1) {
    const kind = chance.below(20);
    if (kind < 8 && depth < 6) out += element(chance, prefixes, depth + 1);
    else if (kind === 8) out += one(chance, SECTIONS, BAD_SECTIONS);
    else if (kind === 9 && chance.happens(0.15)) out += chance.pick(RESTRICTED);
    else out += text(chance);
  }
  return out;
}

function element(chance: Chance, outer: readonly string[], depth: number): string {
  const prefixes = [...outer];
  const inside = attributes(chance, prefixes);
  const tag = name(chance, prefixes);
  if (chance.happens(0.25)) return `<${tag}${inside}/>`;
  const close = chance.happens(0.99) ? tag : chance.pick([name(chance, prefixes), `${tag} x`, `${tag}/`, tag.toUpperCase(), `${tag}:`]);
  return `<${tag}${inside}>${content(chance, prefixes, depth)}</${close}${chance.happens(0.1) ? one(chance, SPACE, BAD_SPACE) : ''}>`;
}

function deep(chance: Chance): string {
  const depth = chance.pick([2, 60, 127, 128, 129, 200]);
  return `${'<d>'.repeat(depth)}${text(chance)}${'</d>'.repeat(depth)}`;
}

/** One stanza, mostly well-formed. */
export function stanza(chance: Chance): string {
  if (chance.happens(0.002)) return deep(chance);
  const between = chance.happens(0.1) ? chance.pick([...SPACE, ...SPACE, 'x', '&#32;', '<![CDATA[ ]]>', '<![CDATA[x]]>', '\ufeff', '\u00a0', '&amp;', ';', ...RESTRICTED.slice(0, 2)]) : '';
  return between + element(chance, ['stream'], 0);
}

/** The beginning of a stream, usually the one that servers send. */
export function header(chance: Chance): string {
  const rest = `<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>`;
  if (chance.happens(0.95)) return `<?xml version='1.0'?>${rest}`;
  const before = chance.pick([
    '', '\ufeff', ' ', '\n', '<?xml version="1.0" encoding="UTF-8"?>', "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n", "<?xml version='1.1'?>", "<?xml version='1.0' encoding='UTF-16'?>", "<?xml version='1.0' encoding='ISO-8859-1'?>",
    "<?xml version='2.0'?>", '<?xml?>', "<?xml encoding='UTF-8'?>", "<?xml version='1.0' standalone='maybe'?>", "<?xml version='1.0' standalone='no' encoding='UTF-8'?>", " <?xml version='1.0'?>", "<?xml version='1.0'?><?xml version='1.0'?>",
    '<!-- -->', '<!DOCTYPE stream:stream>', 'x', "\ufeff<?xml version='1.0'?>", "<?xml version = '1.0' ?>", "<?xml\nversion='1.0'\n?>", "<?xml version='1.0'encoding='UTF-8'?>", "<?XML version='1.0'?>", "<?xml version='1.0' encoding='-x'?>", "<?xml version=''?>",
  ]);
  return before + rest;
}
