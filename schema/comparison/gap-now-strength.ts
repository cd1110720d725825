import { builder } from '../builder.ts';
import { connectionOf } from '../support/pages.ts';
import type { GapCandidate } from './edition-changes.ts';

/** A gap of an earlier edition beside a strength of the later one that may answer it. */
export const GapNowStrength = builder.objectRef<GapCandidate>('GapNowStrength').implement({
  description:
    'A candidate, found by rule and read by nobody: a gap of the earlier edition beside a strength of the later one that may answer it. Read both texts before you say that the gap was closed.',
  fields: (t) => ({
    gap: t.field({
      type: 'Finding',
      description: 'The gap that the earlier edition names and the later one does not repeat.',
      resolve: ({ earlier }, _args, { release }) => release.entities.findings.get(earlier),
    }),
    strength: t.field({
      type: 'Finding',
      description: 'The strength that is new in the later edition.',
      resolve: ({ later }, _args, { release }) => release.entities.findings.get(later),
    }),
    similarity: t.float({
      nullable: true,
      description:
        'How alike the two texts are, 0 to 1, by the `method` of the changes. Null when they are in different languages.',
      resolve: ({ similarity }) => similarity,
    }),
    sharedObjectives: t.field({
      type: ['Objective'],
      description: 'The objectives that both concern by their curated mappings, by number.',
      resolve: ({ sharedObjectives }, _args, { release }) =>
        sharedObjectives.map(release.reference.objective),
    }),
    isSameDomain: t.exposeBoolean('isSameDomain', {
      description: 'Whether both stand in one domain.',
    }),
  }),
});

/** A page of candidates. */
export const GapNowStrengthConnection = connectionOf(GapNowStrength, 'candidates');
