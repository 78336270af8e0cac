/**
 * XEP-0054 vcard-temp, version 1.3.0. https://xmpp.org/extensions/xep-0054.html
 * Left out: `xmpp:…?vcard` addresses, announcing support (cards are the server's), and an agent's card beyond name, number and e-mail,
 * which is kept as it is.
 */
export { vcardFeature, type VcardApi } from './module.ts';
export { editVcard, emptyVcard, parseVcard, VCARD_NS } from './codec.ts';
