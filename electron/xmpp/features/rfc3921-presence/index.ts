/**
 * RFC 3921 §2.2 (presence syntax) and §5 (exchanging presence), October 2004; with RFC 6121 §4.
 * https://www.rfc-editor.org/rfc/rfc3921#section-5
 * Left out: probes, which only servers send (R053); which resource is best and whose presence is shown, which are core's.
 */
export { presenceFeature, type PresenceApi } from './module.ts';
export { buildStatuses } from './codec.ts';
export type { AvailablePresence, ErrorPresence, InboundPresence, OutboundPresence, Show, UnavailablePresence } from './codec.ts';
