import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Finding } from '../finding/finding.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { GuidingPrinciple } from '../framework/guiding-principle.ts';
import { MappingMethod } from '../framework/mapping-enums.ts';
import { userError } from '../support/errors.ts';
import { loadFindings, loadPrinciples, theOne } from '../support/model-rows.ts';
import { requirePage } from '../support/page.ts';
import {
  compareFindings,
  explainLikeness,
  type FindingFeatures,
  type Likeness,
  OBJECTIVE_WITHOUT_ACTION,
  WEIGHTS,
} from './finding-likeness.ts';
import { SharedObjective } from './shared-objective.ts';
import { CANDIDATES, readCandidates, readFeatures, type SimilarOptions } from './similar-sql.ts';

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
      type: Finding,
      description: 'The finding that is alike.',
      resolve: ({ other }, _args, context, info) => theOne(loadFindings(context, info, [other.id])),
    }),
    similarity: t.float({
      description: `How much the two have in common, 0 to 1, to three decimals: the mean of the shares of their objectives (weight ${WEIGHTS.objectives}; an objective without a common action counts ${OBJECTIVE_WITHOUT_ACTION}), terms (${WEIGHTS.terms}; none across languages, where words cannot be compared), guiding principles (${WEIGHTS.principles}) and domain (${WEIGHTS.domain}). It orders findings by likeness. It is no score of a finding, a profile or a place.`,
      resolve: ({ similarity }) => Math.round(similarity * 1000) / 1000,
    }),
    reason: t.string({
      description:
        'What they have in common, in one English sentence. Example: "Both concern objective 10 (Eradicate trafficking), action g."',
      resolve: ({ source, ...likeness }) => explainLikeness(likeness, source.domainCode),
    }),
    sharedObjectives: t.field({
      type: [SharedObjective],
      description: 'The objectives that both concern, by number.',
      resolve: ({ objectives }) => objectives,
    }),
    sharedPrinciples: t.field({
      type: [GuidingPrinciple],
      description: 'The guiding principles that both stand under, by code.',
      resolve: ({ principles }, _args, context, info) => loadPrinciples(context, info, principles),
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

interface SimilarKey extends SimilarOptions {
  readonly id: number;
}

const nearestFirst = (a: Similar, b: Similar): number =>
  b.similarity - a.similarity || (a.other.reference < b.other.reference ? -1 : 1);

async function readSimilar(
  { database }: Context,
  ids: readonly number[],
  options: SimilarOptions,
): Promise<ReadonlyMap<number, readonly Similar[]>> {
  const pairs = await readCandidates(database, ids, options);
  const involved = [...new Set([...ids, ...pairs.map(({ id }) => id)])];
  const features = await readFeatures(database, involved, options.method);
  const similar = new Map<number, Similar[]>(ids.map((id) => [id, []]));
  for (const { sourceId, id } of pairs) {
    const source = features.get(sourceId);
    const other = features.get(id);
    if (source === undefined || other === undefined) continue;
    similar.get(sourceId)?.push({ source, other, ...compareFindings(source, other) });
  }
  return new Map([...similar].map(([id, found]) => [id, found.toSorted(nearestFirst)]));
}

/** The findings that ask with the same options share their statements. */
async function readAll(context: Context, keys: readonly SimilarKey[]) {
  const groups = new Map<string, SimilarKey[]>();
  for (const key of keys) {
    const { id: _id, ...options } = key;
    const name = JSON.stringify(options);
    groups.set(name, [...(groups.get(name) ?? []), key]);
  }
  const found = new Map<SimilarKey, readonly Similar[]>();
  for (const group of groups.values()) {
    const [options] = group;
    if (options === undefined) continue;
    const ids = group.map(({ id }) => id);
    const similar = await readSimilar(context, ids, options);
    for (const key of group) found.set(key, similar.get(key.id) ?? []);
  }
  return keys.map((key) => found.get(key) ?? []);
}

const similarFindings = createContextCache(
  (context: Context) =>
    new DataLoader((keys: readonly SimilarKey[]) => readAll(context, keys), {
      cacheKeyFn: (key) => JSON.stringify(key),
    }),
);

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

/** What a finding that is compared costs beside the fields of the answer. */
const COMPARISON_COST = 400;

builder.prismaObjectField(Finding, 'similar', (t) =>
  t.field({
    type: [SimilarFinding],
    description: `Findings of other profiles that are like it, the most alike first, in any language. In a large corpus only the newest that share an action, an objective, a principle or the domain are looked at, and ${CANDIDATES} of them are compared.`,
    args: {
      first: t.arg.int({
        required: true,
        defaultValue: 5,
        description: `How many at most, 0 to ${CANDIDATES}. [Default: 5]`,
      }),
      minSimilarity: t.arg.float({
        required: true,
        defaultValue: 0.3,
        description: 'Only findings at least this similar, 0 to 1. [Default: 0.3]',
      }),
      kind: t.arg({
        type: FindingKind,
        description:
          'Only strengths, or only gaps. Example: the strengths elsewhere that are like a gap, WELL_DEVELOPED.',
      }),
      includeOwnProfile: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Also findings of the same profile. [Default: false]',
      }),
      method: t.arg({
        type: MappingMethod,
        required: true,
        defaultValue: 'CURATED',
        description: 'The mappings to compare by. [Default: CURATED]',
      }),
    },
    complexity: (args, _context, field) => {
      requirePage(args, field);
      return { field: COMPARISON_COST, multiplier: args.first };
    },
    select: { id: true },
    resolve: async (
      { id },
      { first, minSimilarity, kind = null, includeOwnProfile, method },
      context,
    ) => {
      requireRange(first, minSimilarity);
      const key = { id, method, kind, includeOwnProfile };
      const similar = await similarFindings(context).load(key);
      return similar.filter(({ similarity }) => similarity >= minSimilarity).slice(0, first);
    },
  }),
);
