import { DOMAIN_CODES, FINDING_KINDS, LEVELS, PRINCIPLE_CODES } from '../reference/codes.ts';
import { OBJECTIVE_NUMBERS } from '../reference/objectives.ts';
import { LANGUAGES } from '../text/languages.ts';
import { type Bits, countRange } from './bits.ts';
import type { Catalogue } from './catalogue.ts';
import type { CataloguedProfile } from './columns.ts';
import { type FieldName, traitsOf } from './finding-filter.ts';
import { type FindingSet, ignoreField } from './finding-set.ts';
import { keepCounts } from './keep-counts.ts';
import { says } from './limits.ts';
import { compareText } from './sorted.ts';

/** How many findings have a value. */
export interface Count<Value> {
  readonly value: Value;
  readonly count: number;
}

type Counter<Value> = (set: FindingSet) => readonly Count<Value>[];

/** Counts by a closed list, all of it, in its own order. */
function countAll<Value>(
  values: readonly Value[],
  bitsOf: (set: FindingSet, value: Value) => Bits | undefined,
): Counter<Value> {
  return (set) =>
    values.map((value) => {
      const bits = bitsOf(set, value);
      return { value, count: bits === undefined ? 0 : set.bits.intersection_size(bits) };
    });
}

const perProfile = new WeakMap<Bits, Int32Array>();

/** How many of the findings are of each profile, by its number. */
export function countProfiles({ profiles }: Catalogue, bits: Bits): Int32Array {
  const known = perProfile.get(bits);
  if (known !== undefined) return known;
  const counts = Int32Array.from(profiles, ({ from, to }) => countRange(bits, from, to));
  perProfile.set(bits, counts);
  return counts;
}

/** Counts by what the profiles tell, only what occurs, in the order of `compare`. */
function countOccurring<Value extends string | number>(
  valuesOf: (catalogue: Catalogue, profile: CataloguedProfile) => readonly Value[],
  compare: (a: Value, b: Value) => number,
): Counter<Value> {
  return ({ catalogue, bits }) => {
    const counts = new Map<Value, number>();
    const ofProfiles = countProfiles(catalogue, bits);
    for (const [number, profile] of catalogue.profiles.entries()) {
      const count = ofProfiles[number] ?? 0;
      if (count === 0) continue;
      for (const value of valuesOf(catalogue, profile)) {
        counts.set(value, (counts.get(value) ?? 0) + count);
      }
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => compare(a.value, b.value));
  };
}

/** Instruments that are counted: of a large corpus, thousands are named once. */
export const MAX_INSTRUMENTS = 100;

function countInstruments({ catalogue, bits }: FindingSet): readonly Count<string>[] {
  const { all, starts, findings } = catalogue.instruments;
  const counted: { readonly instrument: number; readonly count: number }[] = [];
  for (const [instrument] of all.entries()) {
    let count = 0;
    for (let at = starts[instrument] ?? 0; at < (starts[instrument + 1] ?? 0); at += 1) {
      if (bits.has(findings[at] ?? 0)) count += 1;
    }
    if (count > 0) counted.push({ instrument, count });
  }
  // They are numbered by code.
  return counted
    .sort((a, b) => b.count - a.count || a.instrument - b.instrument)
    .slice(0, MAX_INSTRUMENTS)
    .map(({ instrument, count }) => ({ value: all[instrument]?.code ?? '', count }));
}

/**
 * The facets of findings: what each counts, and which field of the filter is its own. What a filter
 * asks of mappings is asked of the mapping that counts. A new facet is a row here and a field of
 * FindingFacets.
 */
export const FACETS = {
  domains: {
    own: 'domains',
    count: countAll(DOMAIN_CODES, ({ catalogue }, code) => catalogue.values.domains.get(code)),
  },
  objectives: {
    own: 'objectives',
    count: countAll(OBJECTIVE_NUMBERS, ({ catalogue, filter }, number) =>
      catalogue.mappings.ofObjective(number, traitsOf(filter)),
    ),
  },
  principles: {
    own: 'principles',
    count: countAll(PRINCIPLE_CODES, ({ catalogue, filter }, code) =>
      catalogue.mappings.ofPrinciple(code, traitsOf(filter)),
    ),
  },
  kinds: {
    own: 'kinds',
    count: countAll(FINDING_KINDS, ({ catalogue }, kind) => catalogue.values.kinds.get(kind)),
  },
  textLanguages: {
    own: 'textLanguages',
    count: countAll(LANGUAGES, ({ catalogue }, code) => catalogue.values.languages.get(code)),
  },
  levels: {
    own: 'levels',
    count: (set: FindingSet) => {
      const counts = new Map(
        countOccurring(
          (_catalogue, { level }) => [level],
          compareText,
        )(set).map((each) => [each.value, each.count]),
      );
      return LEVELS.map((value) => ({ value, count: counts.get(value) ?? 0 }));
    },
  },
  years: {
    own: 'years',
    count: countOccurring(
      (_catalogue, { year }) => [year],
      (a, b) => a - b,
    ),
  },
  countries: {
    own: 'countries',
    count: countOccurring(({ places }, { place }) => {
      const country = places.countryOf[place];
      return typeof country === 'string' ? [country] : [];
    }, compareText),
  },
  regions: {
    own: 'regions',
    count: countOccurring(({ places }, { place }) => places.regionsOf[place] ?? [], compareText),
  },
  groups: {
    own: 'groups',
    count: countOccurring(({ places }, { place }) => places.groupsOf[place] ?? [], compareText),
  },
  instruments: { own: 'instruments', count: countInstruments },
} as const satisfies Record<string, { readonly own: FieldName; readonly count: Counter<unknown> }>;

/** A facet by its name. */
export type FacetName = keyof typeof FACETS;

type CountsOf<Name extends FacetName> = ReturnType<(typeof FACETS)[Name]['count']>;

const keepFacet = keepCounts<unknown>();

/** The set that a facet counts: without the field of the filter that is its own, where that is left out. */
export function setOfFacet(set: FindingSet, name: FacetName, ignoreOwn: boolean): FindingSet {
  const { own } = FACETS[name];
  return ignoreOwn && says(set.filter[own]) ? ignoreField(set, own) : set;
}

/**
 * Counts the findings of a set by the values of a facet.
 * @param ignoreOwn whether the filter's field of the same name is left out.
 */
export function countFacet<Name extends FacetName>(
  set: FindingSet,
  name: Name,
  ignoreOwn: boolean,
): CountsOf<Name> {
  const counted = setOfFacet(set, name, ignoreOwn);
  // Objectives and principles are counted by what the filter asks of their mappings. The type of each
  // row tells what it counts; a name that is not known yet forgets it.
  return keepFacet(counted, name, () => FACETS[name].count(counted)) as CountsOf<Name>;
}
