import { readMethods } from '../../catalogue/finding-filter.ts';
import {
  CANDIDATES,
  listCandidates,
  readConcerns,
  type SimilarOptions,
} from '../../catalogue/similar.ts';
import { compareText } from '../../catalogue/sorted.ts';
import type { Finding as Row } from '../../prisma/generated/client/client.ts';
import type { MappingMethod as MethodCode } from '../../reference/codes.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Finding } from '../finding/finding.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { MappingMethod } from '../framework/mapping-enums.ts';
import { userError } from '../support/errors.ts';
import { LocalizedText, languageArgument, sayIn } from '../support/localized-text.ts';
import { costs, measurePage } from '../support/query-cost.ts';
import {
  compareFindings,
  type FindingFeatures,
  type Likeness,
  OBJECTIVE_WITHOUT_ACTION,
  WEIGHTS,
} from './finding-likeness.ts';
import { explainLikeness } from './likeness-statement.ts';
import { findingTerms, type Terms } from './read-terms.ts';
import { SharedObjective } from './shared-objective.ts';

interface Similar extends Likeness {
  readonly source: FindingFeatures;
  readonly other: FindingFeatures;
}

/** A finding that is like another one, and why. */
const SimilarFinding = builder.objectRef<Similar>('SimilarFinding').implement({
  description:
    'A finding that is like another one, and why. Found by rule and read by nobody: two findings that are alike need not say the same.',
  fields: (t) => ({
    finding: t.field({
      type: 'Finding',
      description: 'The finding that is alike.',
      resolve: ({ other }, _args, { release }) => release.entities.findings.get(other.id),
    }),
    similarity: t.float({
      description: `How much the two have in common, 0 to 1, to three decimals: the mean of the shares of their objectives (weight ${WEIGHTS.objectives}; an objective without a common action counts ${OBJECTIVE_WITHOUT_ACTION}), terms (${WEIGHTS.terms}; none across languages, where words cannot be compared), guiding principles (${WEIGHTS.principles}) and domain (${WEIGHTS.domain}). It orders findings by likeness. It is no score of a finding, a profile or a place.`,
      resolve: ({ similarity }) => Math.round(similarity * 1000) / 1000,
    }),
    statement: t.field({
      type: LocalizedText,
      description:
        'What they have in common, in one sentence. Example: "Both concern objective 10 (Eradicate trafficking), action g."',
      args: languageArgument,
      resolve: ({ source, ...likeness }, { language }) =>
        sayIn(explainLikeness(likeness, source.domainCode), language),
    }),
    sharedObjectives: t.field({
      type: [SharedObjective],
      description: 'The objectives that both concern, by number.',
      resolve: ({ objectives }) => objectives,
    }),
    sharedPrinciples: t.field({
      type: ['Principle'],
      description: 'The guiding principles that both stand under, by code.',
      resolve: ({ principles }, _args, { release }) => principles.map(release.reference.principle),
    }),
    sharedTerms: t.stringList({
      description:
        'Words that both use in some form, as the first finding writes them; small words and those on migration itself are left out. None when the two are in different languages.',
      resolve: ({ terms }) => [...terms],
    }),
    isSameDomain: t.exposeBoolean('isSameDomain', {
      description: 'Whether both stand in one domain.',
    }),
    isSameLanguage: t.boolean({
      description:
        'Whether both are written in one language. False: only objectives, principles and domain were compared.',
      resolve: ({ source, other }) => source.language === other.language,
    }),
  }),
});

const nearestFirst = (a: Similar, b: Similar): number =>
  b.similarity - a.similarity || compareText(a.other.reference, b.other.reference);

function describeFinding(
  { catalogue }: PublishedRelease,
  { id, reference, domainCode, language }: Row,
  terms: Terms,
  methods: readonly MethodCode[],
): FindingFeatures {
  const concerns = readConcerns(catalogue, catalogue.numberOf(id), methods);
  return { id, reference, domainCode, language, terms, ...concerns };
}

/** The findings that are like one, nearest first. */
async function readSimilar(
  context: Context,
  finding: Row,
  options: SimilarOptions,
): Promise<readonly Similar[]> {
  const { release } = context;
  const { catalogue, entities } = release;
  const numbers = listCandidates(catalogue, catalogue.numberOf(finding.id), options);
  const others = await entities.findings.list(numbers.map((number) => catalogue.ids[number] ?? 0));
  const rows = [finding, ...others];
  const terms = await Promise.all(rows.map((row) => findingTerms(context).load(row)));
  const [source, ...features] = rows.map((row, at) =>
    describeFinding(release, row, terms[at] ?? new Map(), options.methods),
  );
  if (source === undefined) return [];
  return features
    .map((other) => ({ source, other, ...compareFindings(source, other) }))
    .sort(nearestFirst);
}

function requireRange(first: number, minSimilarity: number): void {
  if (first > CANDIDATES) {
    throw userError(
      'LIMIT_EXCEEDED',
      `\`first\` is ${first}; at most ${CANDIDATES} similar findings are served.`,
    );
  }
  if (minSimilarity < 0 || minSimilarity > 1) {
    throw userError('BAD_USER_INPUT', `\`minSimilarity\` is ${minSimilarity}; it must be 0 to 1.`);
  }
}

/** How many similar findings, and how similar, where nothing else is asked. */
const FIRST = 5;
const MIN_SIMILARITY = 0.3;

/** What a finding that is compared costs beside the fields of the answer. */
export const COMPARISON_COST = 400;

builder.prismaObjectField(Finding, 'similar', (t) =>
  t.field({
    type: [SimilarFinding],
    description: `Findings of other profiles that are like it, the most alike first, in any language. In a large corpus only the newest that share an action, an objective, a principle or the domain are looked at, and ${CANDIDATES} of them are compared.`,
    args: {
      first: t.arg.int({
        defaultValue: FIRST,
        description: `How many at most, 0 to ${CANDIDATES}. [Default: ${FIRST}]`,
      }),
      minSimilarity: t.arg.float({
        defaultValue: MIN_SIMILARITY,
        description: `Only findings at least this similar, 0 to 1. [Default: ${MIN_SIMILARITY}]`,
      }),
      kinds: t.arg({
        type: [FindingKind],
        description:
          'Strengths, gaps, or both. Example: the strengths elsewhere that are like a gap, [WELL_DEVELOPED].',
      }),
      includeOwnProfile: t.arg.boolean({
        defaultValue: false,
        description: 'Also findings of the same profile. [Default: false]',
      }),
      methods: t.arg({
        type: [MappingMethod],
        defaultValue: ['CURATED'],
        description: 'The mappings to compare by: made in any of these ways. [Default: [CURATED]]',
      }),
    },
    extensions: costs((args) => ({ ...measurePage(args), field: COMPARISON_COST })),
    resolve: async (finding, args, context) => {
      const first = args.first ?? FIRST;
      const minSimilarity = args.minSimilarity ?? MIN_SIMILARITY;
      requireRange(first, minSimilarity);
      const similar = await readSimilar(context, finding, {
        methods: readMethods(args.methods),
        kinds: args.kinds ?? [],
        includeOwnProfile: args.includeOwnProfile ?? false,
      });
      return similar.filter(({ similarity }) => similarity >= minSimilarity).slice(0, first);
    },
  }),
);
