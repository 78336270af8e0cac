import { childOf, el, type XmlElement } from '../../kit/element.ts';
import { childText } from '../../kit/reader.ts';

export const OOB_NS = 'jabber:x:oob';

/** The address that a message carries beside its text, as it stands there: foreign text. Undefined where there is none. */
export function parseOob(message: XmlElement): string | undefined {
  const x = childOf(message, 'x', OOB_NS);
  return (x && childText(x, 'url', OOB_NS)?.trim()) || undefined;
}

export function buildOob(url: string): XmlElement {
  return el('x', OOB_NS, {}, el('url', OOB_NS, {}, url));
}
