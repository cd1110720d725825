import { TypedFastBitSet } from 'typedfastbitset';

/** A set of findings or of profiles, by their numbers in the catalogue. Shared ones are never changed. */
export type Bits = TypedFastBitSet;

/** Makes an empty set that can hold numbers below `size`. */
export function noBits(size: number): Bits {
  return TypedFastBitSet.fromWords(new Uint32Array((size + 31) >>> 5));
}

/** Makes the set of all numbers below `size`. */
export function allBits(size: number): Bits {
  const words = new Uint32Array((size + 31) >>> 5).fill(0xffffffff);
  if (size % 32 > 0) words[words.length - 1] = 0xffffffff >>> -size;
  return TypedFastBitSet.fromWords(words);
}

/** Makes the set of some numbers below `size`. */
export function bitsOf(size: number, numbers: Iterable<number>): Bits {
  const bits = noBits(size);
  for (const number of numbers) bits.add(number);
  return bits;
}

/** What all of the sets have; `whole` when there are none. */
export function intersect(sets: readonly Bits[], whole: () => Bits): Bits {
  const [first, second, ...rest] = sets;
  if (first === undefined) return whole();
  if (second === undefined) return first;
  const result = first.new_intersection(second);
  for (const set of rest) result.intersection(set);
  return result;
}

/** What any of the sets has, of numbers below `size`. */
export function unite(sets: readonly Bits[], size: number): Bits {
  const [first, ...rest] = sets;
  if (first === undefined) return noBits(size);
  if (rest.length === 0) return first;
  const result = first.clone();
  for (const set of rest) result.union(set);
  return result;
}

function countOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Adds the numbers from `from` to before `to` to a set that can hold them. */
export function fillRange({ words }: Bits, from: number, to: number): void {
  if (from >= to) return;
  const first = from >>> 5;
  const last = (to - 1) >>> 5;
  const head = 0xffffffff << from;
  const tail = 0xffffffff >>> -to;
  if (first === last) {
    words[first] = (words[first] ?? 0) | (head & tail);
    return;
  }
  words[first] = (words[first] ?? 0) | head;
  for (let at = first + 1; at < last; at += 1) words[at] = 0xffffffff;
  words[last] = (words[last] ?? 0) | tail;
}

/** How many numbers of the set lie in the range from `from` to before `to`. */
export function countRange({ words }: Bits, from: number, to: number): number {
  if (from >= to) return 0;
  const first = from >>> 5;
  const last = (to - 1) >>> 5;
  const head = 0xffffffff << from;
  const tail = 0xffffffff >>> -to;
  if (first === last) return countOnes((words[first] ?? 0) & head & tail);
  let count = countOnes((words[first] ?? 0) & head) + countOnes((words[last] ?? 0) & tail);
  for (let at = first + 1; at < last; at += 1) count += countOnes(words[at] ?? 0);
  return count;
}

/** The smallest number of the set that is at least `from`; -1 when there is none. */
export function nextBit({ words }: Bits, from: number): number {
  let at = from >>> 5;
  let word = (words[at] ?? 0) & (0xffffffff << from);
  while (word === 0) {
    at += 1;
    if (at >= words.length) return -1;
    word = words[at] ?? 0;
  }
  return (at << 5) + 31 - Math.clz32(word & -word);
}

/** The largest number of the set that is at most `from`; -1 when there is none. */
export function previousBit({ words }: Bits, from: number): number {
  if (from < 0) return -1;
  let at = from >>> 5;
  let word = (words[at] ?? 0) & (0xffffffff >>> (31 - (from & 31)));
  while (word === 0) {
    at -= 1;
    if (at < 0) return -1;
    word = words[at] ?? 0;
  }
  return (at << 5) + 31 - Math.clz32(word);
}
