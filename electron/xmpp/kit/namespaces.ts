export const STREAM_NS = 'http://etherx.jabber.org/streams';
export const STREAM_ERROR_NS = 'urn:ietf:params:xml:ns:xmpp-streams';
export const TLS_NS = 'urn:ietf:params:xml:ns:xmpp-tls';
export const SASL_NS = 'urn:ietf:params:xml:ns:xmpp-sasl';
export const CHANNEL_BINDING_NS = 'urn:xmpp:sasl-cb:0';
export const BIND_NS = 'urn:ietf:params:xml:ns:xmpp-bind';
export const SESSION_NS = 'urn:ietf:params:xml:ns:xmpp-session';
export const STANZA_ERROR_NS = 'urn:ietf:params:xml:ns:xmpp-stanzas';
export const SM_NS = 'urn:xmpp:sm:3';
export const PING_NS = 'urn:xmpp:ping';
export const ROSTER_NS = 'jabber:iq:roster';
/** XEP-0227 §4. */
export const PIE_NS = 'urn:xmpp:pie:0';
export const HINTS_NS = 'urn:xmpp:hints';
