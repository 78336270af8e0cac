/**
 * XEP-0085 Chat State Notifications, version 2.1. https://xmpp.org/extensions/xep-0085.html
 * Left out: `<gone/>` of our own (§5.6: a conversation here has no end to tell of), and finding out support by asking (§4.1): a state by itself
 * goes to those alone who have shown one (§5.1).
 */
export { chatStatesFeature, type ChatState, type ChatStatesApi } from './module.ts';
