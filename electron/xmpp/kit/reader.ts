import { parseBareJid, parseJid, type BareJid, type Jid } from '../../lib/jid.ts';
import { childOf, textOf, type XmlElement } from './element.ts';

/** The text of the first child of that name and namespace; undefined where there is no such child. */
export function childText(element: XmlElement, name: string, ns: string): string | undefined {
  const child = childOf(element, name, ns);
  return child && textOf(child);
}

/** A whole number written in decimal, spaces around it allowed (xs:integer); undefined outside [min, max]. */
export function readInteger(text: string | undefined, min: number, max: number): number | undefined {
  const trimmed = trimXml(text ?? '');
  if (!/^[+-]?[0-9]{1,16}$/.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return value >= min && value <= max ? value + 0 : undefined;
}

/** xs:boolean; undefined for anything else. */
export function readBoolean(text: string | undefined): boolean | undefined {
  const trimmed = trimXml(text ?? '');
  if (trimmed === 'true' || trimmed === '1') return true;
  return trimmed === 'false' || trimmed === '0' ? false : undefined;
}

/** An attribute that holds an address; undefined where it is absent or none. */
export function readJid(element: XmlElement, attribute: string): Jid | undefined {
  const text = element.attrs[attribute];
  return text === undefined ? undefined : parseJid(text);
}

/** An attribute that holds a bare address; undefined where it is absent, none, or has a resource. */
export function readBareJid(element: XmlElement, attribute: string): BareJid | undefined {
  const text = element.attrs[attribute];
  return text === undefined ? undefined : parseBareJid(text);
}

/** Without the white space XML knows at both ends: unlike `trim`, nothing else. */
export function trimXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
