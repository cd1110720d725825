import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../../prisma/client.ts';
import {
  CONFIDENCES,
  DOMAIN_CODES,
  FINDING_KINDS,
  LEVELS,
  PRINCIPLE_CODES,
  RELEVANCES,
} from '../../../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../../../reference/objectives.ts';
import {
  type FindingConditions,
  findingConditions,
} from '../../../schema/finding/finding-filter.ts';
import { FINDING_TABLES, findingPredicate } from '../../../schema/finding/finding-sql.ts';
import { withTextFilter } from '../../../schema/finding/text-filter.ts';
import { LANGUAGES } from '../../../text/languages.ts';

let database: Database;
beforeAll(() => {
  database = withTextFilter(openDatabase(inject('databaseUrl')));
});
afterAll(() => database.$disconnect());

const TEXTS = [
  'migrants',
  'coopération',
  '"labour migration" OR traite -enfants',
  'traffick',
  '-migrants',
  'the',
  '(((| &',
  ' ',
  null,
];

const some = <Value>(values: readonly Value[]) =>
  fc.subarray([...values], { maxLength: Math.min(3, values.length) });

const full = fc.record({
  domains: some(DOMAIN_CODES),
  objectives: fc.uniqueArray(fc.integer({ min: 1, max: OBJECTIVE_COUNT }), { maxLength: 4 }),
  principles: some(PRINCIPLE_CODES),
  kind: fc.constantFrom(...FINDING_KINDS, null),
  relevance: fc.constantFrom(...RELEVANCES, null),
  method: fc.constantFrom('CURATED' as const, 'RULE' as const, null),
  minConfidence: fc.constantFrom(...CONFIDENCES, null),
  level: fc.constantFrom(...LEVELS, null),
  profiles: some(['guatemala-2022', 'mali-2021', 'nowhere-1999']),
  jurisdictions: some(['GTM', 'KEN', 'KEN-MOMBASA']),
  countries: some(['KEN', 'ARG', 'MLI']),
  regions: some(['002', '019', '014', '999']),
  groups: some(['CPLP', 'NONE']),
  editions: some([1, 2, 3]),
  years: fc.constantFrom({ from: 2022 }, { to: 2021 }, { from: 2021, to: 2022 }, {}, null),
  languages: some(LANGUAGES),
  text: fc.constantFrom(...TEXTS),
  instruments: some(['ilo-c097', 'guatemala-2022/migration-code-2016', 'none']),
});

// One or two fields at a time: all of them together leave nothing to find.
const plain: fc.Arbitrary<FindingConditions> = full.chain((conditions) =>
  fc
    .subarray(Object.entries(conditions), { minLength: 1, maxLength: 2 })
    .map((fields) => Object.fromEntries(fields)),
);

const nested: fc.Arbitrary<FindingConditions> = fc.record(
  {
    kind: fc.constantFrom(...FINDING_KINDS, null),
    and: fc.array(plain, { maxLength: 2 }),
    or: fc.array(plain, { maxLength: 2 }),
    not: plain,
  },
  { requiredKeys: [] },
);

test('the SQL of a filter finds the findings that its Prisma condition finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(plain, nested), async (conditions) => {
      const rows = await database.$queryRaw<{ id: number }[]>`
        SELECT f."id" FROM ${FINDING_TABLES} WHERE ${findingPredicate(conditions)} ORDER BY f."id"`;
      const expected = await database.finding.findMany({
        where: findingConditions(conditions),
        select: { id: true },
        orderBy: { id: 'asc' },
      });
      expect(rows).toEqual(expected);
    }),
  );
});
