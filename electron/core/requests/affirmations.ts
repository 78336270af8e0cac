import type { BareJid } from '../../lib/jid.ts';
import type { InboundSubscription, SubscriptionApi } from '../../xmpp/features/rfc3921-subscription/index.ts';

interface Held {
  readonly subscription: InboundSubscription;
  readonly subscriptions: SubscriptionApi;
}

const CONTRARY = { subscribe: 'unsubscribe', unsubscribe: 'subscribe', subscribed: 'unsubscribed', unsubscribed: 'subscribed' } as const;

export interface KnownContact {
  readonly subscription: 'none' | 'to' | 'from' | 'both';
  readonly isAsking: boolean;
}

/**
 * Tells the server that a notification has arrived, so that it does not come again at each sign-in (RFC 3921 §9.4, R240, R243, R260).
 * RFC 6121 wants this no more and suffers it (N14). Each is affirmed once until the roster changes, so that two clients that affirm
 * each other come to an end (R290), and strangers are told nothing.
 *
 * What was stored while we were away comes at once, and the older of two may be overtaken: to affirm an `unsubscribe` would deny the request
 * that came after it. So the first ones of a session wait until all that was stored is here, or until the person acts (R288).
 */
export class Affirmations {
  readonly #contact: (address: BareJid) => KnownContact | undefined;
  readonly #given = new Map<BareJid, Set<string>>();
  /** Undefined: they are given at once. */
  #held: Held[] | undefined;

  constructor(contact: (address: BareJid) => KnownContact | undefined) {
    this.#contact = contact;
  }

  /** `hadRequest`: theirs waited here for an answer, and goes with the `unsubscribe`. */
  consider(subscription: InboundSubscription, subscriptions: SubscriptionApi, hadRequest: boolean): void {
    const { kind, from } = subscription;
    this.heard(from, kind);
    const given = this.#given.get(from) ?? new Set();
    if (given.has(kind) || !this.#isOurs(kind, from, hadRequest)) return;
    this.#given.set(from, given.add(kind));
    if (this.#held) this.#held.push({ subscription, subscriptions });
    else subscriptions.affirm(subscription);
  }

  /** They said this: what they said before of the same thing holds no more, and is not affirmed. */
  heard(from: BareJid, kind: InboundSubscription['kind'] | 'subscribe'): void {
    this.#held = this.#held?.filter(({ subscription }) => subscription.from !== from || subscription.kind !== CONTRARY[kind]);
  }

  /** Gives what waits: all of it, for what was stored is here; or that of one, for the person acts on them now. */
  release(of?: BareJid): void {
    const due = this.#held?.filter(({ subscription }) => of === undefined || subscription.from === of) ?? [];
    this.#held = of === undefined ? undefined : this.#held?.filter((each) => !due.includes(each));
    for (const { subscription, subscriptions } of due) subscriptions.affirm(subscription);
  }

  /** Their item changed: what is told now is news. */
  forget(address: BareJid): void {
    this.#given.delete(address);
  }

  /** A new session: whatever the server still has unaffirmed comes again (R286). */
  begin(): void {
    this.#given.clear();
    this.#held = [];
  }

  #isOurs(kind: InboundSubscription['kind'], from: BareJid, hadRequest: boolean): boolean {
    const contact = this.#contact(from);
    // To affirm `subscribed` is to send `subscribe`: unasked-for, that would be a request of ours (R238, R282).
    if (kind === 'subscribed') return contact !== undefined && (contact.isAsking || contact.subscription === 'to' || contact.subscription === 'both');
    return contact !== undefined || (kind === 'unsubscribe' && hadRequest);
  }
}
