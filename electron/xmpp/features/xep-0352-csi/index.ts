/**
 * XEP-0352 Client State Indication, version 1.0.0. https://xmpp.org/extensions/xep-0352.html
 * Whether a server holds anything back while nobody looks is the server's matter (§5); those in use let messages through at once.
 */
export { csiFeature, type CsiApi } from './module.ts';
