/** Compares two texts by their characters: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The first place in a sorted range whose item is not before what is looked for; `to` when all are.
 * @param compare less than 0 where the item at a place comes before it.
 */
export function lowerBound(from: number, to: number, compare: (place: number) => number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(middle) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
