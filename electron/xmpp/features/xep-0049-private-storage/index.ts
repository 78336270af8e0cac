/**
 * XEP-0049 Private XML Storage, version 1.2. https://xmpp.org/extensions/xep-0049.html
 * One element of one namespace at a time (§3); nobody else's can be asked for, by us or of us.
 */
export { privateStorageFeature, type PrivateStorageApi } from './module.ts';
export { buildPrivate, PRIVATE_NS } from './codec.ts';
