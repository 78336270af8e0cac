import { SaxesParser } from 'saxes';
import type { XmlElement } from '../kit/element.ts';
import { attributesOf, PARSER_LIMITS } from './stream-parser.ts';

interface Building extends XmlElement {
  readonly children: (Building | string)[];
}

/**
 * The root of a whole XML document, such as a file; undefined for anything that is no sound one. Comments and processing instructions are
 * passed over. A document type is refused: entities of one's own could grow without end.
 */
export function parseDocument(text: string): XmlElement | undefined {
  const saxes = new SaxesParser({ xmlns: true, position: false });
  const stack: Building[] = [];
  let root: Building | undefined;
  const refuse = (error?: Error): never => { throw error ?? new Error('refused'); };
  const addText = (piece: string): void => void stack.at(-1)?.children.push(piece);
  saxes.on('error', refuse);
  saxes.on('doctype', () => refuse());
  saxes.on('text', addText);
  saxes.on('cdata', addText);
  saxes.on('opentag', (tag) => {
    if (stack.length >= PARSER_LIMITS.depth) refuse();
    const element: Building = { name: tag.local, ns: tag.uri, attrs: attributesOf(tag), children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  saxes.on('closetag', () => { root = stack.pop(); });
  try {
    saxes.write(text.startsWith('\uFEFF') ? text.slice(1) : text).close();
  } catch {
    return undefined;
  }
  return root;
}
