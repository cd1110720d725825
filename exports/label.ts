import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Objective } from '../prisma/generated/client/client.ts';
import { KIND_NAMES } from '../reference/code-names.ts';
import {
  DOMAIN_CODES,
  type DomainCode,
  FINDING_KINDS,
  type FindingKind,
} from '../reference/codes.ts';
import type { PublishedRelease } from '../release/published-release.ts';
import { localize, localizeName, sayIn } from '../schema/support/localized-text.ts';
import type { LabelLanguage } from '../text/languages.ts';

/** What is said of a column of labels. */
export const IN_LANGUAGE = 'In the language asked for; in English where it is not known in that.';

/** What is said of a column with the code of a region. */
export const REGION_CODE =
  'With "M49:" before it ("M49:002"), so that no program takes it for a number and drops its zeros; filters take it so, too.';

/** The code of a region as files have it: "M49:002". */
export const writeRegion = (code: string): string => `M49:${code}`;

/** The same where there may be none. */
export const writeRegionOrNone = (code: string | null): string | null =>
  code === null ? null : writeRegion(code);

/** What is said of a column with what a kind of finding is called. */
export const KIND_IN_LANGUAGE = 'What the kind is called, in the language asked for.';

/** Picks the name of a row in a language; English where it is not known in that. */
export const pickName = (
  row: Omit<Parameters<typeof localizeName>[0], 'unverified'>,
  language: LabelLanguage,
): string => localizeName({ ...row, unverified: [] }, language).text;

/** Picks the label of an objective in a language; English where it is not known in that. */
export const pickLabel = (
  { labelEn: en, labelFr: fr, labelEs: es, labelUnverified: unverified }: Objective,
  language: LabelLanguage,
): string => localize({ en, fr, es, unverified }, language).text;

/** What a kind of finding is called in a language. */
export const pickKind = (kind: FindingKind, language: LabelLanguage): string =>
  sayIn(KIND_NAMES[kind], language).text;

/** The name of a region in a language; null for none. */
export const pickRegionName = (
  { reference }: PublishedRelease,
  code: string | null,
  language: LabelLanguage,
): string | null => (code === null ? null : pickName(reference.region(code), language));

/** The domain of a finding, by its number in the catalogue. */
export function domainAt({ domainOf }: Catalogue, finding: number): DomainCode {
  const code = DOMAIN_CODES[domainOf[finding] ?? -1];
  if (code === undefined) throw new Error(`Finding ${finding} has no domain.`);
  return code;
}

/** The kind of a finding, by its number in the catalogue. */
export function kindAt({ kindOf }: Catalogue, finding: number): FindingKind {
  const kind = FINDING_KINDS[kindOf[finding] ?? -1];
  if (kind === undefined) throw new Error(`Finding ${finding} has no kind.`);
  return kind;
}
