import { isDelimiter } from '../../../lib/group-path.ts';
import { el, is, textOf, type XmlElement } from '../../kit/element.ts';

export const DELIMITER = { name: 'roster', ns: 'roster:delimiter' } as const;

/** The delimiter of nested groups; undefined where there is none, or one with which nesting counts as disabled (§2). */
export function parseDelimiter(element: XmlElement): string | undefined {
  if (!is(element, DELIMITER.name, DELIMITER.ns)) return undefined;
  const text = textOf(element);
  return isDelimiter(text) ? text : undefined;
}

export function buildDelimiter(delimiter: string): XmlElement {
  return el(DELIMITER.name, DELIMITER.ns, {}, delimiter);
}
