import { OBJECTIVE_NUMBERS } from '../reference/objectives.ts';
import type { Bits } from './bits.ts';
import { makeCounter, type Row } from './count-rows.ts';
import { traitsOf } from './finding-filter.ts';
import type { FindingSet } from './finding-set.ts';
import { keepCounts } from './keep-counts.ts';
import { withAnyObjective } from './mappings.ts';
import { listWays, type Way } from './traits.ts';

/** How far the findings of a set reach each objective. */
export interface Matrix {
  /** By the number of the objective, all of them. */
  readonly objectives: ReadonlyMap<number, Row>;
  /** Whatever they concern. */
  readonly whole: Row;
  /** How many concern an objective at all. */
  readonly mapped: number;
}

const keepMatrix = keepCounts<Matrix>();

/**
 * Counts the findings of a set by objective, domain and kind. What the filter asks of mappings is
 * asked of the mapping that counts.
 */
export function readMatrix(set: FindingSet): Matrix {
  return keepMatrix(set, 'matrix', () => {
    const { catalogue, bits, filter } = set;
    const traits = traitsOf(filter);
    const countRow = makeCounter(catalogue);
    return {
      objectives: new Map(
        OBJECTIVE_NUMBERS.map((number) => [
          number,
          countRow(bits.new_intersection(catalogue.mappings.ofObjective(number, traits))),
        ]),
      ),
      whole: countRow(bits),
      mapped: bits.intersection_size(withAnyObjective(catalogue.mappings, traits, catalogue.size)),
    };
  });
}

/**
 * The findings of a set that are mapped to an objective, parted by relevance and confidence: primary first, then
 * the surest. Where several ways of making mappings are asked for, a finding stands in the first part that it fits.
 */
function* partFindings(
  { catalogue, bits, filter }: FindingSet,
  objective: number,
): Generator<Way & { readonly fitting: Bits }> {
  const traits = traitsOf(filter);
  let left = bits;
  for (const { relevance, confidence } of listWays(traits)) {
    const fitting = left.new_intersection(
      catalogue.mappings.ofObjective(objective, {
        methods: traits.methods,
        relevances: [relevance],
        minConfidence: confidence,
      }),
    );
    left = left.new_difference(fitting);
    yield { relevance, confidence, fitting };
  }
}

/** The findings of a row that are mapped in one way. */
export interface Part extends Way {
  readonly row: Row;
}

const keepParts = keepCounts<ReadonlyMap<number, readonly Part[]>>();

/** Parts the rows of {@link readMatrix} by relevance and confidence: primary first, then the surest. */
export function readParts(set: FindingSet): ReadonlyMap<number, readonly Part[]> {
  return keepParts(set, 'parts', () => {
    const countRow = makeCounter(set.catalogue);
    return new Map(
      OBJECTIVE_NUMBERS.map((number) => [
        number,
        Array.from(partFindings(set, number), ({ fitting, ...way }) => ({
          ...way,
          row: countRow(fitting),
        })),
      ]),
    );
  });
}

/** How many mappings the cells of {@link readMatrix} count, and how many of those are not the best. */
export interface Tally {
  readonly all: number;
  readonly secondary: number;
  readonly low: number;
}

const keepTally = keepCounts<Tally>();

/** Counts the mappings of a set, without their rows, which are most of the work. */
export function tallyMappings(set: FindingSet): Tally {
  return keepTally(set, 'tally', () => {
    let [all, secondary, low] = [0, 0, 0];
    for (const number of OBJECTIVE_NUMBERS) {
      for (const { relevance, confidence, fitting } of partFindings(set, number)) {
        const size = fitting.size();
        all += size;
        if (relevance === 'SECONDARY') secondary += size;
        if (confidence === 'LOW') low += size;
      }
    }
    return { all, secondary, low };
  });
}
