/**
 * XEP-0172 User Nickname, version 1.1: §4.1 (subscription requests) and §4.2 (first message).
 * https://xmpp.org/extensions/xep-0172.html
 * Left out: publishing by pubsub (§4.3 to §4.5), which needs XEP-0163.
 */
export { buildNick } from './codec.ts';
export { nickFeature, type NickApi } from './module.ts';
