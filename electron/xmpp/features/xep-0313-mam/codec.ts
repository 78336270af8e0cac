import type { Jid } from '../../../lib/jid.ts';
import { parseJid } from '../../../lib/jid.ts';
import { buildForm, buildSubmission, FORM_NS, parseSubmission, type FormFields } from '../../kit/data-form.ts';
import { formatDateTime, parseDateTime } from '../../kit/date-time.ts';
import { childElements, childOf, childrenOf, el, is, textOf, type XmlElement } from '../../kit/element.ts';
import { readBoolean } from '../../kit/reader.ts';
import { buildPageInfo, buildPageRequest, parsePageInfo, parsePageRequest, type PageInfo, type PageRequest } from '../../kit/result-set.ts';
import { buildForwarded, parseForwarded } from '../xep-0203-delay/index.ts';

export const MAM_NS = 'urn:xmpp:mam:2';
/** §6: metadata, flipped pages, and the fields `before-id`, `after-id` and `ids`. */
export const MAM_EXTENDED = 'urn:xmpp:mam:2#extended';
/** §6: `include-groupchat` is understood. */
export const MAM_GROUPCHAT_FIELD = 'urn:xmpp:mam:2#groupchat-field';
const VALIDATE_NS = 'http://jabber.org/protocol/xdata-validate';

/** Which messages of an archive are meant (§4.1); without any of it, all. Times are epoch milliseconds, both ends included. */
export interface ArchiveFilter {
  /** To or from this address; a bare one means all its resources. */
  readonly with?: Jid | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly afterId?: string | undefined;
  readonly beforeId?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly includesGroupchat?: boolean | undefined;
}

export interface ArchiveQuery {
  readonly queryId?: string | undefined;
  /** Of a publish-subscribe service (XEP-0442). */
  readonly node?: string | undefined;
  readonly filter: ArchiveFilter;
  readonly page: PageRequest;
  /** The page comes newest first (§4.3.5). */
  readonly isFlipped: boolean;
  /** Fields of the form that this specification does not have. */
  readonly otherFields: readonly string[];
}

/** One message of an archive. */
export interface ArchiveResult {
  readonly queryId?: string | undefined;
  readonly id: string;
  /** When it came to the archive, epoch milliseconds. */
  readonly stamp: number;
  readonly message: XmlElement;
}

/** The end of a page. */
export interface ArchiveFin {
  /** There is no further page. */
  readonly isComplete: boolean;
  /** What came may be in another order, or be other messages, when asked for again (§4.3.2). */
  readonly isUnstable: boolean;
  readonly page: PageInfo;
}

export interface ArchiveEdge {
  readonly id: string;
  readonly stamp: number;
}

/** The oldest and the newest message (§5); neither where the archive is empty. */
export interface ArchiveMetadata {
  readonly start?: ArchiveEdge | undefined;
  readonly end?: ArchiveEdge | undefined;
}

export const ARCHIVE_DEFAULTS = ['always', 'never', 'roster'] as const;

/** XEP-0441: with whom messages are archived. */
export interface ArchivePreferences {
  /** Of whom neither list names: all, nobody, or those on the roster. */
  readonly default: (typeof ARCHIVE_DEFAULTS)[number];
  readonly always: readonly Jid[];
  readonly never: readonly Jid[];
}

/** Undefined where a part of it cannot be read: half a filter would answer something else. */
export function parseQuery(element: XmlElement): ArchiveQuery | undefined {
  if (!is(element, 'query', MAM_NS)) return undefined;
  const form = childOf(element, 'x', FORM_NS);
  const fields = form ? parseSubmission(form, MAM_NS) : new Map<string, readonly string[]>();
  const page = parsePageRequest(element);
  const filter = fields && readFilter(fields);
  if (!fields || !page || !filter) return undefined;
  return {
    queryId: element.attrs['queryid'], node: element.attrs['node'], filter, page,
    isFlipped: childOf(element, 'flip-page', MAM_NS) !== undefined, otherFields: [...fields.keys()].filter((name) => !(FIELDS as readonly string[]).includes(name)),
  };
}

const FIELDS = ['with', 'start', 'end', 'after-id', 'before-id', 'ids', 'include-groupchat'] as const;

function readFilter(fields: FormFields): ArchiveFilter | undefined {
  const given = (name: (typeof FIELDS)[number]): string | undefined => fields.get(name)?.[0];
  const filter: ArchiveFilter = {
    with: read(given('with'), parseJid), start: read(given('start'), parseDateTime), end: read(given('end'), parseDateTime),
    afterId: given('after-id'), beforeId: given('before-id'), ids: fields.get('ids'), includesGroupchat: read(given('include-groupchat'), readBoolean),
  };
  const isRead = (['with', 'start', 'end'] as const).every((name) => filter[name] !== undefined || given(name) === undefined);
  return isRead && (filter.includesGroupchat !== undefined || given('include-groupchat') === undefined) ? filter : undefined;
}

function read<T>(text: string | undefined, parse: (text: string) => T | undefined): T | undefined {
  return text === undefined ? undefined : parse(text);
}

export function buildQuery({ queryId, node, filter, page, isFlipped }: Omit<ArchiveQuery, 'otherFields'>): XmlElement {
  const { start, end, includesGroupchat } = filter;
  const values: Readonly<Record<(typeof FIELDS)[number], readonly string[] | string | undefined>> = {
    with: filter.with, start: start === undefined ? undefined : formatDateTime(start), end: end === undefined ? undefined : formatDateTime(end),
    'after-id': filter.afterId, 'before-id': filter.beforeId, ids: filter.ids, 'include-groupchat': includesGroupchat === undefined ? undefined : String(includesGroupchat),
  };
  const fields = new Map(FIELDS.flatMap((name) => (values[name] === undefined ? [] : [[name, [values[name]].flat()] as const])));
  return el(
    'query', MAM_NS, { queryid: queryId, node }, fields.size > 0 ? buildSubmission(MAM_NS, fields) : undefined, buildPageRequest(page),
    isFlipped ? el('flip-page', MAM_NS) : undefined,
  );
}

/** The fields that a query may have (§4.1.5). */
export function buildQueryForm(): XmlElement {
  return el('query', MAM_NS, {}, buildForm(MAM_NS, [
    { name: 'with', type: 'jid-single' },
    { name: 'start', type: 'text-single' },
    { name: 'end', type: 'text-single' },
    { name: 'before-id', type: 'text-single' },
    { name: 'after-id', type: 'text-single' },
    { name: 'ids', type: 'list-multi', content: el('validate', VALIDATE_NS, { datatype: 'xs:string' }, el('open', VALIDATE_NS)) },
    { name: 'include-groupchat', type: 'boolean' },
  ]));
}

/** Undefined without an id, a time or a message. */
export function parseResult(element: XmlElement): ArchiveResult | undefined {
  const { message, stamp } = (is(element, 'result', MAM_NS) && parseForwarded(element)) || {};
  const { id, queryid: queryId } = element.attrs;
  return message && stamp !== undefined && id ? { queryId, id, stamp, message } : undefined;
}

export function buildResult({ queryId, id, stamp, message }: ArchiveResult): XmlElement {
  return el('result', MAM_NS, { queryid: queryId, id }, buildForwarded({ message, stamp }));
}

export function parseFin(element: XmlElement): ArchiveFin | undefined {
  if (!is(element, 'fin', MAM_NS)) return undefined;
  return { isComplete: readBoolean(element.attrs['complete']) === true, isUnstable: readBoolean(element.attrs['stable']) === false, page: parsePageInfo(element) };
}

export function buildFin({ isComplete, isUnstable, page }: ArchiveFin): XmlElement {
  return el('fin', MAM_NS, { complete: isComplete ? 'true' : undefined, stable: isUnstable ? 'false' : undefined }, buildPageInfo(page));
}

export function buildMetadataGet(): XmlElement {
  return el('metadata', MAM_NS);
}

export function parseMetadata(element: XmlElement): ArchiveMetadata | undefined {
  if (!is(element, 'metadata', MAM_NS)) return undefined;
  const edge = (name: string): ArchiveEdge | undefined => {
    const { id, timestamp = '' } = childOf(element, name, MAM_NS)?.attrs ?? {};
    const stamp = parseDateTime(timestamp);
    return id && stamp !== undefined ? { id, stamp } : undefined;
  };
  return { start: edge('start'), end: edge('end') };
}

export function buildMetadata({ start, end }: ArchiveMetadata): XmlElement {
  const edge = (name: string, at: ArchiveEdge | undefined): XmlElement | undefined => at && el(name, MAM_NS, { id: at.id, timestamp: formatDateTime(at.stamp) });
  return el('metadata', MAM_NS, {}, edge('start', start), edge('end', end));
}

export function buildPreferencesGet(): XmlElement {
  return el('prefs', MAM_NS);
}

/** Undefined without a known default, or with an address that is none. */
export function parsePreferences(element: XmlElement): ArchivePreferences | undefined {
  const known = is(element, 'prefs', MAM_NS) ? ARCHIVE_DEFAULTS.find((name) => name === element.attrs['default']) : undefined;
  const [always, never] = [readJids(element, 'always'), readJids(element, 'never')];
  return known && always && never ? { default: known, always, never } : undefined;
}

export function buildPreferences({ default: usual, always, never }: ArchivePreferences): XmlElement {
  const list = (name: string, jids: readonly Jid[]): XmlElement => el(name, MAM_NS, {}, ...jids.map((jid) => el('jid', MAM_NS, {}, jid)));
  return el('prefs', MAM_NS, { default: usual }, list('always', always), list('never', never));
}

function readJids(prefs: XmlElement, name: string): readonly Jid[] | undefined {
  const list = childOf(prefs, name, MAM_NS);
  const jids = list ? childrenOf(list, 'jid', MAM_NS).map((jid) => parseJid(textOf(jid))) : [];
  const known = jids.filter((jid) => jid !== undefined);
  return known.length === jids.length ? [...new Set(known)] : undefined;
}

/** Characters of names, values and text in it, counted no further than `most`. */
export function sizeOf(element: XmlElement, most: number): number {
  let size = element.name.length;
  for (const value of Object.values(element.attrs)) size += value.length;
  for (const child of element.children) {
    if (typeof child === 'string') size += child.length;
  }
  for (const child of childElements(element)) {
    if (size > most) return size;
    size += sizeOf(child, most - size);
  }
  return size;
}
