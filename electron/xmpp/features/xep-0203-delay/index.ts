/**
 * XEP-0203 Delayed Delivery, version 2.0, and the older XEP-0091, version 1.4: both read; only a server writes one.
 * https://xmpp.org/extensions/xep-0203.html https://xmpp.org/extensions/xep-0091.html
 */
export { delayFeature, type DelayApi } from './module.ts';
export { buildDelay, parseDelays, type Delay } from './codec.ts';
/** With the message it belongs to: XEP-0297 Stanza Forwarding, version 1.0, §3, of messages only. https://xmpp.org/extensions/xep-0297.html */
export { buildForwarded, parseForwarded, type Forwarded } from './forwarded.ts';
