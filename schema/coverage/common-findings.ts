import type { GraphQLResolveInfo } from 'graphql';
import type * as Rows from '../../prisma/generated/client/client.ts';
import { DOMAIN_CODES } from '../../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../../reference/objectives.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Finding } from '../finding/finding.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { Domain } from '../framework/domain.ts';
import { Objective } from '../framework/objective.ts';
import { domainRows, findingRows, objectiveRows } from '../support/entities.ts';
import { requireRow } from '../support/entity-rows.ts';
import { loadProfileBase } from './base-loader.ts';
import { type Common, commonArguments, readQuestion } from './common-question.ts';
import { CoverageBase } from './coverage-base.ts';
import { loadCells, loadExamples, MAX_EXAMPLES, type MatrixCell } from './matrix-loader.ts';

/** One thing that is common. */
interface Shared<Row> {
  readonly common: Common;
  readonly value: string | number;
  readonly row: Row | undefined;
  readonly cell: MatrixCell;
}

async function describeShare({ common, cell }: Shared<unknown>, context: Context) {
  const { jurisdictions, profiles } = await loadProfileBase(context, common.base.set);
  return `${cell.jurisdictions} of ${jurisdictions} assessed with a profile here; ${cell.profiles} of ${profiles} profiles.`;
}

async function readExamples(
  { common, value }: Shared<unknown>,
  part: 'objectives' | 'domains',
  context: Context,
  info: GraphQLResolveInfo,
) {
  const references = await loadExamples(context, common.of, part, value);
  const rows = await findingRows(context, info, [], references);
  return references.map((reference) => requireRow(rows.get(reference)));
}

const TEXTS = {
  findings: 'How many findings of that kind.',
  profiles: 'In how many profiles. Two editions of one place are two.',
  jurisdictions: 'In how many jurisdictions: at least `minJurisdictions`.',
  statement:
    'The same beside its base, in English. Example: "2 of 2 assessed with a profile here; 2 of 2 profiles."',
  examples: `Findings that say it, ${MAX_EXAMPLES} at most: of as many jurisdictions as there are, by the slug of the profile; of each the one that is nearest to it, newest and first. Each has its \`citation\`.`,
};

const CommonObjective = builder.objectRef<Shared<Rows.Objective>>('CommonObjective').implement({
  description: 'An objective that findings of several jurisdictions concern.',
  fields: (t) => ({
    objective: t.field({
      type: Objective,
      description: 'The objective.',
      resolve: ({ row }) => requireRow(row),
    }),
    findings: t.int({ description: TEXTS.findings, resolve: ({ cell }) => cell.findings }),
    profiles: t.int({ description: TEXTS.profiles, resolve: ({ cell }) => cell.profiles }),
    jurisdictions: t.int({
      description: TEXTS.jurisdictions,
      resolve: ({ cell }) => cell.jurisdictions,
    }),
    statement: t.string({
      description: TEXTS.statement,
      resolve: (shared, _args, context) => describeShare(shared, context),
    }),
    examples: t.field({
      type: [Finding],
      description: TEXTS.examples,
      complexity: { field: 1, multiplier: MAX_EXAMPLES },
      resolve: (shared, _args, context, info) => readExamples(shared, 'objectives', context, info),
    }),
  }),
});

const CommonDomain = builder.objectRef<Shared<Rows.Domain>>('CommonDomain').implement({
  description:
    'A domain under which findings of several jurisdictions stand. The data does not say which of the indicator areas in a domain a finding belongs to, so this is as near as it gets.',
  fields: (t) => ({
    domain: t.field({
      type: Domain,
      description: 'The domain.',
      resolve: ({ row }) => requireRow(row),
    }),
    findings: t.int({ description: TEXTS.findings, resolve: ({ cell }) => cell.findings }),
    profiles: t.int({ description: TEXTS.profiles, resolve: ({ cell }) => cell.profiles }),
    jurisdictions: t.int({
      description: TEXTS.jurisdictions,
      resolve: ({ cell }) => cell.jurisdictions,
    }),
    statement: t.string({
      description: TEXTS.statement,
      resolve: (shared, _args, context) => describeShare(shared, context),
    }),
    examples: t.field({
      type: [Finding],
      description: TEXTS.examples,
      complexity: { field: 1, multiplier: MAX_EXAMPLES },
      resolve: (shared, _args, context, info) => readExamples(shared, 'domains', context, info),
    }),
  }),
});

const CommonFindings = builder.objectRef<Common>('CommonFindings').implement({
  description:
    'What the findings of one kind on the members of a group, or on the places of a region, have in common. It is no ranking: nothing is ordered by number, and what is missing may be unwritten, unread or not assessed.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FindingKind, description: 'Strengths or gaps.' }),
    base: t.field({
      type: CoverageBase,
      description:
        'What it was counted out of: members not assessed, and members without a text here.',
      resolve: ({ base }) => base,
    }),
    objectives: t.field({
      type: [CommonObjective],
      description:
        'The objectives that findings of at least `minJurisdictions` jurisdictions concern, by number.',
      complexity: { field: 1, multiplier: OBJECTIVE_COUNT },
      resolve: async (common, _args, context, info) => {
        const cells = await sharedCells(common, 'objectives', context);
        const found = new Map(cells.map((cell) => [cell.objective ?? 0, cell]));
        const numbers = [...found.keys()].sort((a, b) => a - b);
        const rows = await objectiveRows(context, info, ['objective'], numbers);
        return list(common, numbers, found, rows);
      },
    }),
    domains: t.field({
      type: [CommonDomain],
      description:
        'The domains under which findings of at least `minJurisdictions` jurisdictions stand, in the order of the wheel. Findings are not linked to indicator areas, so there is no list of those.',
      complexity: { field: 1, multiplier: DOMAIN_CODES.length },
      resolve: async (common, _args, context, info) => {
        const cells = await sharedCells(common, 'domains', context);
        const found = new Map(cells.map((cell) => [String(cell.domain), cell]));
        const codes = DOMAIN_CODES.filter((code) => found.has(code));
        const rows = await domainRows(context, info, ['domain'], codes);
        return list(common, codes, found, rows);
      },
    }),
  }),
});

async function sharedCells(
  { of, minJurisdictions }: Common,
  part: 'objectives' | 'domains',
  context: Context,
) {
  const cells = await loadCells(context, of, part);
  return cells.filter(({ jurisdictions }) => jurisdictions >= minJurisdictions);
}

function list<Key extends string | number, Row>(
  common: Common,
  keys: readonly Key[],
  cells: ReadonlyMap<Key | string, MatrixCell>,
  rows: ReadonlyMap<Key | string | number, Row>,
): Shared<Row>[] {
  return keys.flatMap((value) => {
    const cell = cells.get(value);
    return cell === undefined ? [] : [{ common, value, row: rows.get(value), cell }];
  });
}

builder.queryFields((t) => ({
  gaps: t.field({
    type: CommonFindings,
    description:
      'What areas with potential for further development the members of a group, or the places of a region, have in common. A member without a text here is not a member without gaps: see `base`.',
    args: commonArguments,
    resolve: (_root, args, context) => readQuestion('AREA_FOR_DEVELOPMENT', args, context),
  }),
  commonStrengths: t.field({
    type: CommonFindings,
    description:
      'What examples of well-developed areas the members of a group, or the places of a region, have in common. A member without a text here is not a member without strengths: see `base`.',
    args: commonArguments,
    resolve: (_root, args, context) => readQuestion('WELL_DEVELOPED', args, context),
  }),
}));
