/** XEP-0199 XMPP Ping, version 2.0.1. https://xmpp.org/extensions/xep-0199.html */
export { PING_NS } from './codec.ts';
export { pingFeature, type PingApi } from './module.ts';
