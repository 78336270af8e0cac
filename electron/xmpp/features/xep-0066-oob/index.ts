/**
 * XEP-0066 Out of Band Data, version 1.5: §3 (an address beside a message). https://xmpp.org/extensions/xep-0066.html
 * Left out: requests to fetch something (`jabber:iq:oob`), descriptions.
 */
export { oobFeature, type OobApi } from './module.ts';
