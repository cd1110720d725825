import type { MappingMethod } from '../../reference/codes.ts';
import type { RowsByKey } from '../../release/cached-rows.ts';
import { whenRead } from '../support/when-read.ts';

/** What an edge says beside its finding: the mapping that led there, read when it is asked for. */
export interface EdgeMapping<Mapping> {
  readonly readMapping: () => Mapping | Promise<Mapping>;
}

/**
 * Makes the part of an edge that tells of a mapping. A finding has one for each subject and method.
 * @param methods the ways of making a mapping that were asked for, the first of which leads.
 * @param isOf whether a mapping leads to what the list is of.
 */
export function leadBy<Mapping extends { readonly method: MappingMethod }>(
  mappings: RowsByKey<number, readonly Mapping[]>,
  findingId: number,
  methods: readonly MappingMethod[],
  isOf: (mapping: Mapping) => boolean,
): EdgeMapping<Mapping> {
  const pick = (rows: readonly Mapping[]): Mapping => {
    const [mapping] = methods.flatMap((method) =>
      rows.filter((each) => each.method === method && isOf(each)),
    );
    if (mapping === undefined) throw new Error(`The finding ${findingId} is not mapped to that.`);
    return mapping;
  };
  return { readMapping: () => whenRead(mappings.get(findingId), pick) };
}
