import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CataloguedProfile } from '../../catalogue/columns.ts';
import { readMethods, requireObjectives } from '../../catalogue/finding-filter.ts';
import { readConcerns } from '../../catalogue/similar.ts';
import { DOMAIN_CODES, FINDING_KINDS, MAPPING_METHODS } from '../../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../../reference/objectives.ts';
import { builder } from '../builder.ts';
import { DomainCode } from '../framework/domain-code.ts';
import { MappingMethod } from '../framework/mapping-enums.ts';
import { userError } from '../support/errors.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { costs } from '../support/query-cost.ts';
import { ComparisonBase } from './comparison-base.ts';
import { ComparisonByDomain } from './comparison-by-domain.ts';
import { ComparisonByObjective } from './comparison-by-objective.ts';
import {
  alignByDomain,
  alignByObjective,
  type ComparedFinding,
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
    comparedProfiles: t.field({
      type: ['Profile'],
      description: 'The profiles, in the order asked: ten at most.',
      resolve: (profiles, _args, { release }) =>
        release.entities.profiles.list(profiles.map(({ id }) => id)),
    }),
    byDomain: t.field({
      type: [ComparisonByDomain],
      // Six domains, two kinds.
      extensions: costs({ field: 1, multiplier: 12 }),
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
      extensions: costs({ field: 1, multiplier: OBJECTIVE_COUNT * FINDING_KINDS.length }),
      description:
        'A row for each objective and kind, by number. A finding stands in the row of each of its objectives; one that concerns none stands in `byDomain` only.',
      args: {
        methods: t.arg({
          type: [MappingMethod],
          defaultValue: ['CURATED'],
          description: 'Only mappings made in any of these ways count. [Default: [CURATED]]',
        }),
        objectives: t.arg.intList({
          description:
            'Only the rows of these objectives, by number, 1 to 23; all when it is left out. Example: [10].',
        }),
        includeEmpty: t.arg.boolean({
          defaultValue: false,
          description:
            'Also the rows that none of these profiles fills: 46 rows then. [Default: false]',
        }),
      },
      resolve: (profiles, { methods, objectives, includeEmpty }) => {
        requireObjectives(objectives ?? []);
        return alignByObjective(profiles, {
          methods: readMethods(methods),
          objectives,
          includeEmpty: includeEmpty ?? false,
        });
      },
    }),
    base: t.field({
      type: ComparisonBase,
      description: 'What the comparison rests on.',
      resolve: (profiles) => ({
        profileCount: profiles.length,
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

function readFinding(catalogue: Catalogue, number: number): ComparedFinding {
  const { domainOf, kindOf } = catalogue;
  return {
    domainCode: DOMAIN_CODES[domainOf[number] ?? 0] ?? 'MIGRANTS_RIGHTS',
    kind: FINDING_KINDS[kindOf[number] ?? 0] ?? 'WELL_DEVELOPED',
    objectives: MAPPING_METHODS.flatMap((method) =>
      [...readConcerns(catalogue, number, [method]).objectives.keys()].map((objective) => ({
        number: objective,
        method,
      })),
    ),
  };
}

function readProfile(catalogue: Catalogue, profile: CataloguedProfile): ComparedProfile {
  const { from, to } = profile;
  const numbers = Array.from({ length: to - from }, (_, at) => from + at);
  return { ...profile, findings: numbers.map((number) => readFinding(catalogue, number)) };
}

function readCompared(catalogue: Catalogue, slugs: readonly string[]): readonly ComparedProfile[] {
  const { profiles, profileNumbers } = catalogue;
  const unknown = slugs.filter((slug) => !profileNumbers.has(slug));
  if (unknown.length > 0) {
    throw userError('NOT_FOUND', `There is no profile ${quote(unknown)}; see \`profiles\`.`);
  }
  return slugs
    .flatMap((slug) => profiles[profileNumbers.get(slug) ?? -1] ?? [])
    .map((profile) => readProfile(catalogue, profile));
}

builder.queryFields((t) => ({
  compare: t.field({
    type: Comparison,
    nullable: true,
    extensions: NULL_ON_ERROR,
    description:
      'Profiles side by side, aligned by domain and kind and by objective and kind. Never a ranking. Example: ["mombasa-2022", "quilmes-2022"].',
    args: {
      profiles: t.arg.stringList({
        required: true,
        description: `Slugs, ${MIN_COMPARED} to ${MAX_COMPARED}, each once; columns come in this order.`,
      }),
    },
    resolve: (_root, { profiles }, { release }) => {
      requireComparable(profiles);
      return readCompared(release.catalogue, profiles);
    },
  }),
}));
