import type { Jid } from '../../../lib/jid.ts';
import { childElements, childrenOf, el, is, type XmlElement } from '../../kit/element.ts';
import { readJid } from '../../kit/reader.ts';
import type { StanzaError } from '../../kit/stanza-error.ts';

export const BLOCKING_NS = 'urn:xmpp:blocking';
const BLOCKING_ERRORS_NS = 'urn:xmpp:blocking:errors';

/** What another resource, or we, changed. */
export type BlockingPush =
  | { readonly kind: 'blocked' | 'unblocked'; readonly jids: readonly Jid[] }
  /** Nobody is blocked any more. */
  | { readonly kind: 'all-unblocked' };

/** All blocked addresses, each once; items without a readable one are left out. Undefined when this is no block list. */
export function parseBlockList(element: XmlElement): readonly Jid[] | undefined {
  return is(element, 'blocklist', BLOCKING_NS) ? readItems(element) : undefined;
}

/**
 * Undefined when this says nothing. An `<unblock/>` frees everybody only when it is wholly empty (§3.5): one with items that
 * cannot be read does not.
 */
export function parseBlockingPush(element: XmlElement): BlockingPush | undefined {
  const isBlock = is(element, 'block', BLOCKING_NS);
  if (!isBlock && !is(element, 'unblock', BLOCKING_NS)) return undefined;
  const jids = readItems(element);
  if (jids.length > 0) return { kind: isBlock ? 'blocked' : 'unblocked', jids };
  return isBlock || childElements(element).length > 0 ? undefined : { kind: 'all-unblocked' };
}

export function buildBlockListGet(): XmlElement {
  return el('blocklist', BLOCKING_NS);
}

export function buildBlock(jids: readonly Jid[]): XmlElement {
  return el('block', BLOCKING_NS, {}, ...buildItems(jids));
}

export function buildUnblock(jids: readonly Jid[]): XmlElement {
  return el('unblock', BLOCKING_NS, {}, ...buildItems(jids));
}

export function buildUnblockAll(): XmlElement {
  return el('unblock', BLOCKING_NS);
}

/** Whether a stanza of ours came back because we block its recipient (§3.3). */
export function isBlockedByUs({ specific }: Pick<StanzaError, 'specific'>): boolean {
  return specific !== undefined && is(specific, 'blocked', BLOCKING_ERRORS_NS);
}

/** An empty `<block/>` is refused and an empty `<unblock/>` frees everybody: neither is what "these nobody" means. */
function buildItems(jids: readonly Jid[]): XmlElement[] {
  if (jids.length === 0) throw new Error('nobody to block or to unblock');
  return [...new Set(jids)].map((jid) => el('item', BLOCKING_NS, { jid }));
}

function readItems(element: XmlElement): readonly Jid[] {
  return [...new Set(childrenOf(element, 'item', BLOCKING_NS).flatMap((item) => readJid(item, 'jid') ?? []))];
}
