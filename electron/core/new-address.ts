import { isAddressLink, parseAddressLink } from '../lib/address-link.ts';
import { bareOf, parseJid, type BareJid, type Jid } from '../lib/jid.ts';

/**
 * The address that an error names in `<gone/>` or `<redirect/>`: a link (RFC 6120 §8.3.3.5), or plain as older servers write it. Undefined
 * where there is none, or it is the old one. It is only ever shown: whoever sends the error could name anybody.
 */
export function newAddressOf(given: string | undefined, old: Jid): BareJid | undefined {
  if (given === undefined) return undefined;
  const plain = isAddressLink(given) ? parseAddressLink(given)?.address : parseJid(given);
  const found = plain === undefined ? undefined : bareOf(plain);
  return found === bareOf(old) ? undefined : found;
}
