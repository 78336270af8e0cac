/**
 * XEP-0359 Unique and Stable Stanza IDs, version 0.7. https://xmpp.org/extensions/xep-0359.html
 * Left out: ids given by rooms, which come with XEP-0045.
 */
export { idsFeature, type IdsApi, type OriginId, type StanzaId } from './module.ts';
