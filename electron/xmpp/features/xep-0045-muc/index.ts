/**
 * XEP-0045 Multi-User Chat, version 1.35.5: §6.4 (what a room is), §7.2 (entering), §7.4 (what is said), §7.5 (private messages), §7.6
 * (nicknames), §7.7 (availability), §7.8.2 (mediated invitations received), §7.14 (leaving), §8.1 (subject), §10.1.2 (instant rooms),
 * and being told of kicks, bans, lost membership and destruction (§8.2, §9, §10.9).
 * https://xmpp.org/extensions/xep-0045.html
 * Left out: moderating, administering and configuring rooms, inviting others, registration, voice requests.
 */
export { mucFeature, subjectOf, type MucApi } from './module.ts';
export { MUC_NS, MUC_USER_NS, type Affiliation, type MediatedInvitation, type Role } from './codec.ts';
export type { Departure, RoomEvent } from './room-event.ts';
