import { SaxesParser } from 'saxes';
import type { XmlElement } from '../../electron/xmpp/kit/element.ts';

/**
 * The element that XML text says, in `jabber:client` unless it declares another namespace. White space between elements
 * goes, so that fixtures may be indented; text beside text stays as it is. Throws on bad XML: fixtures have none.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, fragment: true });
  const stack: { element: XmlElement; children: (XmlElement | string)[] }[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const children: (XmlElement | string)[] = [];
    const attrs: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const { name, prefix, value } of Object.values(attributes)) if (name !== 'xmlns' && prefix !== 'xmlns') attrs[name] = value;
    const element: XmlElement = { name: local, ns: uri, attrs, children };
    stack.at(-1)?.children.push(element);
    stack.push({ element, children });
  });
  parser.on('text', (piece) => {
    stack.at(-1)?.children.push(piece);
  });
  parser.on('closetag', () => {
    const { element, children } = stack.pop()!;
    if (children.some((child) => typeof child !== 'string')) {
      children.splice(0, children.length, ...children.filter((child) => typeof child !== 'string' || child.trim() !== ''));
    }
    if (stack.length === 1) root = element;
  });
  parser.write(`<r xmlns="jabber:client">${text}</r>`).close();
  if (!root) throw new Error('no element in the text');
  return root;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&apos;', '"': '&quot;' };

/** XML text with the values put in as text: xml`<body>${anything}</body>`. */
export function xml(strings: TemplateStringsArray, ...values: readonly (string | number)[]): XmlElement {
  return parseXml(String.raw({ raw: strings }, ...values.map((value) => String(value).replace(/[&<>'"]/g, (c) => ESCAPES[c]!))));
}
