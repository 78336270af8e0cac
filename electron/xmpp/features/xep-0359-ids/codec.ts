import type { BareJid } from '../../../lib/jid.ts';
import { childOf, childrenOf, el, type XmlElement } from '../../kit/element.ts';
import { readBareJid } from '../../kit/reader.ts';

export const STANZA_IDS_NS = 'urn:xmpp:sid:0';
const MAX_LENGTH = 1024;

/** An id some entity gave the stanza. */
export interface StanzaIdClaim {
  readonly id: string;
  readonly by: BareJid;
}

/** The readable `<stanza-id/>` children; anybody may have written them. Ids longer than 1024 UTF-16 units are none. */
export function parseStanzaIds(stanza: XmlElement): readonly StanzaIdClaim[] {
  return childrenOf(stanza, 'stanza-id', STANZA_IDS_NS).flatMap((element): StanzaIdClaim[] => {
    const by = readBareJid(element, 'by');
    const id = readId(element);
    return by !== undefined && id !== undefined ? [{ id, by }] : [];
  });
}

/** The id its sender gave it, which binds nobody else. */
export function parseOriginId(stanza: XmlElement): string | undefined {
  const element = childOf(stanza, 'origin-id', STANZA_IDS_NS);
  return element && readId(element);
}

function readId(element: XmlElement): string | undefined {
  const id = element.attrs['id'];
  return id && id.length <= MAX_LENGTH ? id : undefined;
}

export function buildOriginId(id: string): XmlElement {
  return el('origin-id', STANZA_IDS_NS, { id });
}

/** For servers: a client never writes one. */
export function buildStanzaId({ id, by }: StanzaIdClaim): XmlElement {
  return el('stanza-id', STANZA_IDS_NS, { id, by });
}
