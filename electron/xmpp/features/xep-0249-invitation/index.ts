/**
 * XEP-0249 Direct MUC Invitations, version 1.2: §2 (receiving one).
 * https://xmpp.org/extensions/xep-0249.html
 * Left out: inviting others; continuing a one-to-one chat in a room.
 */
export { invitationFeature, type InvitationApi } from './module.ts';
export type { DirectInvitation } from './codec.ts';
