import type { InstrumentKind } from '../reference/codes.ts';
import type { Catalogue } from './catalogue.ts';
import { combine, type Test } from './combine.ts';
import type { InstrumentFacts } from './facts.ts';
import { type Nested, requireShort, requireYears, says, type Years } from './limits.ts';
import { selectProfiles } from './profile-sets.ts';

/** What a filter on instruments can say. */
export interface InstrumentConditions extends Nested<InstrumentConditions> {
  readonly instruments?: readonly string[] | null | undefined;
  readonly kinds?: readonly InstrumentKind[] | null | undefined;
  readonly profiles?: readonly string[] | null | undefined;
  readonly jurisdictions?: readonly string[] | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
  readonly groups?: readonly string[] | null | undefined;
  readonly years?: Years | null | undefined;
  readonly isInternational?: boolean | null | undefined;
}

function hasYears({ yearFrom, yearTo }: InstrumentFacts, { from, to }: Years): boolean {
  // A single year is a period that ends when it begins.
  const last = yearTo ?? yearFrom;
  return (
    (typeof from !== 'number' || (last !== null && last >= from)) &&
    (typeof to !== 'number' || (yearFrom !== null && yearFrom <= to))
  );
}

function readTest(catalogue: Catalogue, filter: InstrumentConditions): Test<number> {
  const { instruments, kinds, years, isInternational } = filter;
  const { profiles, jurisdictions, countries, regions, groups } = filter;
  if (years) requireYears(years);
  for (const list of [instruments, kinds]) requireShort(list ?? []);
  // What is asked of the profile that names an instrument is asked of one and the same.
  const asksNaming = [profiles, jurisdictions, countries, regions, groups].some(says);
  const naming = selectProfiles(catalogue, { profiles, jurisdictions, countries, regions, groups });
  const { all, findingsOf } = catalogue.instruments;
  return (number) => {
    const instrument = all[number];
    return (
      instrument !== undefined &&
      (!says(instruments) || instruments?.includes(instrument.code) === true) &&
      (!says(kinds) || kinds?.includes(instrument.kind) === true) &&
      (!years || hasYears(instrument, years)) &&
      (typeof isInternational !== 'boolean' ||
        isInternational === (instrument.profileId === null)) &&
      (!asksNaming ||
        findingsOf(number).some((finding) => naming.has(catalogue.profileOf[finding] ?? -1)))
    );
  };
}

/**
 * The numbers of the instruments that fit a filter, by code. Only those that a finding names are
 * listed.
 * @param among the numbers to choose from; null for all.
 * @throws Refusal when its years end before they begin, a list is too long, or it has too many filters.
 */
export function selectInstruments(
  catalogue: Catalogue,
  filter: InstrumentConditions,
  among: readonly number[] | null,
): readonly number[] {
  const fits = combine(filter, (each: InstrumentConditions) => readTest(catalogue, each));
  const { all, findingsOf } = catalogue.instruments;
  return (among ?? all.map((_instrument, number) => number)).filter(
    (number) => findingsOf(number).length > 0 && fits(number),
  );
}
