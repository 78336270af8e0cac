/**
 * XEP-0184 Message Delivery Receipts, version 1.4.0. https://xmpp.org/extensions/xep-0184.html
 * Left out: asking a full address for its support first (§5.2, a SHOULD): whoever does not know receipts ignores the question, and the
 * answer would be another question per device. Rooms are not asked (§5.3), and their questions are not answered.
 */
export { receiptsFeature, type ReceiptsApi } from './module.ts';
