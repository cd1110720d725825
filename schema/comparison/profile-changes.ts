import { profileById } from '../../catalogue/profile-index.ts';
import { readConcerns } from '../../catalogue/similar.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { FindingConnection, findingArguments } from '../finding/finding.ts';
import { listFindings } from '../finding/finding-list.ts';
import { Profile } from '../profile/profile.ts';
import { pageInPlace } from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';
import type { Words } from '../support/localized-text.ts';
import { costs, measureShort } from '../support/query-cost.ts';
import { ComparisonBase } from './comparison-base.ts';
import {
  CANDIDATE_FROM,
  CANDIDATE_FROM_WITH_OBJECTIVE,
  compareEditions,
  type EditionChanges,
  type EditionFinding,
  REWORDED_FROM,
} from './edition-changes.ts';
import { EditionFindingPair, EditionFindingPairConnection } from './edition-finding-pair.ts';
import { GapNowStrength, GapNowStrengthConnection } from './gap-now-strength.ts';

/** An edition as the comparison reads it. */
interface Edition {
  readonly id: number;
  readonly slug: string;
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
  const { id, slug, edition, from, to } = profileById(catalogue, profileId);
  const rows = await entities.findings.list([...catalogue.ids.subarray(from, to)]);
  const findings = rows.map((row, at) => ({
    ...row,
    objectives: [...readConcerns(catalogue, from + at, ['CURATED']).objectives.keys()],
  }));
  return { id, slug, edition, findings };
}

const DROPPED: Words = {
  en: 'A finding that was dropped is no longer listed. That does not mean that the policy was given up, nor that the gap was closed.',
  fr: 'Un constat abandonné n’est plus énuméré. Cela ne veut pas dire que la politique a été abandonnée, ni que la lacune a été comblée.',
  es: 'Un hallazgo retirado ya no se enumera. No quiere decir que la política se haya abandonado, ni que la laguna se haya cerrado.',
};

const CANDIDATES: Words = {
  en: 'Gaps that may now be strengths are candidates, found by wording and objectives and read by nobody.',
  fr: 'Les lacunes qui seraient devenues des points forts sont des candidates, trouvées par les mots et les objectifs, que personne n’a lues.',
  es: 'Las lagunas que ahora serían fortalezas son candidatas, halladas por las palabras y los objetivos, que nadie ha leído.',
};

const LANGUAGES_DIFFER: Words = {
  en: 'The two editions have findings in different languages, whose texts cannot be compared: such findings show as dropped and added even where they say the same.',
  fr: 'Les deux éditions ont des constats en langues différentes, dont les textes ne se comparent pas : ils apparaissent comme abandonnés et ajoutés même s’ils disent la même chose.',
  es: 'Las dos ediciones tienen hallazgos en lenguas distintas, cuyos textos no se pueden comparar: aparecen como retirados y añadidos aunque digan lo mismo.',
};

const oneBetween = (earlier: number, later: number): Words => ({
  en: `Between the editions ${earlier} and ${later} lies another that is not in this corpus: its changes are among these.`,
  fr: `Entre les éditions ${earlier} et ${later} il y en a une autre qui n’est pas dans ce corpus : ses changements sont parmi ceux-ci.`,
  es: `Entre las ediciones ${earlier} y ${later} hay otra que no está en este corpus: sus cambios están entre estos.`,
});

function caution({ earlier, later }: Changes): readonly Words[] {
  const languages = new Set([...earlier.findings, ...later.findings].map((each) => each.language));
  const between = later.edition - earlier.edition - 1;
  return [
    DROPPED,
    CANDIDATES,
    ...(languages.size > 1 ? [LANGUAGES_DIFFER] : []),
    ...(between > 0 ? [oneBetween(earlier.edition, later.edition)] : []),
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
    kept: t.connection(
      {
        type: EditionFindingPair,
        extensions: costs(measureShort(20)),
        description: 'Findings with the same text, letter by letter, in both editions.',
        resolve: ({ kept }, args) => pageInPlace(kept, 'KEPT', args),
      },
      EditionFindingPairConnection,
    ),
    reworded: t.connection(
      {
        type: EditionFindingPair,
        extensions: costs(measureShort(20)),
        description:
          'Findings whose text is alike and not the same: paired by rule, the most alike first, no finding twice.',
        resolve: ({ reworded }, args) => pageInPlace(reworded, 'REWORDED', args),
      },
      EditionFindingPairConnection,
    ),
    dropped: t.connection(
      {
        type: 'Finding',
        extensions: costs(measureShort(20)),
        description: 'Findings of the earlier edition that the later one does not list.',
        args: findingArguments,
        resolve: ({ earlier, later, dropped }, args, context) =>
          listFindings(
            context,
            {
              of: 'LISTED',
              numbers: dropped.map(context.release.catalogue.numberOf),
              question: { profiles: [earlier.slug], droppedIn: later.slug },
            },
            args,
          ),
      },
      FindingConnection,
    ),
    added: t.connection(
      {
        type: 'Finding',
        extensions: costs(measureShort(20)),
        description: 'Findings of the later edition that the earlier one does not list.',
        args: findingArguments,
        resolve: ({ earlier, later, added }, args, context) =>
          listFindings(
            context,
            {
              of: 'LISTED',
              numbers: added.map(context.release.catalogue.numberOf),
              question: { profiles: [later.slug], addedSince: earlier.slug },
            },
            args,
          ),
      },
      FindingConnection,
    ),
    gapsNowStrengths: t.connection(
      {
        type: GapNowStrength,
        extensions: costs(measureShort(20)),
        description: `Candidates only: dropped gaps beside added strengths that may answer them, no finding twice. Their texts are alike (${CANDIDATE_FROM} or more), or they stand in one domain, concern one objective and are somewhat alike (${CANDIDATE_FROM_WITH_OBJECTIVE} or more, or in different languages).`,
        resolve: ({ gapsNowStrengths }, args) =>
          pageInPlace(gapsNowStrengths, 'GAP_NOW_STRENGTH', args),
      },
      GapNowStrengthConnection,
    ),
    base: t.field({
      type: ComparisonBase,
      description: 'What the changes rest on.',
      resolve: (changes) => ({
        profileCount: 2,
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
