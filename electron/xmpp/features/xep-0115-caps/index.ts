/**
 * XEP-0115 Entity Capabilities, version 1.6.0. https://xmpp.org/extensions/xep-0115.html
 * Saying our own: they let the own server tell us of what other devices of ours publish (XEP-0163 §4.3.4).
 * Left out: those of others, which are neither believed nor kept (hazard A17); in directed presence (§8.3).
 */
export { capsFeature, type CapsApi } from './module.ts';
export type { Capabilities } from './codec.ts';
