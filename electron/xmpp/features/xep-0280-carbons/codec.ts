import { childElements, el, type XmlElement } from '../../kit/element.ts';
import { withoutWrappers } from '../../kit/wrappers.ts';
import { buildForwarded, parseForwarded } from '../xep-0203-delay/index.ts';

export const CARBONS_NS = 'urn:xmpp:carbons:2';

/** What another device of the account was sent, or sent itself. */
const CARBON_DIRECTIONS = ['received', 'sent'] as const;
export type CarbonDirection = (typeof CARBON_DIRECTIONS)[number];

export interface Carbon {
  readonly direction: CarbonDirection;
  readonly message: XmlElement;
  /** When the server had it, epoch milliseconds, where it says so (XEP-0297 §3.2). */
  readonly stamp?: number | undefined;
}

/** Whether a message's child makes the message a carbon (§7, §8). */
export function isCarbon(child: XmlElement): boolean {
  return directionOf(child) !== undefined;
}

function directionOf({ name, ns }: XmlElement): CarbonDirection | undefined {
  return ns === CARBONS_NS ? CARBON_DIRECTIONS.find((direction) => direction === name) : undefined;
}

/**
 * The copy in a message: that in its first wrapper, however many it has. Undefined where there is none, or where it is but another
 * wrapper: one level counts, and what is wrapped in the copy is taken out of it (hazard B7).
 */
export function parseCarbon(message: XmlElement): Carbon | undefined {
  const wrapper = childElements(message).find(isCarbon);
  const direction = wrapper && directionOf(wrapper);
  const original = wrapper && parseForwarded(wrapper);
  const copy = original && withoutWrappers(original.message, isCarbon);
  return direction && copy && { direction, message: copy, stamp: original.stamp };
}

/** For servers: the child of the message that carries the copy. */
export function buildCarbon(direction: CarbonDirection, message: XmlElement): XmlElement {
  return el(direction, CARBONS_NS, {}, buildForwarded({ message }));
}

export function buildEnable(): XmlElement {
  return el('enable', CARBONS_NS);
}
