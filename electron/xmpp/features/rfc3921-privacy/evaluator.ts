import { bareOf, domainOf, isFull, localOf, type BareJid, type Jid } from '../../../lib/jid.ts';
import type { RosterSubscription } from '../rfc3921-roster/index.ts';
import type { PrivacyList, PrivacyListNames, PrivacyRule, StanzaKind } from './codec.ts';

/**
 * Where RFC 3921 and XEP-0016 differ: by RFC 3921 a rule for a domain also covers its subdomains (§10.1, R298); by XEP-0016 it
 * does not, and nothing between one's own resources is ever blocked (R369).
 */
export type PrivacyReading = 'rfc3921' | 'xep-0016';

/** A stanza as a list sees it. `notification` is presence without type or `unavailable`; `other-presence` all other presence (R294). */
export interface JudgedStanza {
  readonly direction: 'in' | 'out';
  readonly kind: 'message' | 'iq' | 'notification' | 'other-presence';
  /** The sender of what comes in, the recipient of what goes out. */
  readonly peer: Jid;
}

/** What the roster says of an address; undefined where it has no item. */
export type RosterView = (address: Jid) => { readonly subscription: RosterSubscription; readonly groups: readonly string[] } | undefined;

export interface Decision {
  readonly action: 'allow' | 'deny';
  /** The rule that decided; or why none did: no list in force, none of its rules applies, or it is about ourselves. */
  readonly by: PrivacyRule | 'no-list' | 'fall-through' | 'own-account';
}

/** The one list that counts: the active one alone where there is one, else the default (§10.2 rules 1 to 3; no layering, R316). */
export function listInForce({ active, default: fallback }: Pick<PrivacyListNames, 'active' | 'default'>): string | undefined {
  return active ?? fallback;
}

/** What the server does to the stanza, and by which rule (§10.2). Pure; the roster is read at the moment of asking (R324). */
export function evaluate(
  list: Pick<PrivacyList, 'rules'> | undefined, stanza: JudgedStanza, roster: RosterView,
  { reading = 'rfc3921', own }: { readonly reading?: PrivacyReading; readonly own?: BareJid | undefined } = {},
): Decision {
  if (!list) return { action: 'allow', by: 'no-list' };
  if (reading === 'xep-0016' && bareOf(stanza.peer) === own) return { action: 'allow', by: 'own-account' };
  const kind = kindOf(stanza);
  let first: PrivacyRule | undefined;
  // The lowest order that applies, compared as numbers, wherever it stands (R320, R321); of equal ones the first.
  for (const rule of list.rules) {
    if ((!first || rule.order < first.order) && concernsKind(rule, kind) && concernsPeer(rule, stanza.peer, roster, reading)) first = rule;
  }
  return first ? { action: first.action, by: first } : { action: 'allow', by: 'fall-through' };
}

/** Undefined: no child element names it, only rules without any do (R310, R360). */
function kindOf({ direction, kind }: JudgedStanza): StanzaKind | undefined {
  if (kind === 'notification') return direction === 'in' ? 'presence-in' : 'presence-out';
  return direction === 'in' && kind !== 'other-presence' ? kind : undefined;
}

function concernsKind({ kinds }: PrivacyRule, kind: StanzaKind | undefined): boolean {
  return kinds.length === 0 || (kind !== undefined && kinds.includes(kind));
}

function concernsPeer({ scope }: PrivacyRule, peer: Jid, roster: RosterView, reading: PrivacyReading): boolean {
  switch (scope.type) {
    case 'everybody': return true;
    case 'jid': return matches(scope.value, peer, reading);
    case 'group': return itemOf(peer, roster)?.groups.includes(scope.value) ?? false;
    // Whoever is not in the roster at all has the subscription "none" (R302).
    case 'subscription': return (itemOf(peer, roster)?.subscription ?? 'none') === scope.value;
  }
}

function itemOf(peer: Jid, roster: RosterView): ReturnType<RosterView> {
  return roster(peer) ?? roster(bareOf(peer));
}

/** §10.1: `user@domain/resource` and `domain/resource` match themselves, `user@domain` any resource, `domain` everything there. */
function matches(rule: Jid, peer: Jid, reading: PrivacyReading): boolean {
  if (isFull(rule)) return rule === peer;
  if (localOf(rule) !== undefined) return rule === bareOf(peer);
  const domain = domainOf(peer);
  return domain === rule || (reading === 'rfc3921' && domain.endsWith(`.${rule}`));
}
