import type { Catalogue } from '../catalogue/catalogue.ts';
import { DOMAIN_CODES, type DomainCode } from '../reference/codes.ts';
import type { PublishedRelease } from '../release/published-release.ts';
import type { Language } from '../text/languages.ts';

/** What is said of a column of labels. */
export const IN_LANGUAGE = 'In the language asked for; in English where it is not known in that.';

/** A label as it is stored: in English always, in the others where it is known. */
interface Labels {
  readonly en: string;
  readonly fr: string | null;
  readonly es: string | null;
}

/** Picks the label in a language; English where it is not known in that. */
export function pickLabel({ en, fr, es }: Labels, language: Language): string {
  return (language === 'FR' ? fr : language === 'ES' ? es : en) ?? en;
}

/** Picks the name of a row in a language. */
export const pickName = (
  {
    nameEn: en,
    nameFr: fr,
    nameEs: es,
  }: { readonly nameEn: string; readonly nameFr: string | null; readonly nameEs: string | null },
  language: Language,
): string => pickLabel({ en, fr, es }, language);

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
