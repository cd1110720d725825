import type { Database } from '../../prisma/client.ts';
import { FINDING_KINDS } from '../../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../../reference/objectives.ts';
import { builder } from '../builder.ts';
import { requireObjectives } from '../finding/finding-filter.ts';
import { DomainCode } from '../framework/domain-code.ts';
import { MappingMethod } from '../framework/mapping-enums.ts';
import { Profile } from '../profile/profile.ts';
import { userError } from '../support/errors.ts';
import { loadProfiles } from '../support/model-rows.ts';
import { ComparisonBase } from './comparison-base.ts';
import { ComparisonByDomain } from './comparison-by-domain.ts';
import { ComparisonByObjective } from './comparison-by-objective.ts';
import {
  alignByDomain,
  alignByObjective,
  type ComparedProfile,
  cautionComparison,
} from './comparison-rows.ts';

/** Profiles that are compared at least, and at most. */
export const MIN_COMPARED = 2;
export const MAX_COMPARED = 10;

/** Several profiles side by side. */
const Comparison = builder.objectRef<readonly ComparedProfile[]>('Comparison').implement({
  description:
    'Several profiles side by side, to read what each says of one subject. It is no ranking: how many findings a cell holds is no score, and there is no order by merit.',
  fields: (t) => ({
    profiles: t.field({
      type: [Profile],
      description: 'The profiles, in the order asked.',
      resolve: (profiles, _args, context, info) =>
        loadProfiles(
          context,
          info,
          profiles.map(({ id }) => id),
        ),
    }),
    byDomain: t.field({
      type: [ComparisonByDomain],
      // Six domains, two kinds.
      complexity: { field: 1, multiplier: 12 },
      description:
        'A row for each domain and kind: the wheel of domains, strengths before gaps, 12 rows in all, also those that no profile fills.',
      args: {
        domains: t.arg({
          type: [DomainCode],
          description: 'Only the rows of these domains; all when it is left out.',
        }),
      },
      resolve: (profiles, { domains }) => alignByDomain(profiles, domains),
    }),
    byObjective: t.field({
      type: [ComparisonByObjective],
      complexity: { field: 1, multiplier: OBJECTIVE_COUNT * FINDING_KINDS.length },
      description:
        'A row for each objective and kind, by number. A finding stands in the row of each of its objectives; one that concerns none stands in `byDomain` only.',
      args: {
        method: t.arg({
          type: MappingMethod,
          required: true,
          defaultValue: 'CURATED',
          description: 'Only mappings made this way count. [Default: CURATED]',
        }),
        objectives: t.arg.intList({
          description:
            'Only the rows of these objectives, by number, 1 to 23; all when it is left out. Example: [10].',
        }),
        includeEmpty: t.arg.boolean({
          required: true,
          defaultValue: false,
          description:
            'Also the rows that none of these profiles fills: 46 rows then. [Default: false]',
        }),
      },
      resolve: (profiles, args) => {
        requireObjectives(args.objectives ?? []);
        return alignByObjective(profiles, args);
      },
    }),
    base: t.field({
      type: ComparisonBase,
      description: 'What the comparison rests on.',
      resolve: (profiles) => ({
        profileIds: profiles.map(({ id }) => id),
        cautions: cautionComparison(profiles),
      }),
    }),
  }),
});

const quote = (slugs: readonly string[]): string =>
  slugs.map((slug) => `"${slug.slice(0, 60)}"`).join(', ');

function requireComparable(slugs: readonly string[]): void {
  if (slugs.length > MAX_COMPARED) {
    throw userError(
      'LIMIT_EXCEEDED',
      `\`profiles\` has ${slugs.length} items; at most ${MAX_COMPARED} are compared at once.`,
    );
  }
  const repeated = [...new Set(slugs.filter((slug, at) => slugs.indexOf(slug) !== at))];
  if (repeated.length > 0) {
    throw userError('BAD_USER_INPUT', `\`profiles\` names ${quote(repeated)} more than once.`);
  }
  if (slugs.length < MIN_COMPARED) {
    throw userError(
      'BAD_USER_INPUT',
      `\`profiles\` has ${slugs.length} items; a comparison needs at least ${MIN_COMPARED}.`,
    );
  }
}

async function readCompared(
  database: Database,
  slugs: readonly string[],
): Promise<readonly ComparedProfile[]> {
  const rows = await database.profile.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      id: true,
      slug: true,
      level: true,
      year: true,
      language: true,
      findings: {
        orderBy: { ordinal: 'asc' },
        select: {
          id: true,
          domainCode: true,
          kind: true,
          objectiveMappings: { select: { objectiveNumber: true, method: true } },
        },
      },
    },
  });
  const found = new Map(rows.map((row) => [row.slug, row]));
  const unknown = slugs.filter((slug) => !found.has(slug));
  if (unknown.length > 0) {
    throw userError('NOT_FOUND', `There is no profile ${quote(unknown)}; see \`profiles\`.`);
  }
  return slugs.flatMap((slug) => {
    const row = found.get(slug);
    if (row === undefined) return [];
    const findings = row.findings.map(({ objectiveMappings, ...finding }) => ({
      ...finding,
      objectives: objectiveMappings.map(({ objectiveNumber, method }) => ({
        number: objectiveNumber,
        method,
      })),
    }));
    return [{ ...row, findings }];
  });
}

builder.queryFields((t) => ({
  compare: t.field({
    type: Comparison,
    description:
      'Profiles side by side, aligned by domain and kind and by objective and kind. Never a ranking. Example: ["mombasa-2022", "quilmes-2022"].',
    args: {
      profiles: t.arg.stringList({
        required: true,
        description: `Slugs, ${MIN_COMPARED} to ${MAX_COMPARED}, each once; columns come in this order.`,
      }),
    },
    resolve: (_root, { profiles }, { database }) => {
      requireComparable(profiles);
      return readCompared(database, profiles);
    },
  }),
}));
