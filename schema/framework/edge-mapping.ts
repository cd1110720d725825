import type { MappingMethod } from '../../reference/codes.ts';
import type { RowsByKey } from '../../release/cached-rows.ts';

/** What an edge says beside its finding: the mapping that led there, read when it is asked for. */
export interface EdgeMapping<Mapping> {
  readonly mapping: () => Mapping | Promise<Mapping>;
}

/**
 * Makes the part of an edge that tells of a mapping. A finding has one for each subject and method.
 * @param isOf whether a mapping leads to what the list is of.
 */
export function leadBy<Mapping extends { readonly method: MappingMethod }>(
  mappings: RowsByKey<number, readonly Mapping[]>,
  findingId: number,
  method: MappingMethod,
  isOf: (mapping: Mapping) => boolean,
): EdgeMapping<Mapping> {
  const pick = (rows: readonly Mapping[]): Mapping => {
    const mapping = rows.find((each) => each.method === method && isOf(each));
    if (mapping === undefined) throw new Error(`The finding ${findingId} is not mapped to that.`);
    return mapping;
  };
  return {
    mapping: () => {
      const rows = mappings.get(findingId);
      return rows instanceof Promise ? rows.then(pick) : pick(rows);
    },
  };
}

/** Resolves a field of an edge from its mapping. */
export function ofMapping<Mapping, Value>(read: (mapping: Mapping) => Value) {
  return ({ mapping }: EdgeMapping<Mapping>): Value | Promise<Value> => {
    const known = mapping();
    return known instanceof Promise ? known.then(read) : read(known);
  };
}
