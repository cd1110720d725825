import type { DomainCode, PrincipleCode } from '../reference/codes.ts';
import { type Bits, bitsOf, countRange, fillRange, intersect, noBits } from './bits.ts';
import type { Catalogue } from './catalogue.ts';
import { type FieldName, type FindingConditions, traitsOf } from './finding-filter.ts';
import { type Matches, selectFindings, withoutField, withoutTraits } from './select-findings.ts';

/** What a list of findings is a list of, beside its filter. */
export type Within =
  | { readonly of: 'ALL' }
  | { readonly of: 'DOMAIN'; readonly code: DomainCode }
  | { readonly of: 'PROFILE'; readonly slug: string }
  | { readonly of: 'SECTION'; readonly slug: string; readonly code: DomainCode }
  | { readonly of: 'OBJECTIVE'; readonly number: number }
  | { readonly of: 'PRINCIPLE'; readonly code: PrincipleCode }
  | { readonly of: 'INSTRUMENT'; readonly code: string }
  | { readonly of: 'COMMON'; readonly conditions: FindingConditions }
  | {
      readonly of: 'PART';
      /** The set that it is a part of. */
      readonly whole: Within;
      readonly filter: FindingConditions;
      /** What tells the part. */
      readonly part: FindingConditions;
    }
  | {
      readonly of: 'LISTED';
      readonly numbers: readonly number[];
      /** What they are, in the words of a filter, for a citation. */
      readonly question: Readonly<Record<string, unknown>>;
    };

/** All findings. */
export const EVERYWHERE: Within = { of: 'ALL' };

/** The findings of a set from one to before another: a profile is a range of numbers, and costs no set of its own. */
export interface Window {
  readonly whole: Bits;
  readonly from: number;
  readonly to: number;
}

/** Some findings of a release, by the question that finds them. */
export interface FindingSet {
  readonly catalogue: Catalogue;
  readonly within: Within;
  readonly filter: FindingConditions;
  readonly matches: Matches;
  /** Where they are; what needs no more takes this. */
  readonly window: Window;
  readonly bits: Bits;
  /** How many there are. */
  readonly count: number;
}

/** The numbers that the findings of a profile have; none where there is no such profile. */
function rangeOf({ profileNumbers, profiles }: Catalogue, slug: string): Omit<Window, 'whole'> {
  const { from = 0, to = 0 } = profiles[profileNumbers.get(slug) ?? -1] ?? {};
  return { from, to };
}

function findingsOfProfile(catalogue: Catalogue, slug: string): Bits {
  const { from, to } = rangeOf(catalogue, slug);
  const findings = noBits(catalogue.size);
  fillRange(findings, from, to);
  return findings;
}

function selectWithin(
  catalogue: Catalogue,
  within: Within,
  filter: FindingConditions,
  matches: Matches,
): Bits {
  const { values, mappings, instruments, size } = catalogue;
  switch (within.of) {
    case 'ALL':
      return catalogue.all;
    case 'DOMAIN':
      return values.domains.get(within.code) ?? noBits(size);
    case 'PROFILE':
      return findingsOfProfile(catalogue, within.slug);
    case 'SECTION':
      return findingsOfProfile(catalogue, within.slug).new_intersection(
        values.domains.get(within.code) ?? noBits(size),
      );
    case 'OBJECTIVE':
      return mappings.ofObjective(within.number, traitsOf(filter));
    case 'PRINCIPLE':
      return mappings.ofPrinciple(within.code, traitsOf(filter));
    case 'INSTRUMENT': {
      const number = instruments.byCode.get(within.code);
      return number === undefined ? noBits(size) : bitsOf(size, instruments.findingsOf(number));
    }
    case 'PART': {
      const whole = selectSet(catalogue, within.whole, within.filter, matches);
      return intersect([whole, selectFindings(catalogue, within.part, matches)], () => whole);
    }
    case 'LISTED':
      return bitsOf(size, within.numbers);
    case 'COMMON':
      return selectFindings(catalogue, within.conditions, new Map());
  }
}

function selectSet(
  catalogue: Catalogue,
  within: Within,
  filter: FindingConditions,
  matches: Matches,
): Bits {
  const name = JSON.stringify([within, filter]);
  const known = catalogue.sets.get(name);
  if (known !== undefined) return known;
  const found = selectFindings(catalogue, filter, matches);
  const bits =
    within.of === 'ALL'
      ? found
      : intersect([selectWithin(catalogue, within, filter, matches), found], () => found);
  catalogue.sets.set(name, bits);
  return bits;
}

/** The window in which the findings of a list are, of a set that other lists have, too. */
function findWindow(
  catalogue: Catalogue,
  within: Within,
  filter: FindingConditions,
  matches: Matches,
): Window {
  if (within.of !== 'PROFILE' && within.of !== 'SECTION') {
    const whole = selectSet(catalogue, within, filter, matches);
    return { whole, from: 0, to: catalogue.size };
  }
  const wider =
    within.of === 'PROFILE' ? EVERYWHERE : ({ of: 'DOMAIN', code: within.code } as const);
  const whole = selectSet(catalogue, wider, filter, matches);
  return { whole, ...rangeOf(catalogue, within.slug) };
}

/**
 * Finds the findings of a list that fit a filter.
 * @param matches the findings that match the texts of the filter.
 * @throws Refusal for a filter that cannot be.
 */
export function findSet(
  catalogue: Catalogue,
  within: Within,
  filter: FindingConditions,
  matches: Matches,
): FindingSet {
  const window = findWindow(catalogue, within, filter, matches);
  const { whole, from, to } = window;
  let count: number | null = null;
  return {
    catalogue,
    within,
    filter,
    matches,
    window,
    get bits() {
      const isWhole = from === 0 && to === catalogue.size;
      return isWhole ? whole : selectSet(catalogue, within, filter, matches);
    },
    get count() {
      count ??= countRange(whole, from, to);
      return count;
    },
  };
}

/** The same set, as it is when the filter does not have one of its fields. */
export function ignoreField(set: FindingSet, name: FieldName): FindingSet {
  const { catalogue, within, filter, matches } = set;
  return findSet(catalogue, within, withoutField(filter, name), matches);
}

/** The same set, whatever its filter asks of mappings: what the numbers of a matrix are counted out of. */
export function ignoreTraits(set: FindingSet): FindingSet {
  const { catalogue, within, filter, matches } = set;
  return findSet(catalogue, within, withoutTraits(filter), matches);
}
