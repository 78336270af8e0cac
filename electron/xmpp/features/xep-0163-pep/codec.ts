import { childElements, childOf, childrenOf, el, is, type XmlElement } from '../../kit/element.ts';
import { buildSubmission } from '../../kit/data-form.ts';
import type { IqError } from '../../kit/stanza-error.ts';

export const PUBSUB_NS = 'http://jabber.org/protocol/pubsub';
export const PUBSUB_EVENT_NS = `${PUBSUB_NS}#event`;
const OWNER_NS = `${PUBSUB_NS}#owner`;
/** A feature of the service, and the type of the form it is asked for with. */
export const PUBLISH_OPTIONS = `${PUBSUB_NS}#publish-options`;
/** The service knows what `max` items are. */
export const CONFIG_NODE_MAX = `${PUBSUB_NS}#config-node-max`;

export interface PepItem {
  readonly id: string;
  readonly payload: XmlElement;
}

/** What a node has, or has anew. */
export interface PepItems {
  readonly node: string;
  readonly items: readonly PepItem[];
}

type Options = ReadonlyMap<string, readonly string[]>;

/** For the owner alone (XEP-0223 §3). */
const PRIVATE: Options = new Map([['pubsub#persist_items', ['true']], ['pubsub#access_model', ['whitelist']]]);
/** The same, with as many items as fit, and none of them told to whoever comes (XEP-0490 §4.2). */
const PRIVATE_LIST: Options = new Map([...PRIVATE, ['pubsub#max_items', ['max']], ['pubsub#send_last_published_item', ['never']]]);

/** The answer to `buildItemsRequest`; undefined where it is none. */
export function parseItems(pubsub: XmlElement): PepItems | undefined {
  return is(pubsub, 'pubsub', PUBSUB_NS) ? itemsIn(pubsub) : undefined;
}

/** What a message says is new in a node; undefined where it says nothing of the kind. What was taken out is not told here. */
export function parseEvent(message: XmlElement): PepItems | undefined {
  const event = childOf(message, 'event', PUBSUB_EVENT_NS);
  return event && itemsIn(event);
}

/** Items without an id or with more than one payload are left out. */
function itemsIn(parent: XmlElement): PepItems | undefined {
  const items = childOf(parent, 'items', parent.ns);
  const node = items?.attrs['node'];
  if (!items || !node) return undefined;
  return {
    node,
    items: childrenOf(items, 'item', parent.ns).flatMap((item): PepItem[] => {
      const { id } = item.attrs;
      const [payload, more] = childElements(item);
      return id && payload && !more ? [{ id, payload }] : [];
    }),
  };
}

export function buildItemsRequest(node: string): XmlElement {
  return el('pubsub', PUBSUB_NS, {}, el('items', PUBSUB_NS, { node }));
}

/** Puts the item in the place of the one with its id; only where the node is private, which a new one becomes; `isList`: and holds as many as fit. */
export function buildPublish(node: string, { id, payload }: PepItem, isList: boolean): XmlElement {
  return el('pubsub', PUBSUB_NS, {},
    el('publish', PUBSUB_NS, { node }, el('item', PUBSUB_NS, { id }, payload)),
    el('publish-options', PUBSUB_NS, {}, buildSubmission(PUBLISH_OPTIONS, isList ? PRIVATE_LIST : PRIVATE)));
}

/** Makes a node that is there private, and lets it hold as many items as fit. */
export function buildConfigure(node: string): XmlElement {
  return el('pubsub', OWNER_NS, {}, el('configure', OWNER_NS, { node }, buildSubmission(`${PUBSUB_NS}#node_config`, PRIVATE_LIST)));
}

/** The node is there and is not as `buildPublish` wants it (XEP-0060 §7.1.5). */
export function isPreconditionNotMet(error: IqError): boolean {
  return 'specific' in error && error.specific !== undefined && is(error.specific, 'precondition-not-met', `${PUBSUB_NS}#errors`);
}
