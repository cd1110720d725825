import fc from 'fast-check';
import {
  CONFIDENCES,
  DOMAIN_CODES,
  FINDING_KINDS,
  LANGUAGES,
  LEVELS,
  PRINCIPLE_CODES,
  RELEVANCES,
} from '../../prisma/reference/codes.ts';
import type { FindingConditions } from '../../schema/finding-filter.ts';

const some = <Value>(values: readonly Value[]) =>
  fc.subarray([...values], { minLength: 1, maxLength: 3 });

const full = fc.record({
  domains: some(DOMAIN_CODES),
  objectives: fc.uniqueArray(fc.integer({ min: 1, max: 23 }), { minLength: 1, maxLength: 4 }),
  principles: some(PRINCIPLE_CODES),
  kind: fc.constantFrom(...FINDING_KINDS),
  relevance: fc.constantFrom(...RELEVANCES),
  minConfidence: fc.constantFrom(...CONFIDENCES),
  level: fc.constantFrom(...LEVELS),
  profiles: some(['guatemala-2022', 'mali-2021', 'nowhere-1999']),
  countries: some(['KEN', 'ARG', 'MLI']),
  years: fc.constantFrom({ from: 2022 }, { to: 2021 }, { from: 2021, to: 2022 }),
  languages: some(LANGUAGES),
});

/** Filters that say one or two things: all of them together leave nothing to find. */
export const plainFilters: fc.Arbitrary<FindingConditions> = full.chain((conditions) =>
  fc
    .subarray(Object.entries(conditions), { minLength: 1, maxLength: 2 })
    .map((fields) => Object.fromEntries(fields)),
);

/** Filters with others inside them, and the empty one. */
export const filters: fc.Arbitrary<FindingConditions> = fc.oneof(
  plainFilters,
  fc.record(
    {
      kind: fc.constantFrom(...FINDING_KINDS),
      and: fc.array(plainFilters, { maxLength: 2 }),
      or: fc.array(plainFilters, { maxLength: 2 }),
      not: plainFilters,
    },
    { requiredKeys: [] },
  ),
);
