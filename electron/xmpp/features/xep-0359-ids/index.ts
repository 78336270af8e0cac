/**
 * XEP-0359 Unique and Stable Stanza IDs, version 0.7. https://xmpp.org/extensions/xep-0359.html
 * Ids given by a room are told for whoever knows that the room removes forged ones (XEP-0045, core).
 */
export { buildStanzaId, parseStanzaIds, STANZA_IDS_NS } from './codec.ts';
export { idsFeature, type IdsApi, type OriginId, type StanzaId } from './module.ts';
