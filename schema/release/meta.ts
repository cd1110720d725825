import { builder } from '../builder.ts';
import { CAUTIONS } from './cautions.ts';
import { Release, readNewestRelease } from './release.ts';

const Counts = builder.objectRef<'counts'>('CorpusCounts').implement({
  description:
    'How much this release holds. Counts say how much was read, never how good a place is.',
  fields: (t) => ({
    profiles: t.int({
      description: 'Profiles.',
      resolve: (_counts, _args, { database }) => database.profile.count(),
    }),
    findings: t.int({
      description: 'Findings.',
      resolve: (_counts, _args, { database }) => database.finding.count(),
    }),
    wellDeveloped: t.int({
      description: 'Findings that are examples of well-developed areas.',
      resolve: (_counts, _args, { database }) =>
        database.finding.count({ where: { kind: 'WELL_DEVELOPED' } }),
    }),
    areasForDevelopment: t.int({
      description: 'Findings that are areas with potential for further development.',
      resolve: (_counts, _args, { database }) =>
        database.finding.count({ where: { kind: 'AREA_FOR_DEVELOPMENT' } }),
    }),
    objectiveMappings: t.int({
      description: 'Curated mappings of findings to objectives; proposals by rule do not count.',
      resolve: (_counts, _args, { database }) =>
        database.objectiveMapping.count({ where: { method: 'CURATED' } }),
    }),
    objectiveProposals: t.int({
      description: 'Proposals by rule that a finding concerns an objective, which nobody reviewed.',
      resolve: (_counts, _args, { database }) =>
        database.objectiveMapping.count({ where: { method: 'RULE' } }),
    }),
    principleMappings: t.int({
      description:
        'Curated mappings of findings to guiding principles; proposals by rule do not count.',
      resolve: (_counts, _args, { database }) =>
        database.principleMapping.count({ where: { method: 'CURATED' } }),
    }),
    principleProposals: t.int({
      description:
        'Proposals by rule that a finding stands under a guiding principle, which nobody reviewed.',
      resolve: (_counts, _args, { database }) =>
        database.principleMapping.count({ where: { method: 'RULE' } }),
    }),
    jurisdictionsWithProfile: t.int({
      description: 'Jurisdictions with at least one profile.',
      resolve: (_counts, _args, { database }) =>
        database.jurisdiction.count({ where: { profiles: { some: {} } } }),
    }),
    documents: t.int({
      description: 'Source documents.',
      resolve: (_counts, _args, { database }) => database.sourceDocument.count(),
    }),
  }),
});

const Meta = builder.objectRef<'meta'>('Meta').implement({
  description: 'What you are reading: release, size, terms and cautions.',
  fields: (t) => ({
    release: t.field({
      type: Release,
      description: 'The release that every answer is read from: the newest.',
      resolve: (_meta, _args, context) => readNewestRelease(context),
    }),
    counts: t.field({
      type: Counts,
      description: 'How much the release holds.',
      resolve: () => 'counts' as const,
    }),
    attribution: t.stringList({
      description: 'The lines to print beside what you quote, one for each source.',
      resolve: async (_meta, _args, { database }) => {
        const documents = await database.sourceDocument.findMany({
          distinct: ['attribution'],
          select: { attribution: true },
          orderBy: { attribution: 'asc' },
        });
        return documents.map(({ attribution }) => attribution);
      },
    }),
    cautions: t.stringList({
      description: 'What to keep in mind with every answer, in English.',
      resolve: () => [...CAUTIONS],
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
