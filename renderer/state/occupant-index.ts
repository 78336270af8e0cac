import type { Occupant } from '../../electron/contract/models/room.ts';
import { comparisonIn, type CompareTexts } from '../../electron/lib/collation.ts';
import { insertSorted, removeSorted } from './sorted.ts';

const RANK = { moderator: 0, participant: 1, visitor: 2, none: 3 } as const;

/** From so many changes on, sorting everything once is cheaper than finding each place. */
const MANY = 64;

/** Who is in one room, moderators first, then by nickname; kept in place, so that one who comes costs a binary search. */
export class OccupantIndex {
  readonly #byNick = new Map<string, Occupant>();
  #sorted: Occupant[] = [];
  #compareTexts: CompareTexts = comparisonIn('en');
  readonly #compare = (one: Occupant, other: Occupant): number => RANK[one.role] - RANK[other.role] || this.#compareTexts(one.nick, other.nick);

  static of(occupants: readonly Occupant[]): OccupantIndex {
    const index = new OccupantIndex();
    index.apply(occupants, []);
    return index;
  }

  /** Sorts nicknames as people of this language do. */
  collate(language: string): void {
    const compareTexts = comparisonIn(language);
    if (compareTexts === this.#compareTexts) return;
    this.#compareTexts = compareTexts;
    this.#sorted = this.#sorted.toSorted(this.#compare);
  }

  get sorted(): readonly Occupant[] {
    return this.#sorted;
  }

  get size(): number {
    return this.#byNick.size;
  }

  get(nick: string): Occupant | undefined {
    return this.#byNick.get(nick);
  }

  apply(changed: readonly Occupant[], removed: readonly string[]): void {
    if (changed.length + removed.length > MANY) {
      for (const nick of removed) this.#byNick.delete(nick);
      for (const occupant of changed) this.#byNick.set(occupant.nick, occupant);
      this.#sorted = [...this.#byNick.values()].sort(this.#compare);
      return;
    }
    for (const nick of removed) this.#remove(nick);
    for (const occupant of changed) {
      this.#remove(occupant.nick);
      this.#byNick.set(occupant.nick, occupant);
      insertSorted(this.#sorted, occupant, this.#compare);
    }
  }

  #remove(nick: string): void {
    const known = this.#byNick.get(nick);
    if (!known) return;
    this.#byNick.delete(nick);
    removeSorted(this.#sorted, known, this.#compare);
  }
}
