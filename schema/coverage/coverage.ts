import type { FindingSet } from '../../catalogue/finding-set.ts';
import { EVERYWHERE } from '../../catalogue/finding-set.ts';
import { readMatrix } from '../../catalogue/matrix.ts';
import type { DomainCode, FindingKind as FindingKindCode } from '../../reference/codes.ts';
import { builder } from '../builder.ts';
import { FindingFilter } from '../finding/finding-filter.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { openFindings } from '../finding/finding-list.ts';
import { costs } from '../support/query-cost.ts';
import { baseOf, CoverageBase } from './coverage-base.ts';

/** What every cell counts. */
interface Counted {
  readonly findings: number;
  readonly profiles: number;
}

const FINDINGS = 'How many findings. Two may be of one profile.';
const PROFILES = 'In how many profiles. Set it beside `base.profiles`.';

const ObjectiveCoverage = builder
  .objectRef<Counted & { readonly jurisdictions: number; readonly number: number }>(
    'ObjectiveCoverage',
  )
  .implement({
    description: 'How far the findings of a set reach an objective.',
    fields: (t) => ({
      objective: t.field({
        type: 'Objective',
        description: 'The objective.',
        resolve: ({ number }, _args, { release }) => release.reference.objective(number),
      }),
      findings: t.exposeInt('findings', {
        description:
          'How many findings concern it. 0 means none here, not that there is no policy.',
      }),
      profiles: t.exposeInt('profiles', { description: PROFILES }),
      jurisdictions: t.exposeInt('jurisdictions', {
        description: 'In how many jurisdictions. Set it beside `base.jurisdictions`.',
      }),
    }),
  });

const ObjectiveDomainCell = builder
  .objectRef<Counted & { readonly number: number; readonly code: DomainCode }>(
    'ObjectiveDomainCell',
  )
  .implement({
    description: 'Findings of one domain that concern one objective.',
    fields: (t) => ({
      objective: t.field({
        type: 'Objective',
        description: 'The objective.',
        resolve: ({ number }, _args, { release }) => release.reference.objective(number),
      }),
      domain: t.field({
        type: 'Domain',
        description: 'The domain.',
        resolve: ({ code }, _args, { release }) => release.reference.domain(code),
      }),
      findings: t.exposeInt('findings', { description: FINDINGS }),
      profiles: t.exposeInt('profiles', { description: PROFILES }),
    }),
  });

const ObjectiveKindCell = builder
  .objectRef<Counted & { readonly number: number; readonly kind: FindingKindCode }>(
    'ObjectiveKindCell',
  )
  .implement({
    description: 'Findings of one kind that concern one objective.',
    fields: (t) => ({
      objective: t.field({
        type: 'Objective',
        description: 'The objective.',
        resolve: ({ number }, _args, { release }) => release.reference.objective(number),
      }),
      kind: t.expose('kind', { type: FindingKind, description: 'Strengths or gaps.' }),
      findings: t.exposeInt('findings', { description: FINDINGS }),
      profiles: t.exposeInt('profiles', { description: PROFILES }),
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
    objectives: t.field({
      type: [ObjectiveCoverage],
      description: 'All 23 objectives, by number, with 0 where no finding of the set concerns one.',
      resolve: (set) =>
        [...readMatrix(set).objectives].map(([number, { all }]) => ({ number, ...all })),
    }),
    byDomain: t.field({
      type: [ObjectiveDomainCell],
      description:
        'The cells of objective and domain that have findings, by number, then by the wheel. A finding that concerns two objectives stands in two cells.',
      extensions: costs({ field: 1, multiplier: 50 }),
      resolve: (set) =>
        [...readMatrix(set).objectives].flatMap(([number, { byDomain }]) =>
          [...byDomain].flatMap(([code, cell]) =>
            cell.findings > 0 ? [{ number, code, ...cell }] : [],
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
            cell.findings > 0 ? [{ number, kind, ...cell }] : [],
          ),
        ),
    }),
    withoutObjective: t.int({
      description:
        'How many findings of the set concern no objective, by the mappings that were counted: those that stand under a guiding principle only, and those that nobody mapped.',
      resolve: (set) => set.count - readMatrix(set).mapped,
    }),
  }),
});

builder.queryFields((t) => ({
  coverage: t.field({
    type: Coverage,
    description:
      'Which objectives of the Compact the findings reach, under which domains and as what, out of which profiles. Example: {regions: ["002"]}.',
    args: {
      filter: t.arg({
        type: FindingFilter,
        description:
          'Which findings; all when it is left out. `relevance`, `method` and `minConfidence` are asked of the mapping that counts. [Default: {method: CURATED}]',
      }),
    },
    resolve: (_root, { filter }, context) => openFindings(context, EVERYWHERE, filter),
  }),
}));
