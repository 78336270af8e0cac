import { domainOf, parseJid, type BareJid } from '../../lib/jid.ts';
import type { XmlElement } from '../kit/element.ts';

/**
 * Whether a stanza that answers a request to the own server comes from there (hazard X5): without `from`,
 * from the account itself, any resource of its own included when `own` is one, or from its domain.
 */
export function isFromOwnServer(stanza: XmlElement, account: BareJid, own?: string): boolean {
  const { from } = stanza.attrs;
  if (from === undefined || from === account || from === own) return true;
  const jid = parseJid(from);
  return jid !== undefined && (jid === account || jid === own || jid === domainOf(account));
}
