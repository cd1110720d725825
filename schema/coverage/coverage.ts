import type * as Rows from '../../prisma/generated/client/client.ts';
import type { FindingKind as FindingKindCode } from '../../reference/codes.ts';
import { DOMAIN_CODES, FINDING_KINDS } from '../../reference/codes.ts';
import { OBJECTIVES } from '../../reference/objectives.ts';
import { builder } from '../builder.ts';
import { FindingFilter } from '../finding/finding-filter.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { type FindingSet, setOf } from '../finding/finding-set.ts';
import { Domain } from '../framework/domain.ts';
import { Objective } from '../framework/objective.ts';
import { domainRows, objectiveRows } from '../support/entities.ts';
import { requireRow } from '../support/entity-rows.ts';
import { countFindings } from './base-loader.ts';
import { baseOf, CoverageBase } from './coverage-base.ts';
import { loadCells } from './matrix-loader.ts';
import { countMapped } from './matrix-sql.ts';

/** What every cell counts. */
interface Counted {
  readonly findings: number;
  readonly profiles: number;
}

const EMPTY = { findings: 0, profiles: 0, jurisdictions: 0 };
const FINDINGS = 'How many findings. Two may be of one profile.';
const PROFILES = 'In how many profiles. Set it beside `base.profiles`.';

const ObjectiveCoverage = builder
  .objectRef<
    Counted & { readonly jurisdictions: number; readonly objective: Rows.Objective | undefined }
  >('ObjectiveCoverage')
  .implement({
    description: 'How far the findings of a set reach an objective.',
    fields: (t) => ({
      objective: t.field({
        type: Objective,
        description: 'The objective.',
        resolve: ({ objective }) => requireRow(objective),
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
  .objectRef<
    Counted & {
      readonly objective: Rows.Objective | undefined;
      readonly domain: Rows.Domain | undefined;
    }
  >('ObjectiveDomainCell')
  .implement({
    description: 'Findings of one domain that concern one objective.',
    fields: (t) => ({
      objective: t.field({
        type: Objective,
        description: 'The objective.',
        resolve: ({ objective }) => requireRow(objective),
      }),
      domain: t.field({
        type: Domain,
        description: 'The domain.',
        resolve: ({ domain }) => requireRow(domain),
      }),
      findings: t.exposeInt('findings', { description: FINDINGS }),
      profiles: t.exposeInt('profiles', { description: PROFILES }),
    }),
  });

const ObjectiveKindCell = builder
  .objectRef<
    Counted & { readonly objective: Rows.Objective | undefined; readonly kind: FindingKindCode }
  >('ObjectiveKindCell')
  .implement({
    description: 'Findings of one kind that concern one objective.',
    fields: (t) => ({
      objective: t.field({
        type: Objective,
        description: 'The objective.',
        resolve: ({ objective }) => requireRow(objective),
      }),
      kind: t.expose('kind', { type: FindingKind, description: 'Strengths or gaps.' }),
      findings: t.exposeInt('findings', { description: FINDINGS }),
      profiles: t.exposeInt('profiles', { description: PROFILES }),
    }),
  });

const place = <Value>(values: readonly Value[], value: Value | null): number =>
  value === null ? -1 : values.indexOf(value);

const byObjective = (a: { objective: number | null }, b: { objective: number | null }) =>
  (a.objective ?? 0) - (b.objective ?? 0);

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
      resolve: async ({ filter }, _args, context, info) => {
        const cells = await loadCells(context, { filter, within: null }, 'objectives');
        const counted = new Map(cells.map((cell) => [cell.objective, cell]));
        const numbers = OBJECTIVES.map(({ number }) => number);
        const rows = await objectiveRows(context, info, ['objective'], numbers);
        return numbers.map((number) => ({
          ...(counted.get(number) ?? EMPTY),
          objective: rows.get(number),
        }));
      },
    }),
    byDomain: t.field({
      type: [ObjectiveDomainCell],
      description:
        'The cells of objective and domain that have findings, by number, then by the wheel. A finding that concerns two objectives stands in two cells.',
      complexity: { field: 1, multiplier: 50 },
      resolve: async ({ filter }, _args, context, info) => {
        const cells = await loadCells(context, { filter, within: null }, 'objectiveDomains');
        const numbers = [...new Set(cells.map(({ objective }) => objective ?? 0))];
        const codes = DOMAIN_CODES.filter((code) => cells.some(({ domain }) => domain === code));
        const objectives = await objectiveRows(context, info, ['objective'], numbers);
        const domains = await domainRows(context, info, ['domain'], codes);
        return cells
          .toSorted(
            (a, b) =>
              byObjective(a, b) || place(DOMAIN_CODES, a.domain) - place(DOMAIN_CODES, b.domain),
          )
          .map(({ objective, domain, findings, profiles }) => ({
            objective: objectives.get(objective ?? 0),
            domain: domains.get(domain ?? ''),
            findings,
            profiles,
          }));
      },
    }),
    byKind: t.field({
      type: [ObjectiveKindCell],
      description:
        'The cells of objective and kind that have findings, by number, strengths first. A finding that concerns two objectives stands in two cells.',
      complexity: { field: 1, multiplier: 50 },
      resolve: async ({ filter }, _args, context, info) => {
        const cells = await loadCells(context, { filter, within: null }, 'objectiveKinds');
        const numbers = [...new Set(cells.map(({ objective }) => objective ?? 0))];
        const objectives = await objectiveRows(context, info, ['objective'], numbers);
        return cells
          .toSorted(
            (a, b) =>
              byObjective(a, b) || place(FINDING_KINDS, a.kind) - place(FINDING_KINDS, b.kind),
          )
          .flatMap(({ objective, kind, findings, profiles }) =>
            kind === null
              ? []
              : [{ objective: objectives.get(objective ?? 0), kind, findings, profiles }],
          );
      },
    }),
    withoutObjective: t.int({
      description:
        'How many findings of the set concern no objective, by the mappings that were counted: those that stand under a guiding principle only, and those that nobody mapped.',
      resolve: async (set, _args, context) => {
        const mapped = await countMapped(context.database, { filter: set.filter, within: null });
        return (await countFindings(context, set)) - mapped;
      },
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
    resolve: (_root, { filter }) => setOf('Query.coverage', filter),
  }),
}));
