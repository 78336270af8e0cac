/**
 * XEP-0163 Personal Eventing Protocol, version 1.2.2, as XEP-0223 Persistent Storage of Private Data via PubSub, version 1.1.1, uses it, with
 * what of XEP-0060, version 1.30.0, both need. https://xmpp.org/extensions/xep-0163.html https://xmpp.org/extensions/xep-0223.html
 * Servers that do not say `config-node-max` (ejabberd 23) take only some of the options with a publication, and the rest afterwards.
 * Left out: nodes that others read, and nodes of others; events that take items out (§7.2 of XEP-0060), which nothing here is about.
 */
export { pepFeature, type PepApi } from './module.ts';
export type { PepItem } from './codec.ts';
