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
  readonly id: number;
  readonly domainCode: DomainCode;
  readonly kind: FindingKind;
  readonly objectives: readonly { readonly number: number; readonly method: MappingMethod }[];
}

/** The findings of one profile in one row. */
export interface Cell {
  readonly profileId: number;
  readonly findingIds: readonly number[];
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
): readonly Row<Subject>[] {
  return subjects.flatMap((subject) =>
    FINDING_KINDS.map((kind) => ({
      subject,
      kind,
      cells: profiles.map(({ id, findings }) => ({
        profileId: id,
        findingIds: findings
          .filter((finding) => finding.kind === kind && isOn(finding, subject))
          .map((finding) => finding.id),
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
  );
}

/** Which rows by objective. */
interface ObjectiveRows {
  readonly method: MappingMethod;
  /** Numbers of objectives; all when left out. */
  readonly objectives?: readonly number[] | null | undefined;
  /** Also the rows that no profile fills. */
  readonly includeEmpty: boolean;
}

/** A row for each objective and kind, by number. A finding stands under all its objectives. */
export function alignByObjective(
  profiles: readonly ComparedProfile[],
  { method, objectives: asked, includeEmpty }: ObjectiveRows,
): readonly Row<number>[] {
  const rows = alignBy(profiles, pick(OBJECTIVE_NUMBERS, asked), ({ objectives }, number) =>
    objectives.some((mapping) => mapping.number === number && mapping.method === method),
  );
  return includeEmpty
    ? rows
    : rows.filter(({ cells }) => cells.some(({ findingIds }) => findingIds.length > 0));
}

function listDistinct<Value extends string | number>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)].toSorted();
}

/** What is particular to a comparison of these profiles, for its reader to keep in mind. */
export function cautionComparison(profiles: readonly ComparedProfile[]): readonly string[] {
  const years = listDistinct(profiles.map(({ year }) => year));
  const levels = listDistinct(profiles.map(({ level }) => level));
  const languages = listDistinct(profiles.map(({ language }) => language));
  return [
    'A missing cell means that the profile lists none there. It does not mean that there is no gap, or that there is no policy.',
    'Longer lists are not better or worse: how many findings a profile lists is a choice of its authors.',
    ...(years.length > 1
      ? [
          `The profiles are of different years (${years.join(', ')}): a difference may be one of date.`,
        ]
      : []),
    ...(levels.length > 1
      ? ['National and local profiles stand side by side: they are asked different questions.']
      : []),
    ...(languages.length > 1
      ? [
          `The findings are in different languages (${languages.join(', ')}) and are not translated.`,
        ]
      : []),
  ];
}
