/**
 * XEP-0191 Blocking Command, version 1.3. https://xmpp.org/extensions/xep-0191.html
 * Left out: what the server does for the blocked. NOT RECOMMENDED in one session with privacy lists: core uses one of the two (N03).
 */
export { blockingFeature, type BlockingApi, type BlockingPush } from './module.ts';
export { BLOCKING_NS, isBlockedByUs, parseBlockingPush } from './codec.ts';
