import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Objective } from '../prisma/generated/client/client.ts';
import { DOMAIN_CODES, type DomainCode } from '../reference/codes.ts';
import type { PublishedRelease } from '../release/published-release.ts';
import { localize, localizeName } from '../schema/support/localized-text.ts';
import type { Language } from '../text/languages.ts';

/** What is said of a column of labels. */
export const IN_LANGUAGE = 'In the language asked for; in English where it is not known in that.';

/** Picks the name of a row in a language; English where it is not known in that. */
export const pickName = (
  row: Omit<Parameters<typeof localizeName>[0], 'unverified'>,
  language: Language,
): string => localizeName({ ...row, unverified: [] }, language).text;

/** Picks the label of an objective in a language; English where it is not known in that. */
export const pickLabel = (
  { labelEn: en, labelFr: fr, labelEs: es, labelUnverified: unverified }: Objective,
  language: Language,
): string => localize({ en, fr, es, unverified }, language).text;

/** The name of a region in a language; null for none. */
export const pickRegionName = (
  { reference }: PublishedRelease,
  code: string | null,
  language: Language,
): string | null => (code === null ? null : pickName(reference.region(code), language));

/** The domain of a finding, by its number in the catalogue. */
export function domainAt({ domainOf }: Catalogue, finding: number): DomainCode {
  const code = DOMAIN_CODES[domainOf[finding] ?? -1];
  if (code === undefined) throw new Error(`Finding ${finding} has no domain.`);
  return code;
}
