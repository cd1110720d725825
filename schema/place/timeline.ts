import type { Words } from '../support/localized-text.ts';

/** A profile as the timeline of its place sees it. */
export interface TimedProfile {
  readonly id: number;
  readonly slug: string;
  readonly jurisdictionId: number;
  readonly edition: number;
  readonly year: number;
  readonly month: number | null;
}

/** A stated assessment as the timeline of its place sees it. */
export interface TimedAssessment {
  readonly id: number;
  readonly jurisdictionId: number;
  readonly year: number;
}

/** Something that is known to have happened at a place. */
export interface TimelineEntry {
  readonly kind: 'EARLIER_EDITION_NOT_HERE' | 'ASSESSMENT_STATED' | 'PROFILE_PUBLISHED';
  readonly jurisdictionId: number;
  /** Null for an edition of which only the existence is known. */
  readonly year: number | null;
  readonly month: number | null;
  readonly edition: number | null;
  readonly profileId: number | null;
  readonly assessmentId: number | null;
  readonly note: Words;
}

interface Placed {
  readonly entry: TimelineEntry;
  readonly order: readonly number[];
}

// Within a year: what is only known by year, then month by month. An edition that is not here goes
// directly before the profile that tells of it. The last number makes every order the only one.
const ASSESSMENT = 0;
const PROFILE = 1;

function placeAssessment({ id, jurisdictionId, year }: TimedAssessment): Placed {
  return {
    order: [year, 0, ASSESSMENT, jurisdictionId, 0, id],
    entry: {
      kind: 'ASSESSMENT_STATED',
      jurisdictionId,
      year,
      month: null,
      edition: null,
      profileId: null,
      assessmentId: id,
      note: {
        en: `A source states an assessment in ${year}. It may be the one of a profile in this list, or of a profile that is not in this corpus.`,
        fr: `Une source fait état d’une évaluation en ${year}. Ce peut être celle d’un profil de cette liste, ou d’un profil qui n’est pas dans ce corpus.`,
        es: `Una fuente habla de una evaluación en ${year}. Puede ser la de un perfil de esta lista, o la de uno que no está en este corpus.`,
      },
    },
  };
}

function placeProfile(profile: TimedProfile, known: readonly number[]): readonly Placed[] {
  const { id, slug, jurisdictionId, edition, year, month } = profile;
  const at = [year, month ?? 0, PROFILE, jurisdictionId, edition];
  const before = Math.max(0, ...known.filter((number) => number < edition));
  const missing = Array.from({ length: edition - before - 1 }, (_, step) => before + step + 1);
  return [
    ...missing.map(
      (number): Placed => ({
        order: [...at.slice(0, -1), number, 0],
        entry: {
          kind: 'EARLIER_EDITION_NOT_HERE',
          jurisdictionId,
          year: null,
          month: null,
          edition: number,
          profileId: id,
          assessmentId: null,
          note: {
            en: `Edition ${number} exists, because ${slug} is edition ${edition}. Its text is not in this corpus and its year is not known here.`,
            fr: `L’édition ${number} existe, puisque ${slug} est l’édition ${edition}. Son texte n’est pas dans ce corpus et son année n’est pas connue ici.`,
            es: `La edición ${number} existe, porque ${slug} es la edición ${edition}. Su texto no está en este corpus y su año no se conoce aquí.`,
          },
        },
      }),
    ),
    {
      order: [...at, id],
      entry: {
        kind: 'PROFILE_PUBLISHED',
        jurisdictionId,
        year,
        month,
        edition,
        profileId: id,
        assessmentId: null,
        note: {
          en: `Edition ${edition} was published; its findings are in this corpus.`,
          fr: `L’édition ${edition} a été publiée ; ses constats sont dans ce corpus.`,
          es: `Se publicó la edición ${edition}; sus hallazgos están en este corpus.`,
        },
      },
    },
  ];
}

function compareOrder(a: Placed, b: Placed): number {
  for (const [at, value] of a.order.entries()) {
    const difference = value - (b.order[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Puts what is known of one or several places in order of time. */
export function orderTimeline(
  profiles: readonly TimedProfile[],
  assessments: readonly TimedAssessment[],
): readonly TimelineEntry[] {
  const editionsOf = (place: number) =>
    profiles.filter((each) => each.jurisdictionId === place).map(({ edition }) => edition);
  return [
    ...assessments.map(placeAssessment),
    ...profiles.flatMap((each) => placeProfile(each, editionsOf(each.jurisdictionId))),
  ]
    .toSorted(compareOrder)
    .map(({ entry }) => entry);
}
