import { shapeOf, VCARD_SHAPES, type VcardChange, type VcardName, type VcardProperty, type VcardShape } from '../../../lib/vcard-shape.ts';
import { childElements, childOf, childrenOf, el, is, isElement, textOf, type XmlElement } from '../../kit/element.ts';

export const VCARD_NS = 'vcard-temp';

export function buildVcardGet(): XmlElement {
  return el('vCard', VCARD_NS);
}

export function emptyVcard(): XmlElement {
  return el('vCard', VCARD_NS);
}

/** Its known properties in document order, unknown ones left out; undefined when this is no vCard. */
export function parseVcard(element: XmlElement): readonly VcardProperty[] | undefined {
  if (!is(element, 'vCard', VCARD_NS)) return undefined;
  return childElements(element).flatMap((child) => {
    const name = nameOf(child);
    return name === undefined ? [] : [readProperty(name, child)];
  });
}

/**
 * The card with the changes made in the tree as it was received: order, attributes, unknown elements and texts between stay where they
 * are. A property of which nothing is left goes. Total: a change of something that is not there is none.
 */
export function editVcard(card: XmlElement, changes: readonly VcardChange[]): XmlElement {
  const counts = new Map<VcardName, number>();
  const children = card.children.flatMap((child): (XmlElement | string)[] => {
    const name = isElement(child) ? nameOf(child) : undefined;
    if (name === undefined || !isElement(child)) return [child];
    const ordinal = counts.get(name) ?? 0;
    counts.set(name, ordinal + 1);
    return changes.filter((change) => change.name === name && change.ordinal === ordinal)
      .reduce<XmlElement[]>((kept, change) => kept.flatMap((property) => edited(property, change)), [child]);
  });
  for (const change of changes) {
    if (change.ordinal !== undefined) continue;
    const last = children.findLastIndex((child) => isElement(child) && is(child, change.name, VCARD_NS));
    children.splice(last < 0 ? children.length : last + 1, 0, ...edited(el(change.name, VCARD_NS), change));
  }
  return { ...card, children };
}

function nameOf(child: XmlElement): VcardName | undefined {
  return child.ns === VCARD_NS && Object.hasOwn(VCARD_SHAPES, child.name) ? (child.name as VcardName) : undefined;
}

function readProperty(name: VcardName, element: XmlElement): VcardProperty {
  const shape = shapeOf(name);
  const parts: Record<string, string> = {};
  for (const path of shape.parts) {
    const text = readPart(element, path, shape);
    if (text !== '') parts[path] = text;
  }
  return {
    name,
    types: shape.types.filter((type) => childOf(element, type, VCARD_NS) !== undefined),
    parts,
    list: shape.list === undefined ? [] : childrenOf(element, shape.list, VCARD_NS).map(textOf),
  };
}

function readPart(element: XmlElement, path: string, shape: VcardShape): string {
  if (path === 'text') return textOf(element);
  let at: XmlElement | undefined = element;
  for (const step of path.split('/')) at = at && childOf(at, step, VCARD_NS);
  if (at) return textOf(at);
  const bare = path === shape.bare ? textOf(element) : '';
  return bare.trim() === '' ? '' : bare;
}

/** None when the property goes. */
function edited(element: XmlElement, change: VcardChange): XmlElement[] {
  if (change.isRemoved) return [];
  const shape = shapeOf(change.name);
  let now = element;
  for (const path of shape.parts) {
    const text = change.parts && Object.hasOwn(change.parts, path) ? change.parts[path] : undefined;
    if (text !== undefined && text !== readPart(now, path, shape)) now = withPart(path === shape.bare ? withoutText(now) : now, path, text);
  }
  if (change.list && shape.list !== undefined) now = withList(now, shape.list, change.list);
  if (change.types) now = withTypes(now, shape.types, change.types);
  return (now !== element || change.ordinal === undefined) && saysNothing(now, shape) ? [] : [now];
}

function withPart(element: XmlElement, path: string, text: string): XmlElement {
  if (path === 'text') return { ...element, children: [...element.children.filter(isElement), ...(text === '' ? [] : [text])] };
  const [step = '', ...rest] = path.split('/');
  const child = childOf(element, step, VCARD_NS);
  if (!child) return text === '' ? element : { ...element, children: [...element.children, withPart(el(step, VCARD_NS), rest.join('/') || 'text', text)] };
  const changed = withPart(child, rest.join('/') || 'text', text);
  const isGone = changed.children.length === 0;
  return { ...element, children: element.children.flatMap((other) => (other !== child ? [other] : isGone ? [] : [changed])) };
}

/** The texts take the places of those that were there; more come after the last, fewer leave none behind. */
function withList(element: XmlElement, name: string, texts: readonly string[]): XmlElement {
  const before = childrenOf(element, name, VCARD_NS).map(textOf);
  if (before.length === texts.length && before.every((text, index) => text === texts[index])) return element;
  const left = [...texts];
  const children: (XmlElement | string)[] = [];
  let end = element.children.length;
  for (const child of element.children) {
    if (!isElement(child) || !is(child, name, VCARD_NS)) {
      children.push(child);
      continue;
    }
    const text = left.shift();
    if (text !== undefined) children.push(textOf(child) === text ? child : withPart(child, 'text', text));
    end = children.length;
  }
  children.splice(Math.min(end, children.length), 0, ...left.map((text) => el(name, VCARD_NS, {}, text)));
  return { ...element, children };
}

function withTypes(element: XmlElement, known: readonly string[], types: readonly string[]): XmlElement {
  const has = new Set(childElements(element).filter(({ ns }) => ns === VCARD_NS).map(({ name }) => name));
  const added = known.filter((type) => types.includes(type) && !has.has(type)).map((type) => el(type, VCARD_NS));
  const kept = element.children.filter((child) => !isElement(child) || child.ns !== VCARD_NS || !known.includes(child.name) || types.includes(child.name));
  return added.length === 0 && kept.length === element.children.length ? element : { ...element, children: [...added, ...kept] };
}

function withoutText(element: XmlElement): XmlElement {
  return { ...element, children: element.children.filter(isElement) };
}

/** Only what says of what kind it is, or nothing at all. A class is its kind. */
function saysNothing(element: XmlElement, shape: VcardShape): boolean {
  const isBareType = (child: XmlElement): boolean => child.ns === VCARD_NS && shape.types.includes(child.name);
  const content = element.children.filter((child) => (isElement(child) ? !isBareType(child) : child.trim() !== ''));
  const isKind = shape.parts.length === 0 && shape.list === undefined;
  return content.length === 0 && !(isKind && childElements(element).length > 0) && Object.keys(element.attrs).length === 0;
}
