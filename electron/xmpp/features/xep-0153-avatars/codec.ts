import { childOf, el, type XmlElement } from '../../kit/element.ts';
import { childText, trimXml } from '../../kit/reader.ts';

const UPDATE_NS = 'vcard-temp:x:update';

/** The picture's SHA-1, 40 lower-case hex digits; empty: they have none; undefined: they do not say, or nothing that could be one. */
export function parseUpdate(presence: XmlElement): string | undefined {
  const update = childOf(presence, 'x', UPDATE_NS);
  const photo = update && childText(update, 'photo', UPDATE_NS);
  if (photo === undefined) return undefined;
  const hash = trimXml(photo).toLowerCase();
  return hash === '' || /^[0-9a-f]{40}$/.test(hash) ? hash : undefined;
}

/** `hash`: as `parseUpdate` reads it. */
export function buildUpdate(hash: string): XmlElement {
  return el('x', UPDATE_NS, {}, el('photo', UPDATE_NS, {}, hash === '' ? undefined : hash));
}
