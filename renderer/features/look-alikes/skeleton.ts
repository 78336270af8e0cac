/** What each character passes for: the table `confusables.txt` of UTS 39, as the package `unhomoglyph` carries it. */
export type Confusables = Readonly<Record<string, string>>;

const known = new Map<string, string>();
const KEPT = 30_000;

/** UTS 39 §4: two addresses with one skeleton look alike. Addresses are lower case, so that what passes for a capital passes for its small letter. */
export function skeleton(address: string, confusables: Confusables): string {
  const before = known.get(address);
  if (before !== undefined) return before;
  let text = '';
  for (const character of address.normalize('NFD')) text += Object.hasOwn(confusables, character) ? confusables[character]! : character;
  const found = text.normalize('NFD').toLowerCase();
  if (known.size >= KEPT) known.clear();
  known.set(address, found);
  return found;
}

/** Addresses by how they look; whom an address could be taken for is then one look-up. */
export class LookAlikes {
  readonly #confusables: Confusables;
  readonly #bySkeleton = new Map<string, string[]>();

  constructor(addresses: Iterable<string>, confusables: Confusables) {
    this.#confusables = confusables;
    for (const address of addresses) {
      const key = skeleton(address, confusables);
      const others = this.#bySkeleton.get(key);
      if (others) others.push(address);
      else this.#bySkeleton.set(key, [address]);
    }
  }

  /** Somebody else with an address that looks like this one. */
  of(address: string): string | undefined {
    return this.#bySkeleton.get(skeleton(address, this.#confusables))?.find((other) => other !== address);
  }
}
