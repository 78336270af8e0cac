import type { AccountId } from '../../contract/models/address.ts';
import type { Occupant } from '../../contract/models/room.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { AppEvents } from '../app-events.ts';
import { FrameBatch } from '../frame-batch.ts';
import type { Clock } from '../ports.ts';

/** More than any room holds: a service could name nobodies without end (hazard B11). */
const MOST_OCCUPANTS = 20_000;

/** Who is in one room, as it told us in this session; told in batches, one per frame. It never mixes with the presence of contacts. */
export class OccupantBook {
  readonly #place: { readonly accountId: AccountId; readonly address: BareJid };
  readonly #events: AppEvents;
  readonly #occupants = new Map<string, Occupant>();
  readonly #changes: FrameBatch<string>;

  constructor(place: { readonly accountId: AccountId; readonly address: BareJid }, events: AppEvents, clock: Clock) {
    this.#place = place;
    this.#events = events;
    this.#changes = new FrameBatch(clock, (nicks) => this.#tell(nicks));
  }

  all(): Occupant[] {
    return [...this.#occupants.values()];
  }

  put(occupant: Occupant): void {
    if (!this.#occupants.has(occupant.nick) && this.#occupants.size >= MOST_OCCUPANTS) return;
    this.#occupants.set(occupant.nick, occupant);
    this.#changes.add(occupant.nick);
  }

  remove(nick: string): void {
    if (this.#occupants.delete(nick)) this.#changes.add(nick);
  }

  rename(nick: string, newNick: string): void {
    const occupant = this.#occupants.get(nick);
    this.remove(nick);
    if (occupant) this.put({ ...occupant, nick: newNick });
  }

  /** We are no longer there: nobody is known any more. */
  clear(): void {
    this.#changes.clear();
    if (this.#occupants.size === 0) return;
    this.#occupants.clear();
    this.#events.emit('room.occupants', { ...this.#place, isWhole: true, changed: [], removed: [] });
  }

  #tell(nicks: ReadonlySet<string>): void {
    const changed = [...nicks].flatMap((nick) => this.#occupants.get(nick) ?? []);
    const removed = [...nicks].filter((nick) => !this.#occupants.has(nick));
    this.#events.emit('room.occupants', { ...this.#place, isWhole: false, changed, removed });
  }
}
