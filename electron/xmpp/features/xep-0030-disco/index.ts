/**
 * XEP-0030 Service Discovery, version 2.5. https://xmpp.org/extensions/xep-0030.html
 * Asking and answering; the registry of what is answered is `kit/disco-registry.ts`.
 * Left out: nodes of our own but those that say the same as none (XEP-0115; unknown ones are `item-not-found`), publishing items.
 */
export { discoFeature, type DiscoApi } from './module.ts';
export { buildInfo, buildItems, DISCO_INFO_NS, DISCO_ITEMS_NS } from './codec.ts';
export type { DiscoIdentity, DiscoInfo, DiscoItem } from './codec.ts';
