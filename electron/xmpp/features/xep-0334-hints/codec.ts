import { childOf, el, type XmlElement } from '../../kit/element.ts';
import { HINTS_NS } from '../../kit/namespaces.ts';

const HINTS = ['no-store', 'store'] as const;
/** What a server is asked to do with a message: keep it for devices that are away, or keep it nowhere. */
export type Hint = (typeof HINTS)[number];

/** Those of the two that a message has. */
export function parseHints(message: XmlElement): readonly Hint[] {
  return HINTS.filter((hint) => childOf(message, hint, HINTS_NS) !== undefined);
}

export function buildHint(hint: Hint): XmlElement {
  return el(hint, HINTS_NS);
}
