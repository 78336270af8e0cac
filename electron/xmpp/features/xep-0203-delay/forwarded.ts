import { childOf, CLIENT_NS, el, type XmlElement } from '../../kit/element.ts';
import { buildDelay, parseDelays } from './codec.ts';

const FORWARD_NS = 'urn:xmpp:forward:0';

/** A message that another one carries (XEP-0297 §3), and when it was sent, epoch milliseconds, where whoever forwards it says so (§3.2). */
export interface Forwarded {
  readonly message: XmlElement;
  readonly stamp?: number | undefined;
}

/** What is forwarded in this element; undefined where there is no message. */
export function parseForwarded(carrier: XmlElement): Forwarded | undefined {
  const forwarded = childOf(carrier, 'forwarded', FORWARD_NS);
  const message = forwarded && childOf(forwarded, 'message', CLIENT_NS);
  return message && { message, stamp: parseDelays(forwarded)[0]?.stamp };
}

export function buildForwarded({ message, stamp }: Forwarded): XmlElement {
  return el('forwarded', FORWARD_NS, {}, stamp === undefined ? undefined : buildDelay({ stamp }), message);
}
