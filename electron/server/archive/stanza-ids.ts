import type { BareJid } from '../../lib/jid.ts';
import { buildStanzaId, STANZA_IDS_NS } from '../../xmpp/features/xep-0359-ids/index.ts';
import { el, is, isElement, type XmlElement } from '../../xmpp/kit/element.ts';
import { readBareJid } from '../../xmpp/kit/reader.ts';

/** XEP-0359 §3 rule 2: without what claims to be an id given by this address, whoever wrote it. */
export function withoutStanzaIds(stanza: XmlElement, by: BareJid): XmlElement {
  const children = stanza.children.filter((child) => !isElement(child) || !is(child, 'stanza-id', STANZA_IDS_NS) || readBareJid(child, 'by') !== by);
  return children.length === stanza.children.length ? stanza : el(stanza.name, stanza.ns, stanza.attrs, ...children);
}

export function withStanzaId(stanza: XmlElement, by: BareJid, id: string): XmlElement {
  return el(stanza.name, stanza.ns, stanza.attrs, ...stanza.children, buildStanzaId({ id, by }));
}
