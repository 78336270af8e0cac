import { el, is, type XmlElement } from '../../kit/element.ts';

export const PING_NS = 'urn:xmpp:ping';

export function buildPing(): XmlElement {
  return el('ping', PING_NS);
}

/** Whether this is the child of a ping request; true, or undefined. */
export function parsePing(element: XmlElement): true | undefined {
  return is(element, 'ping', PING_NS) || undefined;
}
