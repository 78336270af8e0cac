import type { AccountId } from '../../contract/models/address.ts';
import type { ContactPresence, ResourcePresence } from '../../contract/models/presence.ts';
import type { Undo } from '../../lib/disposable.ts';
import { resourceOf, type BareJid, type Jid } from '../../lib/jid.ts';
import { pickLanguage } from '../../xmpp/kit/language.ts';
import type { InboundPresence, PresenceApi } from '../../xmpp/features/rfc3921-presence/index.ts';
import type { DelayApi } from '../../xmpp/features/xep-0203-delay/index.ts';
import type { AppEvents } from '../app-events.ts';
import { FrameBatch } from '../frame-batch.ts';
import { newAddressOf } from '../new-address.ts';
import type { Clock } from '../ports.ts';
import { PresenceBook } from './presence-book.ts';
import type { PersonLanguages } from '../settings/person-languages.ts';

/** A status is foreign text: as much of it as any place of ours shows (R074). */
const STATUS_LENGTH = 1024;
/** As many as a person may write of their own. */
const MOST_VERSIONS = 16;

/**
 * One account's view of who is available. Presence belongs to a session: while the connection is away nobody is shown as online,
 * and after a resumption what was known is shown again.
 */
export class PresenceRoom {
  readonly #accountId: AccountId;
  readonly #events: AppEvents;
  readonly #clock: Clock;
  readonly #book: PresenceBook;
  readonly #changes: FrameBatch<BareJid>;
  readonly #languages: PersonLanguages;
  readonly #isKnown: (address: BareJid) => boolean;
  readonly #addressOf: (from: Jid) => BareJid;
  #isShown = false;
  /** Whether it is known who the contacts are; until then anybody's presence may turn out to be one's (R201). */
  #isSorted = false;

  constructor(options: {
    readonly accountId: AccountId;
    readonly events: AppEvents;
    readonly clock: Clock;
    readonly languages: PersonLanguages;
    /** Whose presence is kept: contacts, ourselves, people with a conversation; strangers' is ignored (R151). */
    readonly isKnown: (address: BareJid) => boolean;
    /** As whose it counts: mostly the bare address. */
    readonly addressOf: (from: Jid) => BareJid;
  }) {
    this.#accountId = options.accountId;
    this.#events = options.events;
    this.#clock = options.clock;
    this.#languages = options.languages;
    this.#isKnown = options.isKnown;
    this.#addressOf = options.addressOf;
    this.#book = new PresenceBook(options.accountId);
    this.#changes = new FrameBatch(options.clock, (addresses) => this.#tell(addresses));
  }

  all(): ContactPresence[] {
    return this.#isShown ? this.#book.views() : [];
  }

  attach(presences: PresenceApi, delays: DelayApi): Undo {
    return presences.onPresence((presence) => this.#receive(presence, delays));
  }

  /** The session is up; of a new one nothing is known yet. */
  begin(isResumed: boolean): void {
    if (!isResumed) {
      this.#book.clear();
      this.#isSorted = false;
    }
    this.#isShown = true;
    this.#tellAll();
  }

  /** The roster is there, or there will be none: strangers who came before it are forgotten (R151, R201). */
  sort(): void {
    this.#isSorted = true;
    for (const { address } of this.#book.views()) if (!this.#isKnown(address as BareJid)) this.forget(address as BareJid);
  }

  /** The connection is away: what was known is not shown meanwhile. */
  hide(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#tellAll();
  }

  /** Their item left the roster, or they no longer let us see them (R052). */
  forget(address: BareJid): void {
    if (this.#book.forget(address)) this.#changes.add(address);
  }

  /** They are kept from telling us how they are: nothing is known of them until they do (R132). */
  conceal(address: BareJid): void {
    if (this.#book.conceal(address)) this.#changes.add(address);
  }

  /** The person's languages are others: of what was said in several, the best is another. */
  reword(): void {
    const changed = this.#book.reword((presence) => {
      if (!presence.versions) return presence;
      const { status, language, versions, ...rest } = presence;
      const statuses = [...(status === '' ? [] : [{ text: status, ...(language === undefined ? {} : { language }) }]), ...versions];
      const worded = this.#wordsOf({ statuses, language: undefined });
      return worded.status === status ? presence : { ...rest, ...worded };
    });
    for (const address of changed) this.#changes.add(address);
  }

  #receive(presence: InboundPresence, delays: DelayApi): void {
    const address = this.#addressOf(presence.from);
    if (this.#isSorted && !this.#isKnown(address)) return;
    const resource = resourceOf(presence.from);
    const { status, ...inWords } = this.#wordsOf(presence);
    switch (presence.kind) {
      case 'available':
        this.#book.available(address, {
          resource: resource ?? '', show: presence.show, status, ...inWords, priority: presence.priority, since: delays.of(presence.stanza)?.stamp ?? this.#clock.now(),
        });
        break;
      case 'unavailable':
        this.#book.unavailable(address, resource, status);
        break;
      case 'error':
        this.#book.failed(address, presence.error.condition, newAddressOf(presence.error.address, address));
        break;
    }
    this.#changes.add(address);
  }

  /** The status in the person's language, or the best there is, and in the others (R028, R073). */
  #wordsOf({ statuses, language }: Pick<InboundPresence, 'statuses' | 'language'>): Pick<ResourcePresence, 'status' | 'language' | 'versions'> {
    const shown = pickLanguage(statuses, this.#languages.wishes, language);
    const others = statuses.filter((each) => each !== shown && each.text !== '').slice(0, MOST_VERSIONS);
    return {
      status: shown?.text.slice(0, STATUS_LENGTH) ?? '',
      ...(shown?.language === undefined ? {} : { language: shown.language }),
      ...(others.length === 0 ? {} : { versions: others.map(({ text, ...rest }) => ({ ...rest, text: text.slice(0, STATUS_LENGTH) })) }),
    };
  }

  #tell(addresses: ReadonlySet<BareJid>): void {
    if (!this.#isShown) return;
    const changed = [...addresses].map((address) => this.#book.view(address));
    this.#events.emit('presence.changed', { accountId: this.#accountId, isWhole: false, changed });
  }

  #tellAll(): void {
    this.#changes.clear();
    this.#events.emit('presence.changed', { accountId: this.#accountId, isWhole: true, changed: this.all() });
  }
}
