import { childElements, childOf, CLIENT_NS, textOf, type XmlElement } from '../../../../electron/xmpp/kit/element.ts';

const ROSTER_NS = 'jabber:iq:roster';
const PRIVACY_NS = 'jabber:iq:privacy';
const STANZAS_NS = 'urn:ietf:params:xml:ns:xmpp-stanzas';

/**
 * A stanza in words that two servers must agree on: all that RFC 3921 says of it. Ids, language, extensions, the order of roster items and
 * groups, and whether presence is addressed to the account or the resource are each server's own.
 */
export function saidOf(stanza: XmlElement, own: string): string {
  const { type, from } = stanza.attrs;
  // What the own server answers for the account comes with its address, or without any (RFC 3920 §9.1.2).
  const isAnswer = stanza.name === 'iq' && (from === own || from === ownAccount(own));
  const sender = from === undefined || isAnswer ? '' : `from ${from}`;
  const condition = conditionOf(stanza);
  switch (stanza.name) {
    case 'iq': return words('iq', condition ?? type, sender, condition === undefined ? payloadOf(stanza) : '');
    case 'message': return words('message', condition ?? (type === 'normal' ? undefined : type), sender, condition === undefined ? part(stanza, 'body') : '', isLate(stanza) ? 'late' : '');
    default: return words('presence', condition ?? type, sender, ...(condition === undefined ? ['show', 'status', 'priority'].map((name) => part(stanza, name)) : []));
  }
}

function payloadOf(stanza: XmlElement): string {
  const [payload] = childElements(stanza);
  if (!payload) return '';
  if (payload.ns === ROSTER_NS) return `roster [${childElements(payload).map(itemWords).sort().join(', ')}]`;
  // An empty `active` or `default` says no more than none does.
  if (payload.ns === PRIVACY_NS) return `lists [${childElements(payload).filter(({ attrs }) => attrs['name']).map(({ name, attrs, children }) => words(name, attrs['name'], children.length > 0 ? `${children.length} rules` : '')).sort().join(', ')}]`;
  return `${payload.name} ${payload.ns}`;
}

export function itemWords({ attrs, children }: XmlElement): string {
  const groups = children.map((child) => (typeof child === 'string' ? '' : textOf(child))).sort().join('+');
  return words(attrs['jid'], attrs['name'] ? `"${attrs['name']}"` : '', attrs['subscription'] ?? 'none', attrs['ask'] ? 'ask' : '', groups && `in ${groups}`);
}

/** No priority is zero (§2.2.2.3). */
function part(stanza: XmlElement, name: string): string {
  const found = childOf(stanza, name, CLIENT_NS);
  const text = found ? textOf(found) : '';
  return text === '' || (name === 'priority' && Number(text) === 0) ? '' : `${name} ${text}`;
}

/** Kept for who was not there. */
function isLate(stanza: XmlElement): boolean {
  return stanza.name === 'message' && childElements(stanza).some(({ name, ns }) => name === 'delay' && ns === 'urn:xmpp:delay');
}

function conditionOf(stanza: XmlElement): string | undefined {
  if (stanza.attrs['type'] !== 'error') return undefined;
  const error = childOf(stanza, 'error', CLIENT_NS);
  const condition = error && childElements(error).find(({ ns, name }) => ns === STANZAS_NS && name !== 'text');
  return `error ${condition?.name ?? 'undefined-condition'}`;
}

function ownAccount(own: string): string {
  return own.split('/')[0]!;
}

function words(...parts: readonly (string | undefined)[]): string {
  return parts.filter((each) => each !== undefined && each !== '').join(' ');
}
