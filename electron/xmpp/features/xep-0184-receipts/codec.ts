import { childOf, el, type XmlElement } from '../../kit/element.ts';

export const RECEIPTS_NS = 'urn:xmpp:receipts';
/** An id of unreasonable length is none. */
const MAX_LENGTH = 1024;

export interface Receipt {
  /** The sender wants to know when the message has arrived. */
  readonly isRequested: boolean;
  /** The `id` of the message that has arrived at the sender's. */
  readonly received?: string | undefined;
}

/** What a message says of receipts. What confirms never asks (§5.4): that would go on for ever. */
export function parseReceipt(message: XmlElement): Receipt {
  const received = childOf(message, 'received', RECEIPTS_NS);
  if (!received) return { isRequested: childOf(message, 'request', RECEIPTS_NS) !== undefined };
  const id = received.attrs['id'];
  return id && id.length <= MAX_LENGTH ? { isRequested: false, received: id } : { isRequested: false };
}

export function buildRequest(): XmlElement {
  return el('request', RECEIPTS_NS);
}

export function buildReceived(id: string): XmlElement {
  return el('received', RECEIPTS_NS, { id });
}
