import { CLIENT_NS, childElements, childOf, el, textOf, type XmlElement } from './element.ts';

export const STANZA_ERROR_NS = 'urn:ietf:params:xml:ns:xmpp-stanzas';

/** RFC 3920 §9.3.3 defines the first 22; RFC 6120 §8.3.3.12 adds `policy-violation`. */
export const STANZA_ERROR_CONDITIONS = [
  'bad-request', 'conflict', 'feature-not-implemented', 'forbidden', 'gone', 'internal-server-error', 'item-not-found',
  'jid-malformed', 'not-acceptable', 'not-allowed', 'not-authorized', 'payment-required', 'recipient-unavailable', 'redirect',
  'registration-required', 'remote-server-not-found', 'remote-server-timeout', 'resource-constraint', 'service-unavailable',
  'subscription-required', 'undefined-condition', 'unexpected-request', 'policy-violation',
] as const;
export type StanzaErrorCondition = (typeof STANZA_ERROR_CONDITIONS)[number];

/** What helps: nothing, nothing but going on, other data, credentials, time (RFC 3920 §9.3.2). */
export const STANZA_ERROR_TYPES = ['cancel', 'continue', 'modify', 'auth', 'wait'] as const;
export type StanzaErrorType = (typeof STANZA_ERROR_TYPES)[number];

/** A refusal that came as, or goes out as, an `<error/>` child. `text` is foreign words, only ever shown as text. */
export interface StanzaError {
  readonly condition: StanzaErrorCondition;
  readonly type: StanzaErrorType;
  readonly text?: string | undefined;
  /** Language of `text`, BCP 47. */
  readonly language?: string | undefined;
  /** New address: the content of `<gone/>` or `<redirect/>` (RFC 6120 §8.3.3.5, §8.3.3.14), as given. */
  readonly address?: string | undefined;
  /** The application-specific condition (RFC 3920 §9.3.4). */
  readonly specific?: XmlElement | undefined;
}

/** Why a request has no answer: nobody answered in time, or the session ended first. */
export type NoAnswer = { readonly condition: 'timeout' | 'disconnected'; readonly type: 'wait'; readonly text?: undefined };
export type IqError = StanzaError | NoAnswer;

/** The type RFC 6120 §8.3.3 gives each condition where the sender says none. */
const USUAL_TYPE: Readonly<Partial<Record<StanzaErrorCondition, StanzaErrorType>>> = {
  'bad-request': 'modify', forbidden: 'auth', 'internal-server-error': 'wait', 'jid-malformed': 'modify', 'not-acceptable': 'modify',
  'not-authorized': 'auth', 'payment-required': 'auth', 'recipient-unavailable': 'wait', redirect: 'modify',
  'registration-required': 'auth', 'remote-server-timeout': 'wait', 'resource-constraint': 'wait', 'subscription-required': 'auth',
  'unexpected-request': 'wait', 'policy-violation': 'modify',
};

export function stanzaError(condition: StanzaErrorCondition, text?: string): StanzaError {
  return { condition, type: USUAL_TYPE[condition] ?? 'cancel', ...(text === undefined ? {} : { text, language: 'en' }) };
}

function isCondition(name: string): name is StanzaErrorCondition {
  return (STANZA_ERROR_CONDITIONS as readonly string[]).includes(name);
}

/** The error of a stanza of type `error`; one without a readable `<error/>` counts as `undefined-condition` (R024). */
export function parseStanzaError(stanza: XmlElement): StanzaError {
  const error = childOf(stanza, 'error', stanza.ns) ?? childOf(stanza, 'error', CLIENT_NS);
  if (!error) return { condition: 'undefined-condition', type: 'cancel' };
  const defined = childElements(error).find((child) => child.ns === STANZA_ERROR_NS && isCondition(child.name));
  const condition = defined && isCondition(defined.name) ? defined.name : 'undefined-condition';
  const type = STANZA_ERROR_TYPES.find((known) => known === error.attrs['type']) ?? USUAL_TYPE[condition] ?? 'cancel';
  const text = childOf(error, 'text', STANZA_ERROR_NS);
  const words = text && textOf(text);
  const address = defined && (condition === 'gone' || condition === 'redirect') ? textOf(defined).trim() : '';
  const specific = childElements(error).find((child) => child.ns !== STANZA_ERROR_NS && child.ns !== error.ns);
  return {
    condition,
    type,
    ...(words ? { text: words, language: text.attrs['xml:lang'] ?? stanza.attrs['xml:lang'] } : {}),
    ...(address ? { address } : {}),
    ...(specific ? { specific } : {}),
  };
}

/** The `<error/>` child (RFC 3920 §9.3.2). */
export function buildStanzaError(error: StanzaError): XmlElement {
  return el(
    'error', CLIENT_NS, { type: error.type },
    el(error.condition, STANZA_ERROR_NS, {}, error.address),
    error.text === undefined ? undefined : el('text', STANZA_ERROR_NS, { 'xml:lang': error.language }, error.text),
    error.specific,
  );
}
