import fc from 'fast-check';
import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import {
  CONFIDENCES,
  DOMAIN_CODES,
  FINDING_KINDS,
  LEVELS,
  MAPPING_METHODS,
  PRINCIPLE_CODES,
  RELEVANCES,
} from '../../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../../reference/objectives.ts';
import { LANGUAGES } from '../../text/languages.ts';

const some = <Value>(values: readonly Value[]) =>
  fc.subarray([...values], { maxLength: Math.min(3, values.length) });

const full = fc.record({
  domains: some(DOMAIN_CODES),
  objectives: fc.uniqueArray(fc.integer({ min: 1, max: OBJECTIVE_COUNT }), { maxLength: 4 }),
  principles: some(PRINCIPLE_CODES),
  kinds: some(FINDING_KINDS),
  relevances: some(RELEVANCES),
  methods: some(MAPPING_METHODS),
  minConfidence: fc.constantFrom(...CONFIDENCES, null),
  levels: some(LEVELS),
  profiles: some(['guatemala-2022', 'mali-2021', 'quilmes-2022']),
  jurisdictions: some(['GTM', 'KEN', 'KEN-MOMBASA']),
  countries: some(['KEN', 'ARG', 'MLI']),
  regions: some(['002', '019', '014', '009']),
  groups: some(['CPLP']),
  editions: some([1, 2, 3]),
  years: fc.constantFrom({ from: 2022 }, { to: 2021 }, { from: 2021, to: 2022 }, {}, null),
  textLanguages: some(LANGUAGES),
  instruments: some(['ilo-c097', 'guatemala-2022/migration-code-2016', 'ilo-c189']),
});

/** Filters of one to three fields: all of them together leave nothing to find. */
export const plainFilter: fc.Arbitrary<FindingConditions> = full.chain((conditions) =>
  fc
    .subarray(Object.entries(conditions), { minLength: 1, maxLength: 3 })
    .map((fields) => Object.fromEntries(fields)),
);

/** Filters with filters in them. */
export const nestedFilter: fc.Arbitrary<FindingConditions> = fc
  .tuple(
    plainFilter,
    fc.record(
      {
        and: fc.array(plainFilter, { maxLength: 2 }),
        or: fc.array(plainFilter, { maxLength: 2 }),
        not: plainFilter,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([outer, inner]) => ({ ...outer, ...inner }));

/** Any of these, and the filter that says nothing. */
export const anyFilter: fc.Arbitrary<FindingConditions> = fc.oneof(
  plainFilter,
  nestedFilter,
  fc.constant({}),
);
