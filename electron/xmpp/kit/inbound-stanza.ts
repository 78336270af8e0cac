import { parseJid, type BareJid, type Jid } from '../../lib/jid.ts';
import type { XmlElement } from './element.ts';

/** A stanza from the server with its addresses read. */
export interface InboundStanza {
  readonly element: XmlElement;
  /** Who sent it. The own bare address when the stanza names nobody (RFC 6120 §8.1.2.1). */
  readonly from: Jid;
  /** Whether the stanza itself named its sender. */
  readonly hasFrom: boolean;
  readonly to: Jid | undefined;
  readonly id: string | undefined;
  readonly type: string | undefined;
}

/** Undefined when `from` is no address: then nobody can be said to have sent it, and it is ignored. */
export function readStanza(element: XmlElement, account: BareJid): InboundStanza | undefined {
  const { from, to, id, type } = element.attrs;
  const sender = from === undefined ? account : parseJid(from);
  if (sender === undefined) return undefined;
  return { element, from: sender, hasFrom: from !== undefined, to: to === undefined ? undefined : parseJid(to), id, type };
}
