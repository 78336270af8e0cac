import { childOf, el, textOf, type XmlElement } from './element.ts';
import { childText, readInteger } from './reader.ts';

/** XEP-0059 Result Set Management, version 1.0: which page of a long list is asked for, and what came of it. */
export const RSM_NS = 'http://jabber.org/protocol/rsm';

/** Which page is wanted (§2). */
export interface PageRequest {
  /** At most so many items; 0 asks for the count alone (§2.7). */
  readonly max?: number | undefined;
  /** The page that ends before this item; empty: the last page (§2.5). */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The page that begins at this place, from 0 (§2.6). */
  readonly index?: number | undefined;
}

/** What the page is. */
export interface PageInfo {
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  /** The place of `first` in the whole set, from 0. */
  readonly index?: number | undefined;
  /** Of the whole set; it need not be exact. */
  readonly count?: number | undefined;
}

/** `parent`: what holds the `<set/>`; without one nothing is wanted of the page. Undefined where a number in it is none. */
export function parsePageRequest(parent: XmlElement): PageRequest | undefined {
  const set = childOf(parent, 'set', RSM_NS);
  if (!set) return {};
  const [before, after] = [childText(set, 'before', RSM_NS), childText(set, 'after', RSM_NS)];
  const numbers = { max: readCount(set, 'max'), index: readCount(set, 'index') };
  if (numbers.max === 'unreadable' || numbers.index === 'unreadable') return undefined;
  return { max: numbers.max, before, after, index: numbers.index };
}

/** Nothing where nothing is wanted. */
export function buildPageRequest({ max, before, after, index }: PageRequest): XmlElement | undefined {
  const wanted = [leaf('max', max), leaf('after', after), leaf('before', before), leaf('index', index)];
  return wanted.some((child) => child !== undefined) ? el('set', RSM_NS, {}, ...wanted) : undefined;
}

/** What cannot be read is left out: all of it is optional. */
export function parsePageInfo(parent: XmlElement): PageInfo {
  const set = childOf(parent, 'set', RSM_NS);
  const first = set && childOf(set, 'first', RSM_NS);
  return {
    first: first && textOf(first), last: set && childText(set, 'last', RSM_NS),
    index: readInteger(first?.attrs['index'], 0, Number.MAX_SAFE_INTEGER), count: readInteger(set && childText(set, 'count', RSM_NS), 0, Number.MAX_SAFE_INTEGER),
  };
}

export function buildPageInfo({ first, last, index, count }: PageInfo): XmlElement {
  return el('set', RSM_NS, {}, first === undefined ? undefined : el('first', RSM_NS, { index }, first), leaf('last', last), leaf('count', count));
}

function readCount(set: XmlElement, name: string): number | 'unreadable' | undefined {
  const text = childText(set, name, RSM_NS);
  return text === undefined ? undefined : readInteger(text, 0, Number.MAX_SAFE_INTEGER) ?? 'unreadable';
}

function leaf(name: string, value: string | number | undefined): XmlElement | undefined {
  if (value === undefined) return undefined;
  // An empty element and one with empty text are the same.
  return value === '' ? el(name, RSM_NS) : el(name, RSM_NS, {}, String(value));
}
