/** Of XEP-0227, beside `PIE_NS`. */
export const ARCHIVE_NS = 'urn:xmpp:pie:0#mam';
export const SCRAM_NS = 'urn:xmpp:pie:0#scram';
/** Linnet's own, for what XEP-0227 has no place for; others pass it over. */
export const NOTICES_NS = 'urn:x-linnet:server:notices';
export const VCARD_NS = 'vcard-temp';
