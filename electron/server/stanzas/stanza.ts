import { CLIENT_NS, el, type XmlElement } from '../../xmpp/kit/element.ts';
import { childText, readInteger } from '../../xmpp/kit/reader.ts';
import { buildStanzaError, stanzaError, type StanzaError, type StanzaErrorCondition } from '../../xmpp/kit/stanza-error.ts';

/** The stanza with some attributes set anew; `undefined` takes one away. */
export function withAttributes(stanza: XmlElement, attributes: Readonly<Record<string, string | undefined>>): XmlElement {
  return el(stanza.name, stanza.ns, { ...stanza.attrs, ...attributes }, ...stanza.children);
}

/** Whether an error may be sent back for it: never for an error, nor for a result (RFC 3920 §9.2.3, §9.3.1). */
export function isAnswerable({ name, attrs: { type } }: XmlElement): boolean {
  if (type === 'error') return false;
  return name !== 'iq' || type === 'get' || type === 'set';
}

/** The stanza sent back with an error (RFC 3920 §9.3). */
export function refused(stanza: XmlElement, error: StanzaError | StanzaErrorCondition): XmlElement {
  const { from, to, id } = stanza.attrs;
  const detail = buildStanzaError(typeof error === 'string' ? stanzaError(error) : error);
  return el(stanza.name, CLIENT_NS, { type: 'error', id, from: to, to: from, 'xml:lang': stanza.attrs['xml:lang'] }, ...stanza.children, detail);
}

/** The result of a request. */
export function answered(request: XmlElement, ...payload: readonly (XmlElement | undefined)[]): XmlElement {
  const { from, to, id } = request.attrs;
  return el('iq', CLIENT_NS, { type: 'result', id, from: to, to: from }, ...payload);
}

export const SUBSCRIPTION_KINDS = ['subscribe', 'subscribed', 'unsubscribe', 'unsubscribed'] as const;

/** Whether presence only tells availability: without type, or `unavailable`. */
export function isNotification({ name, attrs: { type } }: XmlElement): boolean {
  return name === 'presence' && (type === undefined || type === 'unavailable');
}

/** RFC 3921 §2.2.2.3: without one, or with one that cannot be read, it is zero. */
export function priorityOf(presence: XmlElement): number {
  return readInteger(childText(presence, 'priority', CLIENT_NS), -128, 127) ?? 0;
}
