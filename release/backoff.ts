const FIRST = 100;
const MOST = 5_000;

/**
 * Milliseconds from one attempt to the next: 100, doubled each time up to 5,000. A random part of the
 * second half is left away, so that many servers do not come back at the same moment.
 * @param failures attempts that failed in a row before this one, from 0.
 */
export function backOff(failures: number): number {
  const most = Math.min(MOST, FIRST * 2 ** failures);
  return most * (0.5 + Math.random() / 2);
}
