import type { MessageId } from './keys.ts';
import { freePlace } from './message-places.ts';

/** A message of a page, newest first. */
export interface Entry {
  readonly conversation: string;
  /** Where it stands, if it is stored. */
  readonly known: MessageId | undefined;
}

export interface Placed {
  /** For each entry where it is to stand; undefined: it stands right. */
  readonly places: readonly (MessageId | undefined)[];
  /** The lowest place of all. */
  readonly lowest: number;
}

/** What is looked up on the way: the places that are taken below one, and the next one above it that is taken or will be. */
export interface PlaceBook {
  takenBelow(place: number): Promise<readonly number[]>;
  nextAbove(place: number): Promise<number>;
}

/**
 * Gives each new message of a page its place: next below whatever came after it, and above what came before it in its conversation, where
 * that was received in this session and stands behind the gap. Of those that are stored, the fewest that must move for the order of each
 * conversation to be the archive's get a new place (hazard G3). `lowestOf`: where earlier pages ended in each conversation; it is brought up to date.
 * `ceilingOf`: what stands from there on in a conversation comes after the whole page.
 */
export async function placesFor(
  entries: readonly Entry[], before: MessageId, lowestOf: Map<string, number>, book: PlaceBook, ceilingOf: ReadonlyMap<string, number> = new Map(),
): Promise<Placed> {
  const ceiling = (conversation: string): number => ceilingOf.get(conversation) ?? Number.POSITIVE_INFINITY;
  const staying = stayingOf(entries, (conversation) => Math.min(lowestOf.get(conversation) ?? Number.POSITIVE_INFINITY, ceiling(conversation)));
  const taken = new Set<number>();
  const places: (MessageId | undefined)[] = [];
  let below = Number.POSITIVE_INFINITY;
  let isFilled = false;
  for (const [index, { conversation, known }] of entries.entries()) {
    let place: number | undefined = known;
    // Where there was no room between two neighbours, the lower one makes way.
    if (known === undefined || !staying.has(index) || known >= (lowestOf.get(conversation) ?? Number.POSITIVE_INFINITY)) {
      const limit = lowestOf.get(conversation);
      const floor = limit === undefined ? entries.findIndex((entry, other) => other > index && entry.conversation === conversation && staying.has(other)) : -1;
      let upper = Math.min(below, limit ?? Number.POSITIVE_INFINITY);
      if (!Number.isFinite(upper)) upper = before;
      const under = entries[floor]?.known ?? 0;
      if (under >= upper) {
        upper = await book.nextAbove(under);
        isFilled = false;
      }
      if (ceiling(conversation) < upper) {
        upper = ceiling(conversation);
        isFilled = false;
      }
      if (!isFilled) for (const each of await book.takenBelow(upper)) taken.add(each);
      isFilled = true;
      place = freePlace(upper, taken);
      taken.add(place);
      places.push(place as MessageId);
    } else {
      isFilled = false;
      places.push(undefined);
    }
    below = Math.min(below, place!);
    lowestOf.set(conversation, Math.min(place!, lowestOf.get(conversation) ?? Number.POSITIVE_INFINITY));
  }
  return { places, lowest: below };
}

/** Of each conversation the longest run of stored messages that stand in the archive's order already, by index. */
function stayingOf(entries: readonly Entry[], limitOf: (conversation: string) => number): ReadonlySet<number> {
  const staying = new Set<number>();
  const byConversation = Map.groupBy(entries.entries(), ([, { conversation }]) => conversation);
  for (const [conversation, list] of byConversation) {
    const limit = limitOf(conversation);
    const stored = list.flatMap(([index, { known }]) => (known === undefined || known >= limit ? [] : [{ index, known }]));
    for (const index of longestFalling(stored)) staying.add(index);
  }
  return staying;
}

/** By patience: `ends[n]` is the highest end of a run of n + 1 so far. */
function longestFalling(stored: readonly { readonly index: number; readonly known: number }[]): number[] {
  const ends: number[] = [];
  const from: (number | undefined)[] = [];
  for (const [at, { known }] of stored.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stored[ends[middle]!]!.known > known) low = middle + 1;
      else high = middle;
    }
    from.push(ends[low - 1]);
    ends[low] = at;
  }
  const indices: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = from[at]) indices.push(stored[at]!.index);
  return indices;
}
