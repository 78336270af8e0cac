/**
 * RFC 3921 §7 (roster management), October 2004, with roster versioning (RFC 6121 §2.6, once XEP-0237) and the
 * stricter reading of RFC 6121 §2. https://www.rfc-editor.org/rfc/rfc3921#section-7
 * Left out: keeping the roster, which is core's.
 */
export { rosterFeature, type RosterAnswer, type RosterApi } from './module.ts';
export { buildItem } from './codec.ts';
export type { Roster, RosterChange, RosterItem, RosterPush, RosterSubscription } from './codec.ts';
