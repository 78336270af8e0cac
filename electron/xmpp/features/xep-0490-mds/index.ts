/**
 * XEP-0490 Message Displayed Synchronization, version 1.0.1. https://xmpp.org/extensions/xep-0490.html
 * Left out: server assist (§4.5): a marker may go to nobody else, or be switched off, while our own devices are to know.
 */
export { mdsFeature, type MdsApi } from './module.ts';
export { MDS_NS, type DisplayedState } from './codec.ts';
