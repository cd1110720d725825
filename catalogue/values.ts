import {
  DOMAIN_CODES,
  type DomainCode,
  FINDING_KINDS,
  type FindingKind,
  LEVELS,
  type Level,
} from '../reference/codes.ts';
import { LANGUAGES, type Language } from '../text/languages.ts';
import { type Bits, noBits } from './bits.ts';
import type { ProfileFacts } from './facts.ts';

/** The findings, or the profiles, with each value. */
export interface Values {
  readonly domains: ReadonlyMap<DomainCode, Bits>;
  readonly kinds: ReadonlyMap<FindingKind, Bits>;
  readonly languages: ReadonlyMap<Language, Bits>;
  /** Of profiles, as the rest. */
  readonly levels: ReadonlyMap<Level, Bits>;
  readonly editions: ReadonlyMap<number, Bits>;
  readonly years: ReadonlyMap<number, Bits>;
  readonly profileLanguages: ReadonlyMap<Language, Bits>;
}

interface FindingValues {
  readonly domainOf: Uint8Array;
  readonly kindOf: Uint8Array;
  readonly languageOf: Uint8Array;
}

function byColumn<Code>(column: Uint8Array, codes: readonly Code[]): ReadonlyMap<Code, Bits> {
  const sets = codes.map(() => noBits(column.length));
  for (let number = 0; number < column.length; number += 1) sets[column[number] ?? 0]?.add(number);
  return new Map(codes.map((code, at) => [code, sets[at] ?? noBits(column.length)]));
}

function byValue<Value>(values: readonly Value[], known: readonly Value[]): Map<Value, Bits> {
  const sets = new Map(known.map((value) => [value, noBits(values.length)]));
  for (const [number, value] of values.entries()) {
    const set = sets.get(value) ?? noBits(values.length);
    set.add(number);
    sets.set(value, set);
  }
  return sets;
}

/** Sorts findings and profiles by their own values. */
export function catalogueValues(
  findings: FindingValues,
  profiles: readonly ProfileFacts[],
): Values {
  return {
    domains: byColumn(findings.domainOf, DOMAIN_CODES),
    kinds: byColumn(findings.kindOf, FINDING_KINDS),
    languages: byColumn(findings.languageOf, LANGUAGES),
    levels: byValue(
      profiles.map(({ level }) => level),
      LEVELS,
    ),
    editions: byValue(
      profiles.map(({ edition }) => edition),
      [],
    ),
    years: byValue(
      profiles.map(({ year }) => year),
      [],
    ),
    profileLanguages: byValue(
      profiles.map(({ language }) => language),
      LANGUAGES,
    ),
  };
}
