import { childOf, el, type XmlElement } from '../../kit/element.ts';

export const MARKERS_NS = 'urn:xmpp:chat-markers:0';
/** An id of unreasonable length is none. */
const MAX_LENGTH = 1024;

export interface Marker {
  /** The sender wants to know when the message has been displayed. */
  readonly isMarkable: boolean;
  /** The `id` of the message up to which everything was displayed at the sender's. */
  readonly displayed?: string | undefined;
}

/** What a message says of markers. A marker is not to be marked itself (§4.2). */
export function parseMarker(message: XmlElement): Marker {
  const displayed = childOf(message, 'displayed', MARKERS_NS);
  if (!displayed) return { isMarkable: childOf(message, 'markable', MARKERS_NS) !== undefined };
  const id = displayed.attrs['id'];
  return id && id.length <= MAX_LENGTH ? { isMarkable: false, displayed: id } : { isMarkable: false };
}

export function buildMarkable(): XmlElement {
  return el('markable', MARKERS_NS);
}

export function buildDisplayed(id: string): XmlElement {
  return el('displayed', MARKERS_NS, { id });
}
