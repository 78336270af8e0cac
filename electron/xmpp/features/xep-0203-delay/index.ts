/**
 * XEP-0203 Delayed Delivery, version 2.0, and the older XEP-0091, version 1.4: both read; only a server writes one.
 * https://xmpp.org/extensions/xep-0203.html https://xmpp.org/extensions/xep-0091.html
 */
export { delayFeature, type DelayApi } from './module.ts';
export { buildDelay, parseDelays, type Delay } from './codec.ts';
