import type { FindingSet } from '../../catalogue/finding-set.ts';
import type { ConnectionShape } from '../support/connection.ts';

/**
 * The findings that a connection of findings pages through.
 * @throws Error for a connection of other things.
 */
export function requireSet({ set }: ConnectionShape): FindingSet {
  if (set === null) throw new Error('This connection does not page through findings.');
  return set;
}
