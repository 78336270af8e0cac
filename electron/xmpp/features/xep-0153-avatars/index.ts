/**
 * XEP-0153 vCard-Based Avatars, version 1.1: which picture somebody's profile (XEP-0054) has, said in their presence.
 * https://xmpp.org/extensions/xep-0153.html
 * Left out: holding back one's own while another resource that does not speak it is there (§4.3), which servers of today do not need.
 */
export { buildUpdate } from './codec.ts';
export { avatarsFeature, type AvatarsApi } from './module.ts';
