import { CLIENT_NS, isElement, type XmlElement } from './element.ts';

/** What XML 1.0 §2.2 does not allow in a document, lone surrogates included. A peer's parser would end the stream. */
// eslint-disable-next-line no-control-regex -- these are the characters to remove
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text without the characters that XML cannot carry (hazard F36). */
export function withoutIllegalCharacters(text: string): string {
  return text.replace(ILLEGAL, '');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;',
};

function escapeText(text: string): string {
  return withoutIllegalCharacters(text).replace(/[&<>\r]/g, (character) => ESCAPES[character]!);
}

function escapeAttribute(text: string): string {
  return withoutIllegalCharacters(text).replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character]!);
}

/** What is read keeps no declarations, and a prefix without its own makes the text no XML for whoever reads it next. */
function canStand(attribute: string): boolean {
  return !attribute.includes(':') || attribute.startsWith('xml:') || attribute.startsWith('xmlns:');
}

/** The element as XML text. `parentNs` is the default namespace in force where it will stand. */
export function serialise(element: XmlElement, parentNs: string = CLIENT_NS): string {
  let xml = `<${element.name}`;
  if (element.ns !== parentNs) xml += ` xmlns="${escapeAttribute(element.ns)}"`;
  for (const name of Object.keys(element.attrs)) if (canStand(name)) xml += ` ${name}="${escapeAttribute(element.attrs[name]!)}"`;
  if (element.children.length === 0) return `${xml}/>`;
  xml += '>';
  for (const child of element.children) xml += isElement(child) ? serialise(child, element.ns) : escapeText(child);
  return `${xml}</${element.name}>`;
}
