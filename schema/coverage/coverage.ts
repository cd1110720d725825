import { EVERYWHERE, type FindingSet, ignoreTraits } from '../../catalogue/finding-set.ts';
import { countReach, describeUnmapped } from '../../catalogue/reach.ts';
import { DOMAIN_CODES, FINDING_KINDS } from '../../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../../reference/objectives.ts';
import { builder } from '../builder.ts';
import { FindingConnection, findingArguments } from '../finding/finding.ts';
import { FindingFilter } from '../finding/finding-filter.ts';
import { listPart, openFindings } from '../finding/finding-list.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { costs } from '../support/query-cost.ts';
import { baseOfMatrix, CoverageBase } from './coverage-base.ts';
import {
  listDomainCells,
  listKindCells,
  listObjectiveCells,
  ObjectiveCoverage,
  ObjectiveDomainCell,
  ObjectiveKindCell,
} from './coverage-cells.ts';
import { DomainKindCell, listShares } from './domain-kind-cell.ts';

const Coverage = builder.objectRef<FindingSet>('Coverage').implement({
  description:
    'Which objectives of the Compact the findings of a set reach, under which domains and as what. It shows what was written about, never how good a place is; nothing is ordered by number.',
  fields: (t) => ({
    base: t.field({
      type: CoverageBase,
      description:
        'What it was counted out of: the same whatever `relevances` and `minConfidence` the filter asks for. Its `findingCount` is `withObjectiveCount`, `otherwiseMappedCount` and `withoutObjectiveCount` together.',
      resolve: baseOfMatrix,
    }),
    byObjective: t.field({
      type: [ObjectiveCoverage],
      description:
        'All 23 objectives, by number, with 0 where no finding of the set concerns one. Those that the filter names come first; of the others `whyHere` says why they are here.',
      extensions: costs({ field: 1, multiplier: OBJECTIVE_COUNT }),
      resolve: listObjectiveCells,
    }),
    byDomain: t.field({
      type: [ObjectiveDomainCell],
      description:
        'The cells of objective and domain that have findings, by number, then by the wheel; objectives that the filter names come first. A finding that concerns two objectives stands in two cells.',
      extensions: costs({ field: 1, multiplier: 50 }),
      resolve: listDomainCells,
    }),
    byKind: t.field({
      type: [ObjectiveKindCell],
      description:
        'The cells of objective and kind that have findings, by number, strengths first; objectives that the filter names come first. A finding that concerns two objectives stands in two cells.',
      extensions: costs({ field: 1, multiplier: 50 }),
      resolve: listKindCells,
    }),
    byDomainAndKind: t.field({
      type: [DomainKindCell],
      description:
        'What part of the findings under each domain are strengths, and gaps, whatever objective they concern: the six domains in the order of the wheel, strengths first; only the kinds that the filter asks for.',
      extensions: costs({ field: 1, multiplier: DOMAIN_CODES.length * FINDING_KINDS.length }),
      resolve: (set) => listShares(ignoreTraits(set)),
    }),
    withObjectiveCount: t.int({
      description: 'How many findings stand in a cell of an objective, each counted once.',
      resolve: (set) => countReach(set).mapped,
    }),
    otherwiseMappedCount: t.int({
      description:
        'How many findings concern objectives, and stand in no cell, because no mapping of theirs fits the `relevances` and `minConfidence` that the filter asks for; 0 where it asks for none.',
      resolve: (set) => countReach(set).mappedOtherwise,
    }),
    withoutObjectiveCount: t.int({
      description:
        'How many findings concern no objective, by mappings made in the ways that were asked for, whatever their relevance and confidence: those that stand under a guiding principle only, and those that nobody mapped.',
      resolve: (set) => countReach(set).unmapped,
    }),
    withoutObjective: t.connection(
      {
        type: 'Finding',
        description: 'The findings that `withoutObjectiveCount` counts.',
        args: findingArguments,
        resolve: (set, args, context) =>
          listPart(context, ignoreTraits(set), describeUnmapped(set.filter), args),
      },
      FindingConnection,
    ),
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
          'Which findings; all when it is left out. `relevances`, `methods` and `minConfidence` are asked of the mapping that counts: they narrow the cells, and leave the base as it is. [Default: {methods: [CURATED]}]',
      }),
    },
    resolve: (_root, { filter }, context) => openFindings(context, EVERYWHERE, filter),
  }),
}));
