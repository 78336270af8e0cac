import { readWebAddress } from '../../../lib/web-address.ts';
import { childOf, childrenOf, el, is, textOf, type XmlElement } from '../../kit/element.ts';
import { FORM_NS } from '../../kit/data-form.ts';
import { childText, readInteger } from '../../kit/reader.ts';
import { DISCO_INFO_NS } from '../xep-0030-disco/index.ts';

export const UPLOAD_NS = 'urn:xmpp:http:upload:0';

/** A header to be sent with the file. */
export interface SlotHeader {
  readonly name: 'Authorization' | 'Cookie' | 'Expires';
  readonly value: string;
}

/** Where a file may be put, and where it is found then; both https. */
export interface Slot {
  readonly put: string;
  readonly get: string;
  /** In their order; several may have one name. */
  readonly headers: readonly SlotHeader[];
}

/** What is known of a file before it is sent; `size` in bytes. */
export interface SlotRequest {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

const HEADERS: readonly SlotHeader['name'][] = ['Authorization', 'Cookie', 'Expires'];
const HEADER_LENGTH = 8_192;

export function buildSlotRequest({ name, size, type }: SlotRequest): XmlElement {
  return el('request', UPLOAD_NS, { filename: name, size: String(size), 'content-type': type });
}

/** Undefined where this is no slot, or one that leads anywhere but over https (hazard E4). */
export function parseSlot(element: XmlElement): Slot | undefined {
  if (!is(element, 'slot', UPLOAD_NS)) return undefined;
  const put = childOf(element, 'put', UPLOAD_NS);
  const [putUrl, getUrl] = [put, childOf(element, 'get', UPLOAD_NS)].map((child) => child?.attrs['url']);
  if (!put || putUrl === undefined || getUrl === undefined || ![putUrl, getUrl].every((url) => readWebAddress(url)?.scheme === 'https')) return undefined;
  return { put: putUrl, get: getUrl, headers: childrenOf(put, 'header', UPLOAD_NS).flatMap(header) };
}

/** §5: only these names, in any case; line breaks are taken out of name and value. */
function header(element: XmlElement): SlotHeader[] {
  const given = (element.attrs['name'] ?? '').replaceAll(/[\r\n]/gu, '').toLowerCase();
  const name = HEADERS.find((each) => each.toLowerCase() === given);
  const value = textOf(element).replaceAll(/[\r\n]/gu, '');
  // What else may not stand in a header (RFC 9110 §5.5).
  return name === undefined || value.length > HEADER_LENGTH || /[^\t -~\u0080-\u00ff]/u.test(value) ? [] : [{ name, value }];
}

/** What an address answers of itself (XEP-0030): whether it takes files, and how large ones, in bytes. */
export function parseService(query: XmlElement): { readonly limit: number | undefined } | undefined {
  if (!is(query, 'query', DISCO_INFO_NS) || !childrenOf(query, 'feature', DISCO_INFO_NS).some(({ attrs }) => attrs['var'] === UPLOAD_NS)) return undefined;
  const fields = childrenOf(query, 'x', FORM_NS).map((form) => childrenOf(form, 'field', FORM_NS));
  const ours = fields.find((each) => each.some((field) => field.attrs['var'] === 'FORM_TYPE' && childText(field, 'value', FORM_NS) === UPLOAD_NS));
  const size = ours?.find((field) => field.attrs['var'] === 'max-file-size');
  return { limit: size && readInteger(childText(size, 'value', FORM_NS), 0, Number.MAX_SAFE_INTEGER) };
}

/** The limit that a refusal names (§5.1), in bytes; undefined: this is about no size. */
export function parseTooLarge(specific: XmlElement | undefined): { readonly limit: number | undefined } | undefined {
  if (!specific || !is(specific, 'file-too-large', UPLOAD_NS)) return undefined;
  return { limit: readInteger(childText(specific, 'max-file-size', UPLOAD_NS), 0, Number.MAX_SAFE_INTEGER) };
}
