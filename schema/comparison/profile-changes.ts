import { profileById } from '../../catalogue/profile-index.ts';
import { readConcerns } from '../../catalogue/similar.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { Profile } from '../profile/profile.ts';
import { describeValues } from '../support/enum-values.ts';
import { ComparisonBase } from './comparison-base.ts';
import {
  CANDIDATE_FROM,
  CANDIDATE_FROM_WITH_OBJECTIVE,
  compareEditions,
  type EditionChanges,
  type EditionFinding,
  REWORDED_FROM,
} from './edition-changes.ts';
import { EditionFindingPair } from './edition-finding-pair.ts';
import { GapNowStrength } from './gap-now-strength.ts';

/** An edition as the comparison reads it. */
interface Edition {
  readonly id: number;
  readonly edition: number;
  readonly findings: readonly EditionFinding[];
}

interface Changes extends EditionChanges {
  readonly earlier: Edition;
  readonly later: Edition;
}

/** Reads the findings of an edition, in the order of its document. */
async function readEdition(
  { catalogue, entities }: PublishedRelease,
  profileId: number,
): Promise<Edition> {
  const { id, edition, from, to } = profileById(catalogue, profileId);
  const rows = await entities.findings.list([...catalogue.ids.subarray(from, to)]);
  const findings = rows.map((row, at) => ({
    ...row,
    objectives: [...readConcerns(catalogue, from + at, 'CURATED').objectives.keys()],
  }));
  return { id, edition, findings };
}

function caution({ earlier, later }: Changes): readonly string[] {
  const languages = new Set([...earlier.findings, ...later.findings].map((each) => each.language));
  const between = later.edition - earlier.edition - 1;
  return [
    'A finding that was dropped is no longer listed. That does not mean that the policy was given up, nor that the gap was closed.',
    'Gaps that may now be strengths are candidates, found by wording and objectives and read by nobody.',
    ...(languages.size > 1
      ? [
          'The two editions have findings in different languages, whose texts cannot be compared: such findings show as dropped and added even where they say the same.',
        ]
      : []),
    ...(between > 0
      ? [
          `Between the editions ${earlier.edition} and ${later.edition} lies another that is not in this corpus: its changes are among these.`,
        ]
      : []),
  ];
}

const TextSimilarityMethod = builder.enumType('TextSimilarityMethod', {
  description: 'How the likeness of two texts is measured.',
  values: describeValues<'TRIGRAM_DICE'>({
    TRIGRAM_DICE:
      'The Sørensen-Dice coefficient of the runs of three letters in their words: twice what they share over what both have. Case, accents, punctuation, the order of words and small words ("the", "de") do not count.',
  }),
});

/** What changed from one edition of a profile to the next. */
const ProfileChanges = builder.objectRef<Changes>('ProfileChanges').implement({
  description:
    'What changed from one edition of a profile to the next. Each finding of the two stands exactly once among `kept`, `reworded`, `dropped` and `added`. It tells what is written differently, not what got better or worse.',
  fields: (t) => ({
    earlier: t.field({
      type: 'Profile',
      description: 'The earlier edition.',
      resolve: ({ earlier }, _args, { release }) => release.entities.profiles.get(earlier.id),
    }),
    later: t.field({
      type: 'Profile',
      description: 'The later edition.',
      resolve: ({ later }, _args, { release }) => release.entities.profiles.get(later.id),
    }),
    method: t.field({
      type: TextSimilarityMethod,
      description: 'How `similarity` is measured everywhere in these changes.',
      resolve: () => 'TRIGRAM_DICE' as const,
    }),
    rewordedFrom: t.float({
      description: `The similarity from which two texts count as one that was reworded: ${REWORDED_FROM}.`,
      resolve: () => REWORDED_FROM,
    }),
    kept: t.field({
      type: [EditionFindingPair],
      description: 'Findings with the same text, letter by letter, in both editions.',
      resolve: ({ kept }) => kept,
    }),
    reworded: t.field({
      type: [EditionFindingPair],
      description:
        'Findings whose text is alike and not the same: paired by rule, the most alike first, no finding twice.',
      resolve: ({ reworded }) => reworded,
    }),
    dropped: t.field({
      type: ['Finding'],
      description: 'Findings of the earlier edition that the later one does not list.',
      resolve: ({ dropped }, _args, { release }) => release.entities.findings.list(dropped),
    }),
    added: t.field({
      type: ['Finding'],
      description: 'Findings of the later edition that the earlier one does not list.',
      resolve: ({ added }, _args, { release }) => release.entities.findings.list(added),
    }),
    gapsNowStrengths: t.field({
      type: [GapNowStrength],
      description: `Candidates only: dropped gaps beside added strengths that may answer them, no finding twice. Their texts are alike (${CANDIDATE_FROM} or more), or they stand in one domain, concern one objective and are somewhat alike (${CANDIDATE_FROM_WITH_OBJECTIVE} or more, or in different languages).`,
      resolve: ({ gapsNowStrengths }) => gapsNowStrengths,
    }),
    base: t.field({
      type: ComparisonBase,
      description: 'What the changes rest on: the two editions, earlier first.',
      resolve: (changes) => ({
        profileIds: [changes.earlier.id, changes.later.id],
        cautions: caution(changes),
      }),
    }),
  }),
});

builder.prismaObjectField(Profile, 'changes', (t) =>
  t.field({
    type: ProfileChanges,
    nullable: true,
    description:
      'What changed since the edition before it in this corpus; null when that edition is not here, though one may have been published (see `edition`).',
    resolve: async ({ id, previousEditionId }, _args, { release }) => {
      if (previousEditionId === null) return null;
      const [earlier, later] = await Promise.all([
        readEdition(release, previousEditionId),
        readEdition(release, id),
      ]);
      return { earlier, later, ...compareEditions(earlier.findings, later.findings) };
    },
  }),
);
