import type { StanzaKind } from '../../contract/models/privacy.ts';
import type { BareJid, Jid } from '../../lib/jid.ts';
import { evaluate, type JudgedStanza, type PrivacyRule, type RosterView } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { rulesInForce, type Gates } from './judge.ts';

const STANZAS: Readonly<Record<StanzaKind, Omit<JudgedStanza, 'peer'>>> = {
  message: { direction: 'in', kind: 'message' },
  iq: { direction: 'in', kind: 'iq' },
  'presence-in': { direction: 'in', kind: 'notification' },
  'presence-out': { direction: 'out', kind: 'notification' },
};

/** Whom the list in force lets through before it comes to a block of them, and whom it shuts out without one: the first rule that applies decides (RFC 3921 §10.2 rule 6, R321). */
export class Exceptions {
  readonly #own: BareJid;
  readonly #roster: RosterView;
  /** None where no rule that allows stands before one that denies: there may be as many rules as blocks, and mostly nobody is excepted. */
  #rules: readonly PrivacyRule[] = [];
  /** The end of a list that lets nobody else's presence in, with those whom it lets in; else empty. */
  #wall: readonly PrivacyRule[] = [];

  constructor(own: BareJid, roster: RosterView) {
    this.#own = own;
    this.#roster = roster;
  }

  /** Takes the rules as they are now. Answers whether others may be excepted than before. */
  read(gates: Pick<Gates, 'means' | 'lists'>): boolean {
    const before = JSON.stringify(this.#rules);
    const rules = rulesInForce(gates);
    const inForce = rules === 'unread' ? [] : rules ?? [];
    const lastDenial = inForce.findLastIndex(({ action }) => action === 'deny');
    this.#rules = inForce.slice(0, lastDenial).some(({ action }) => action === 'allow') ? inForce : [];
    const end = inForce.findIndex(({ scope, action, kinds }) => scope.type === 'everybody' && action === 'deny' && (kinds.length === 0 || kinds.includes('presence-in')));
    this.#wall = inForce.slice(0, end + 1).filter((rule, index) => rule.action === 'allow' || index === end);
    return JSON.stringify(this.#rules) !== before;
  }

  /** Without a kind: requests to see us, which only rules for everything concern. */
  include(peer: Jid, kind?: StanzaKind): boolean {
    if (this.#rules.length === 0) return false;
    const stanza = kind === undefined ? { direction: 'in', kind: 'other-presence' } as const : STANZAS[kind];
    return evaluate({ rules: this.#rules }, { ...stanza, peer }, this.#roster, { reading: 'xep-0016', own: this.#own }).action === 'allow';
  }

  /** Whether their presence is stopped with everybody else's: by no block of them, but because no rule lets it in. */
  shutOut(peer: Jid): boolean {
    return this.#wall.length > 0 && evaluate({ rules: this.#wall }, { ...STANZAS['presence-in'], peer }, this.#roster, { reading: 'xep-0016', own: this.#own }).action === 'deny';
  }
}
