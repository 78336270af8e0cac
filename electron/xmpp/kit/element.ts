/**
 * One XML element as every feature sees it: names without prefix, namespaces resolved.
 * `attrs` has no `xmlns` entries; `xml:lang` stands under that name.
 */
export interface XmlElement {
  readonly name: string;
  readonly ns: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export const CLIENT_NS = 'jabber:client';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Builds an element. Attributes with the value `undefined` are left out; so are `undefined` children. */
export function el(
  name: string,
  ns: string,
  attrs: Attributes = {},
  ...children: readonly (XmlElement | string | undefined)[]
): XmlElement {
  const kept: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [key, value] of Object.entries(attrs)) if (value !== undefined) kept[key] = String(value);
  return { name, ns, attrs: kept, children: children.filter((child) => child !== undefined) };
}

export function isElement(child: XmlElement | string): child is XmlElement {
  return typeof child !== 'string';
}

/** Whether this is exactly that element: both name and namespace count (hazard A20). */
export function is(element: XmlElement, name: string, ns: string): boolean {
  return element.name === name && element.ns === ns;
}

/** All child elements with this name and namespace, in document order. */
export function childrenOf(element: XmlElement, name: string, ns: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => isElement(child) && is(child, name, ns));
}

/** The first child element with this name and namespace: where a spec allows one, the first one counts. */
export function childOf(element: XmlElement, name: string, ns: string): XmlElement | undefined {
  for (const child of element.children) if (isElement(child) && is(child, name, ns)) return child;
  return undefined;
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement);
}

/** The element's own character data; text inside child elements does not count (no mixed content, R035). */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) if (!isElement(child)) text += child;
  return text;
}
