import { childElements, el, is, type XmlElement } from '../../kit/element.ts';

export const PRIVATE_NS = 'jabber:iq:private';

/** Asks for an element, where it is empty, or stores it. */
export function buildPrivate(element: XmlElement): XmlElement {
  return el('query', PRIVATE_NS, {}, element);
}

/** The element an answer holds; undefined where it holds none. */
export function parsePrivate(query: XmlElement): XmlElement | undefined {
  return is(query, 'query', PRIVATE_NS) ? childElements(query)[0] : undefined;
}
