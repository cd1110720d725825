import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import { EVERYWHERE, type FindingSet } from '../../catalogue/finding-set.ts';
import { type Cell, readMatrix } from '../../catalogue/matrix.ts';
import type { DomainCode, FindingKind as FindingKindCode } from '../../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../../reference/objectives.ts';
import { builder, type ObjectFields } from '../builder.ts';
import { FindingConnection, findingArguments } from '../finding/finding.ts';
import { FindingFilter } from '../finding/finding-filter.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { listPart, openFindings } from '../finding/finding-list.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { costs } from '../support/query-cost.ts';
import { baseOf, CoverageBase } from './coverage-base.ts';

/** What every cell counts, and of which set. */
interface Counted {
  readonly set: FindingSet;
  readonly cell: Cell;
  readonly number: number;
}

/**
 * The fields of every cell.
 * @param partOf what tells its findings from the others of the set.
 */
function cellFields<Parent extends Counted>(
  t: ObjectFields<Parent>,
  partOf: (cell: Parent) => FindingConditions,
) {
  return {
    objective: t.field({
      type: 'Objective',
      description: 'The objective.',
      resolve: ({ number }, _args, { release }) => release.reference.objective(number),
    }),
    profileCount: t.int({
      description: 'In how many profiles. Set it beside `base.profileCount`.',
      resolve: ({ cell }) => cell.profiles,
    }),
    findings: t.connection(
      {
        type: 'Finding',
        description: 'Those findings.',
        args: findingArguments,
        resolve: (cell, args, context) => listPart(context, cell.set, partOf(cell), args),
      },
      FindingConnection,
    ),
  };
}

/** How many findings a cell of one domain or kind has. */
const findingCount = {
  description: 'How many findings. Two may be of one profile.',
  resolve: ({ cell }: Counted): number => cell.findings,
};

const ObjectiveCoverage = builder.objectRef<Counted>('ObjectiveCoverage').implement({
  description: 'How far the findings of a set reach an objective.',
  fields: (t) => ({
    ...cellFields(t, ({ number }) => ({ objectives: [number] })),
    findingCount: t.int({
      ...findingCount,
      description: 'How many findings concern it. 0 means none here, not that there is no policy.',
    }),
    jurisdictionCount: t.int({
      description: 'In how many jurisdictions. Set it beside `base.jurisdictionCount`.',
      resolve: ({ cell }) => cell.jurisdictions,
    }),
  }),
});

const ObjectiveDomainCell = builder
  .objectRef<Counted & { readonly code: DomainCode }>('ObjectiveDomainCell')
  .implement({
    description: 'Findings of one domain that concern one objective.',
    fields: (t) => ({
      ...cellFields(t, ({ number, code }) => ({ objectives: [number], domains: [code] })),
      domain: t.field({
        type: 'Domain',
        description: 'The domain.',
        resolve: ({ code }, _args, { release }) => release.reference.domain(code),
      }),
      findingCount: t.int(findingCount),
    }),
  });

const ObjectiveKindCell = builder
  .objectRef<Counted & { readonly kind: FindingKindCode }>('ObjectiveKindCell')
  .implement({
    description: 'Findings of one kind that concern one objective.',
    fields: (t) => ({
      ...cellFields(t, ({ number, kind }) => ({ objectives: [number], kinds: [kind] })),
      kind: t.expose('kind', { type: FindingKind, description: 'Strengths or gaps.' }),
      findingCount: t.int(findingCount),
    }),
  });

const Coverage = builder.objectRef<FindingSet>('Coverage').implement({
  description:
    'Which objectives of the Compact the findings of a set reach, under which domains and as what. It shows what was written about, never how good a place is; nothing is ordered by number.',
  fields: (t) => ({
    base: t.field({
      type: CoverageBase,
      description: 'What it was counted out of.',
      resolve: baseOf,
    }),
    byObjective: t.field({
      type: [ObjectiveCoverage],
      description: 'All 23 objectives, by number, with 0 where no finding of the set concerns one.',
      extensions: costs({ field: 1, multiplier: OBJECTIVE_COUNT }),
      resolve: (set) =>
        [...readMatrix(set).objectives].map(([number, { all }]) => ({ set, number, cell: all })),
    }),
    byDomain: t.field({
      type: [ObjectiveDomainCell],
      description:
        'The cells of objective and domain that have findings, by number, then by the wheel. A finding that concerns two objectives stands in two cells.',
      extensions: costs({ field: 1, multiplier: 50 }),
      resolve: (set) =>
        [...readMatrix(set).objectives].flatMap(([number, { byDomain }]) =>
          [...byDomain].flatMap(([code, cell]) =>
            cell.findings > 0 ? [{ set, number, code, cell }] : [],
          ),
        ),
    }),
    byKind: t.field({
      type: [ObjectiveKindCell],
      description:
        'The cells of objective and kind that have findings, by number, strengths first. A finding that concerns two objectives stands in two cells.',
      extensions: costs({ field: 1, multiplier: 50 }),
      resolve: (set) =>
        [...readMatrix(set).objectives].flatMap(([number, { byKind }]) =>
          [...byKind].flatMap(([kind, cell]) =>
            cell.findings > 0 ? [{ set, number, kind, cell }] : [],
          ),
        ),
    }),
    withoutObjectiveCount: t.int({
      description:
        'How many findings of the set concern no objective, by the mappings that were counted: those that stand under a guiding principle only, and those that nobody mapped.',
      resolve: (set) => set.count - readMatrix(set).mapped,
    }),
  }),
});

builder.queryFields((t) => ({
  coverage: t.field({
    type: Coverage,
    nullable: true,
    extensions: NULL_ON_ERROR,
    description:
      'Which objectives of the Compact the findings reach, under which domains and as what, out of which profiles. Example: {regions: ["002"]}.',
    args: {
      filter: t.arg({
        type: FindingFilter,
        description:
          'Which findings; all when it is left out. `relevances`, `methods` and `minConfidence` are asked of the mapping that counts. [Default: {methods: [CURATED]}]',
      }),
    },
    resolve: (_root, { filter }, context) => openFindings(context, EVERYWHERE, filter),
  }),
}));
