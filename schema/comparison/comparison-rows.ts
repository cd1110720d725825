import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import {
  DOMAIN_CODES,
  type DomainCode,
  FINDING_KINDS,
  type FindingKind,
  type Level,
  type MappingMethod,
} from '../../reference/codes.ts';
import { OBJECTIVE_NUMBERS } from '../../reference/objectives.ts';
import type { Language } from '../../text/languages.ts';
import type { Words } from '../support/localized-text.ts';

/** What a comparison needs to know of a profile. */
export interface ComparedProfile {
  readonly id: number;
  readonly slug: string;
  readonly level: Level;
  readonly year: number;
  readonly language: Language;
  /** In the order of the document. */
  readonly findings: readonly ComparedFinding[];
}

/** What a comparison needs to know of a finding. */
export interface ComparedFinding {
  readonly domainCode: DomainCode;
  readonly kind: FindingKind;
  readonly objectives: readonly { readonly number: number; readonly method: MappingMethod }[];
}

/** What one profile has in one row. */
export interface Cell {
  readonly profile: ComparedProfile;
  readonly findingCount: number;
  /** The filter that finds the findings among those of the profile. */
  readonly part: FindingConditions;
}

/** One subject and kind across the profiles, a cell each in the order asked. */
export interface Row<Subject> {
  readonly subject: Subject;
  readonly kind: FindingKind;
  readonly cells: readonly Cell[];
}

function alignBy<Subject>(
  profiles: readonly ComparedProfile[],
  subjects: readonly Subject[],
  isOn: (finding: ComparedFinding, subject: Subject) => boolean,
  partOf: (subject: Subject) => FindingConditions,
): readonly Row<Subject>[] {
  return subjects.flatMap((subject) =>
    FINDING_KINDS.map((kind) => ({
      subject,
      kind,
      cells: profiles.map((profile) => ({
        profile,
        findingCount: profile.findings.filter(
          (finding) => finding.kind === kind && isOn(finding, subject),
        ).length,
        part: { ...partOf(subject), kinds: [kind] },
      })),
    })),
  );
}

/** The subjects that were asked for, in their own order; all when none was named. */
function pick<Subject>(
  subjects: readonly Subject[],
  asked: readonly Subject[] | null | undefined,
): readonly Subject[] {
  return asked ? subjects.filter((subject) => asked.includes(subject)) : subjects;
}

/** A row for each domain and kind, in the order of the wheel, also those that no profile fills. */
export function alignByDomain(
  profiles: readonly ComparedProfile[],
  domains?: readonly DomainCode[] | null,
): readonly Row<DomainCode>[] {
  return alignBy(
    profiles,
    pick(DOMAIN_CODES, domains),
    ({ domainCode }, domain) => domainCode === domain,
    (domain) => ({ domains: [domain] }),
  );
}

/** Which rows by objective. */
interface ObjectiveRows {
  readonly methods: readonly MappingMethod[];
  /** Numbers of objectives; all when left out. */
  readonly objectives?: readonly number[] | null | undefined;
  /** Also the rows that no profile fills. */
  readonly includeEmpty: boolean;
}

/** A row for each objective and kind, by number. A finding stands under all its objectives. */
export function alignByObjective(
  profiles: readonly ComparedProfile[],
  { methods, objectives: asked, includeEmpty }: ObjectiveRows,
): readonly Row<number>[] {
  const rows = alignBy(
    profiles,
    pick(OBJECTIVE_NUMBERS, asked),
    ({ objectives }, number) =>
      objectives.some((mapping) => mapping.number === number && methods.includes(mapping.method)),
    (number) => ({ objectives: [number], methods }),
  );
  return includeEmpty
    ? rows
    : rows.filter(({ cells }) => cells.some(({ findingCount }) => findingCount > 0));
}

function listDistinct<Value extends string | number>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)].toSorted();
}

const MISSING: Words = {
  en: 'A missing cell means that the profile lists none there. It does not mean that there is no gap, or that there is no policy.',
  fr: 'Une case vide signifie que le profil n’y énumère rien. Cela ne veut pas dire qu’il n’y a pas de lacune, ni qu’il n’y a pas de politique.',
  es: 'Una celda vacía significa que el perfil no enumera nada ahí. No quiere decir que no haya laguna, ni que no haya política.',
};

const LENGTHS: Words = {
  en: 'Longer lists are not better or worse: how many findings a profile lists is a choice of its authors.',
  fr: 'Une liste plus longue n’est ni meilleure ni pire : le nombre de constats d’un profil est un choix de ses auteurs.',
  es: 'Una lista más larga no es mejor ni peor: cuántos hallazgos enumera un perfil es una elección de sus autores.',
};

const LEVELS_DIFFER: Words = {
  en: 'National and local profiles stand side by side: they are asked different questions.',
  fr: 'Des profils nationaux et locaux sont côte à côte : les questions posées ne sont pas les mêmes.',
  es: 'Hay perfiles nacionales y locales uno junto al otro: no se les hacen las mismas preguntas.',
};

const yearsDiffer = (years: string): Words => ({
  en: `The profiles are of different years (${years}): a difference may be one of date.`,
  fr: `Les profils sont d’années différentes (${years}) : une différence peut tenir à la date.`,
  es: `Los perfiles son de años distintos (${years}): una diferencia puede deberse a la fecha.`,
});

const languagesDiffer = (languages: string): Words => ({
  en: `The findings are in different languages (${languages}) and are not translated.`,
  fr: `Les constats sont en langues différentes (${languages}) et ne sont pas traduits.`,
  es: `Los hallazgos están en lenguas distintas (${languages}) y no se traducen.`,
});

/** What is particular to a comparison of these profiles, for its reader to keep in mind. */
export function cautionComparison(profiles: readonly ComparedProfile[]): readonly Words[] {
  const years = listDistinct(profiles.map(({ year }) => year));
  const levels = listDistinct(profiles.map(({ level }) => level));
  const languages = listDistinct(profiles.map(({ language }) => language));
  return [
    MISSING,
    LENGTHS,
    ...(years.length > 1 ? [yearsDiffer(years.join(', '))] : []),
    ...(levels.length > 1 ? [LEVELS_DIFFER] : []),
    ...(languages.length > 1 ? [languagesDiffer(languages.join(', '))] : []),
  ];
}
