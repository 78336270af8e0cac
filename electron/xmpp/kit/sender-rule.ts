import { bareOf, domainOf, type FullJid, type Jid } from '../../lib/jid.ts';

/**
 * Whom a handler believes. Every inbound handler names one; what others send does not reach it.
 * - `own-bare-address`: no sender named, or the own bare address: what the own server says for the account, and none of its devices can.
 * - `own-account`: those, and this session's own full address (RFC 3921 §7.2, R192).
 * - `own-server`: those, or the own domain.
 * - `contacts`: those, and whoever may know that we are here (`Disclosure`).
 * - `anyone`: everybody; the handler itself attributes by `from`.
 * - `{ asked }`: whoever was asked, as the handler remembers it.
 */
export type SenderRule = 'own-bare-address' | 'own-account' | 'own-server' | 'contacts' | 'anyone' | { readonly asked: (from: Jid) => boolean };

export function isOwnAccount(from: Jid, own: FullJid): boolean {
  return from === own || from === bareOf(own);
}

export function isOwnServer(from: Jid, own: FullJid): boolean {
  return isOwnAccount(from, own) || from === domainOf(own);
}

export function believes(rule: SenderRule, from: Jid, own: FullJid, isDisclosedTo: (from: Jid) => boolean): boolean {
  switch (rule) {
    case 'own-bare-address': return from === bareOf(own);
    case 'own-account': return isOwnAccount(from, own);
    case 'own-server': return isOwnServer(from, own);
    case 'contacts': return isOwnServer(from, own) || bareOf(from) === bareOf(own) || isDisclosedTo(from);
    case 'anyone': return true;
    default: return rule.asked(from);
  }
}
