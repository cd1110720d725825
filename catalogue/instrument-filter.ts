import type { InstrumentKind } from '../reference/codes.ts';
import { type Bits, intersect } from './bits.ts';
import type { Catalogue } from './catalogue.ts';
import type { InstrumentFacts } from './facts.ts';
import { requireShort, requireYears, says, type Years } from './limits.ts';
import { profilesAt, selectProfiles } from './profile-sets.ts';

/** What a filter on instruments can say. */
export interface InstrumentConditions {
  readonly kinds?: readonly InstrumentKind[] | null | undefined;
  readonly profiles?: readonly string[] | null | undefined;
  readonly jurisdictions?: readonly string[] | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
  readonly years?: Years | null | undefined;
  readonly isInternational?: boolean | null | undefined;
}

// What is asked of the profile that names an instrument is asked of one and the same.
function selectNaming(
  catalogue: Catalogue,
  { profiles: slugs, jurisdictions, countries }: InstrumentConditions,
): Bits {
  const found = selectProfiles(catalogue, { jurisdictions, countries });
  if (!says(slugs)) return found;
  const numbers = (slugs ?? []).flatMap((slug) => catalogue.profileNumbers.get(slug) ?? []);
  return intersect([found, profilesAt(catalogue, numbers)], () => found);
}

function hasYears({ yearFrom, yearTo }: InstrumentFacts, { from, to }: Years): boolean {
  // A single year is a period that ends when it begins.
  const last = yearTo ?? yearFrom;
  return (
    (typeof from !== 'number' || (last !== null && last >= from)) &&
    (typeof to !== 'number' || (yearFrom !== null && yearFrom <= to))
  );
}

/**
 * The numbers of the instruments that fit a filter, by code. Only those that a finding names are
 * listed.
 * @throws Refusal when its years end before they begin, or a list is too long.
 */
export function selectInstruments(
  catalogue: Catalogue,
  filter: InstrumentConditions,
): readonly number[] {
  const { kinds, profiles, years, isInternational } = filter;
  if (years) requireYears(years);
  for (const list of [kinds, profiles]) requireShort(list ?? []);
  const naming = selectNaming(catalogue, filter);
  const { all, findingsOf } = catalogue.instruments;
  return all.flatMap((instrument, number) => {
    const fits =
      (!says(kinds) || kinds?.includes(instrument.kind)) &&
      (!years || hasYears(instrument, years)) &&
      (typeof isInternational !== 'boolean' ||
        isInternational === (instrument.profileId === null)) &&
      findingsOf(number).some((finding) => naming.has(catalogue.profileOf[finding] ?? -1));
    return fits ? [number] : [];
  });
}
