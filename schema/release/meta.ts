import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Traits } from '../../catalogue/facts.ts';
import { type MappingMethod, PRINCIPLE_CODES } from '../../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../../reference/objectives.ts';
import { builder } from '../builder.ts';
import { LocalizedText, languageArgument, sayIn } from '../support/localized-text.ts';
import { CAUTIONS } from './cautions.ts';

const madeBy = (method: MappingMethod): Traits => ({
  methods: [method],
  relevances: [],
  minConfidence: null,
});

// A finding has at most one mapping to an objective, or to a principle, by each method.
function countObjectiveMappings({ mappings }: Catalogue, method: MappingMethod): number {
  return Array.from({ length: OBJECTIVE_COUNT }, (_, at) =>
    mappings.ofObjective(at + 1, madeBy(method)).size(),
  ).reduce((sum, count) => sum + count, 0);
}

function countPrincipleMappings({ mappings }: Catalogue, method: MappingMethod): number {
  return PRINCIPLE_CODES.map((code) => mappings.ofPrinciple(code, madeBy(method)).size()).reduce(
    (sum, count) => sum + count,
    0,
  );
}

const Counts = builder.objectRef<'counts'>('CorpusCounts').implement({
  description:
    'How much this release holds. Counts say how much was read, never how good a place is.',
  fields: (t) => ({
    profileCount: t.int({
      description: 'Profiles.',
      resolve: (_counts, _args, { release }) => release.catalogue.profiles.length,
    }),
    findingCount: t.int({
      description: 'Findings.',
      resolve: (_counts, _args, { release }) => release.catalogue.size,
    }),
    wellDevelopedCount: t.int({
      description: 'Findings that are examples of well-developed areas.',
      resolve: (_counts, _args, { release }) =>
        release.catalogue.values.kinds.get('WELL_DEVELOPED')?.size() ?? 0,
    }),
    areaForDevelopmentCount: t.int({
      description: 'Findings that are areas with potential for further development.',
      resolve: (_counts, _args, { release }) =>
        release.catalogue.values.kinds.get('AREA_FOR_DEVELOPMENT')?.size() ?? 0,
    }),
    objectiveMappingCount: t.int({
      description: 'Curated mappings of findings to objectives; proposals by rule do not count.',
      resolve: (_counts, _args, { release }) =>
        countObjectiveMappings(release.catalogue, 'CURATED'),
    }),
    objectiveProposalCount: t.int({
      description: 'Proposals by rule that a finding concerns an objective, which nobody reviewed.',
      resolve: (_counts, _args, { release }) => countObjectiveMappings(release.catalogue, 'RULE'),
    }),
    principleMappingCount: t.int({
      description:
        'Curated mappings of findings to guiding principles; proposals by rule do not count.',
      resolve: (_counts, _args, { release }) =>
        countPrincipleMappings(release.catalogue, 'CURATED'),
    }),
    principleProposalCount: t.int({
      description:
        'Proposals by rule that a finding stands under a guiding principle, which nobody reviewed.',
      resolve: (_counts, _args, { release }) => countPrincipleMappings(release.catalogue, 'RULE'),
    }),
    jurisdictionWithProfileCount: t.int({
      description: 'Jurisdictions with at least one profile.',
      resolve: (_counts, _args, { release }) =>
        new Set(release.catalogue.profiles.map(({ place }) => place)).size,
    }),
    documentCount: t.int({
      description: 'Documents.',
      resolve: (_counts, _args, { release }) => release.documentIds.length,
    }),
  }),
});

const Meta = builder.objectRef<'meta'>('Meta').implement({
  description: 'What you are reading: release, size, terms and cautions.',
  fields: (t) => ({
    release: t.field({
      type: 'Release',
      description: 'The release that every answer is read from: the newest.',
      resolve: (_meta, _args, { release }) => release,
    }),
    counts: t.field({
      type: Counts,
      description: 'How much the release holds.',
      resolve: () => 'counts' as const,
    }),
    attributions: t.stringList({
      description: 'The lines to print beside what you quote, one for each source.',
      resolve: (_meta, _args, { release }) => [...release.attributions],
    }),
    cautions: t.field({
      type: [LocalizedText],
      description: 'What to keep in mind with every answer: five sentences.',
      args: languageArgument,
      resolve: (_meta, { language }) => CAUTIONS.map((words) => sayIn(words, language)),
    }),
  }),
});

builder.queryFields((t) => ({
  meta: t.field({
    type: Meta,
    description: 'What you are reading: release, size, terms and cautions.',
    resolve: () => 'meta' as const,
  }),
}));
