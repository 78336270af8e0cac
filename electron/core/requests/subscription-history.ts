import type { AccountId } from '../../contract/models/address.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { NewSubscriptionEvent, SubscriptionEvent, SubscriptionLog } from '../../store/subscription-log.ts';
import type { AppEvents } from '../app-events.ts';
import type { Clock } from '../ports.ts';
import { causeOf, changesOf, couldEnd, isEnding, type Ending, type EndingStanza, type Standing } from './subscription-changes.ts';

/** What is known of one address beside its roster item, in this session. */
interface Hints {
  readonly sent: Set<EndingStanza>;
  readonly heard: Set<EndingStanza>;
  /** Events of which nobody has said yet who did it. */
  readonly open: Map<number, Ending>;
}

/**
 * What happened between one account and others, kept and told (R050, R051, R052). The roster says that something happened; what we sent
 * and what they announced say who did it, whichever comes first. Nothing that only a stanza claims is written down, so strangers and
 * forged notifications leave no trace.
 */
export class SubscriptionHistory {
  readonly #accountId: AccountId;
  readonly #table: SubscriptionLog;
  readonly #events: AppEvents;
  readonly #clock: Clock;
  readonly #hints = new Map<BareJid, Hints>();

  constructor(options: { readonly accountId: AccountId; readonly table: SubscriptionLog; readonly events: AppEvents; readonly clock: Clock }) {
    this.#accountId = options.accountId;
    this.#table = options.table;
    this.#events = options.events;
    this.#clock = options.clock;
  }

  /** A new session: what was sent in the former one has been answered, or never will be. */
  begin(): void {
    for (const { sent, heard } of this.#hints.values()) {
      sent.clear();
      heard.clear();
    }
  }

  list(address: BareJid): Promise<readonly SubscriptionEvent[]> {
    return this.#table.list(this.#accountId, address);
  }

  /** What a change of their item means, to be stored with it; pass what was stored to `stored`. */
  eventsOf(address: BareJid, before: Standing | undefined, after: Standing | undefined): NewSubscriptionEvent[] {
    const at = this.#clock.now();
    const hints = this.#hints.get(address);
    return changesOf(before, after).map((kind) => {
      const known = isEnding(kind) && hints ? causeOf(kind, hints.sent, hints.heard) : kind;
      if (hints && isEnding(kind) && known !== kind) forgetHint(hints, kind);
      return { address, kind: known, at };
    });
  }

  /** Tells of what was just committed. What is said of it while it was being stored is not lost. */
  async stored(events: readonly SubscriptionEvent[]): Promise<void> {
    if (events.length === 0) return;
    this.#events.emit('subscription.logged', { events: [...events] });
    for (const { id, address, kind } of events) {
      if (!isEnding(kind)) continue;
      const hints = this.#hintsOf(address);
      hints.open.set(id, kind);
      await this.#close(hints);
    }
  }

  /** We are about to send this. */
  sent(address: BareJid, stanza: EndingStanza): void {
    this.#hintsOf(address).sent.add(stanza);
  }

  /** They, or their server, sent this; it counts for what the roster says beside it. */
  async heard(address: BareJid, stanza: EndingStanza, standing: Standing | undefined): Promise<void> {
    const isWaitedFor = (this.#hints.get(address)?.open.size ?? 0) > 0;
    // Where nothing is there to end it says nothing, and must not be taken for the cause of a later end.
    if (!isWaitedFor && !couldEnd(stanza, standing)) return;
    const hints = this.#hintsOf(address);
    hints.heard.add(stanza);
    await this.#close(hints);
  }

  /** What no roster item shows: requests of theirs, and their refusal. Known ones leave no second trace (R285). */
  async add(address: BareJid, kind: 'they-asked' | 'they-withdrew' | 'we-denied', at = this.#clock.now()): Promise<void> {
    await this.stored(await this.#table.add(this.#accountId, [{ address, kind, at }]));
  }

  async #close(hints: Hints): Promise<void> {
    for (const [id, ending] of hints.open) {
      const kind = causeOf(ending, hints.sent, hints.heard);
      if (kind === ending) continue;
      hints.open.delete(id);
      forgetHint(hints, ending);
      const amended = await this.#table.amend(id, kind);
      if (amended) this.#events.emit('subscription.logged', { events: [amended] });
    }
  }

  #hintsOf(address: BareJid): Hints {
    let hints = this.#hints.get(address);
    if (!hints) this.#hints.set(address, (hints = { sent: new Set(), heard: new Set(), open: new Map() }));
    return hints;
  }
}

/** Each says whose doing one end is, not the next one's. */
function forgetHint({ sent, heard }: Hints, ending: Ending): void {
  const isTheirsUnsubscribe = ending === 'showing-ended';
  sent.delete(isTheirsUnsubscribe ? 'unsubscribed' : 'unsubscribe');
  heard.delete(isTheirsUnsubscribe ? 'unsubscribe' : 'unsubscribed');
}
