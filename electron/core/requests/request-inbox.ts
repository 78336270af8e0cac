import type { AccountId } from '../../contract/models/address.ts';
import type { SubscriptionRequest } from '../../contract/models/contact.ts';
import { Undos, type Undo } from '../../lib/disposable.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { Requests, SubscriptionRequest as StoredRequest } from '../../store/requests.ts';
import type { InboundSubscription, SubscriptionApi } from '../../xmpp/features/rfc3921-subscription/index.ts';
import type { NickApi } from '../../xmpp/features/xep-0172-nick/index.ts';
import { pickLanguage } from '../../xmpp/kit/language.ts';
import type { AppEvents } from '../app-events.ts';
import type { Clock } from '../ports.ts';
import type { Affirmations } from './affirmations.ts';
import type { Standing } from './subscription-changes.ts';
import type { SubscriptionHistory } from './subscription-history.ts';
import type { PersonLanguages } from '../settings/person-languages.ts';

/** A request's words are foreign text: as much as a card shows. */
const NOTE_LENGTH = 1024;
const NICK_LENGTH = 256;
/** More than any person answers. What is beyond stays with the server, which repeats it at each sign-in (hazard B11; RFC 6121 §3.1.3). */
const MOST_WAITING = 10_000;
/** One transaction takes at most so many: others get their turn in between. */
const BATCH_LIMIT = 500;

interface Arriving {
  readonly request: StoredRequest;
  readonly settle: () => void;
  readonly fail: (reason: unknown) => void;
}

/** Who wants to see our presence and waits (RFC 3921 §5.1.6, §8.2). The roster does not show them, so they have their own table. */
export class RequestInbox {
  readonly #accountId: AccountId;
  readonly #table: Requests;
  readonly #events: AppEvents;
  readonly #clock: Clock;
  readonly #languages: PersonLanguages;
  readonly #seesUs: (address: BareJid) => boolean;
  readonly #isBlocked: (address: BareJid) => boolean;
  /** How often each has asked in this run. */
  readonly #asked = new Map<BareJid, number>();
  readonly #affirmations: Affirmations;
  readonly #standing: (address: BareJid) => Standing | undefined;
  readonly #history: SubscriptionHistory;
  readonly #onChange: (address: BareJid) => void;
  readonly #requests = new Map<string, SubscriptionRequest>();
  #arriving: Arriving[] = [];
  /** Settles when all that had arrived by then is stored; undefined while nothing is being stored. */
  #storing: Promise<void> | undefined;

  constructor(options: {
    readonly accountId: AccountId;
    readonly table: Requests;
    readonly events: AppEvents;
    readonly clock: Clock;
    readonly languages: PersonLanguages;
    readonly seesUs: (address: BareJid) => boolean;
    /** Who may not ask: servers repeat what they asked before they were blocked. */
    readonly isBlocked: (address: BareJid) => boolean;
    readonly affirmations: Affirmations;
    /** Their roster item. */
    readonly standing: (address: BareJid) => Standing | undefined;
    readonly history: SubscriptionHistory;
    /** Told after each request that came or went. */
    readonly onChange: (address: BareJid) => void;
  }) {
    this.#accountId = options.accountId;
    this.#onChange = options.onChange;
    this.#table = options.table;
    this.#events = options.events;
    this.#clock = options.clock;
    this.#languages = options.languages;
    this.#seesUs = options.seesUs;
    this.#isBlocked = options.isBlocked;
    this.#affirmations = options.affirmations;
    this.#standing = options.standing;
    this.#history = options.history;
  }

  async load(): Promise<void> {
    for (const request of await this.#table.list(this.#accountId)) this.#requests.set(request.address, request);
  }

  all(): SubscriptionRequest[] {
    return [...this.#requests.values()];
  }

  attach(subscriptions: SubscriptionApi, nicks: NickApi): Undo {
    const undos = new Undos();
    undos.add(subscriptions.onSubscription((subscription) => this.#receive(subscription, subscriptions, nicks)));
    return () => undos.run();
  }

  has(address: BareJid): boolean {
    return this.#requests.has(address);
  }

  /**
   * Answered here, elsewhere (the roster says they see us now, R160), or taken back by them. What a stranger asked and was answered is
   * remembered; what a stranger asked and nobody answered is not.
   */
  async settle(address: BareJid, how: 'answered' | 'withdrawn' | 'blocked' = 'answered'): Promise<void> {
    // What came before in the stream is there before it goes.
    while (this.#storing && this.#arriving.some(({ request }) => request.address === address)) await this.#storing;
    const request = this.#requests.get(address);
    if (!request) return;
    if (how === 'answered') await this.#history.add(address, 'they-asked', request.receivedAt);
    if (how === 'withdrawn' && this.#standing(address)) await this.#history.add(address, 'they-withdrew');
    await this.#table.remove(this.#accountId, address);
    this.#requests.delete(address);
    this.#events.emit('requests.changed', { accountId: this.#accountId, changed: [], removed: [address] });
    this.#onChange(address);
  }

  async #receive(subscription: InboundSubscription, subscriptions: SubscriptionApi, nicks: NickApi): Promise<void> {
    const { kind, from } = subscription;
    if (kind !== 'subscribe') {
      // They only announce a roster push, and the push is what holds (R238); no person has to answer them (R289).
      this.#affirmations.consider(subscription, subscriptions, this.#requests.has(from));
      // What they ask after it stays: it may come while this is written down.
      const asked = this.#asked.get(from);
      if (kind !== 'subscribed') await this.#history.heard(from, kind, this.#standing(from));
      return kind === 'unsubscribe' && this.#asked.get(from) === asked ? this.settle(from, 'withdrawn') : undefined;
    }
    this.#affirmations.heard(from, kind);
    if (this.#isBlocked(from)) return;
    if (this.#seesUs(from)) {
      // Granted before; the server should have said so itself (R162).
      subscriptions.approve(from);
      return;
    }
    if (!this.#requests.has(from) && this.#requests.size + this.#arriving.length >= MOST_WAITING) return;
    this.#asked.set(from, (this.#asked.get(from) ?? 0) + 1);
    const isNew = !this.#requests.has(from);
    const receivedAt = this.#clock.now();
    await this.#store({
      accountId: this.#accountId,
      address: from,
      nick: nicks.of(subscription.stanza)?.slice(0, NICK_LENGTH) ?? '',
      note: pickLanguage(subscription.statuses, this.#languages.wishes, subscription.language)?.text.slice(0, NOTE_LENGTH) ?? '',
      receivedAt,
    });
    if (isNew && this.#standing(from)) await this.#history.add(from, 'they-asked', receivedAt);
  }

  /** Stored, then told. A flood of strangers is joined: what arrives while a transaction runs goes into the next one together (hazard B11). */
  #store(request: StoredRequest): Promise<void> {
    return new Promise((settle, fail) => {
      this.#arriving.push({ request, settle, fail });
      this.#storing ??= this.#storeArriving();
    });
  }

  async #storeArriving(): Promise<void> {
    // A turn of the microtask queue joins what one read of the socket brought.
    await undefined;
    while (this.#arriving.length > 0) {
      const batch = this.#arriving.slice(0, BATCH_LIMIT);
      try {
        const stored = await this.#table.putAll(batch.map(({ request }) => request));
        for (const each of stored) this.#requests.set(each.address, each);
        const changed = [...new Map(stored.map((each) => [each.address, each])).values()];
        if (changed.length > 0) this.#events.emit('requests.changed', { accountId: this.#accountId, changed, removed: [] });
        for (const { address } of changed) this.#onChange(address as BareJid);
        for (const { settle } of batch) settle();
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
      this.#arriving = this.#arriving.slice(batch.length);
    }
    this.#storing = undefined;
  }
}
