/** Where `item` stands or would stand in a list sorted by `compare`: O(log n). */
export function lowerBound<T>(list: readonly T[], item: T, compare: (one: T, other: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(list[middle]!, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function insertSorted<T>(list: T[], item: T, compare: (one: T, other: T) => number): void {
  list.splice(lowerBound(list, item, compare), 0, item);
}

/** True when the very item was there and is gone now. */
export function removeSorted<T>(list: T[], item: T, compare: (one: T, other: T) => number): boolean {
  const index = lowerBound(list, item, compare);
  if (list[index] !== item) return false;
  list.splice(index, 1);
  return true;
}
