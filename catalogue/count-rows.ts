import {
  DOMAIN_CODES,
  type DomainCode,
  FINDING_KINDS,
  type FindingKind,
} from '../reference/codes.ts';
import type { Bits } from './bits.ts';
import type { Catalogue } from './catalogue.ts';

/** How much stands in a cell. */
export interface Cell {
  readonly findings: number;
  readonly profiles: number;
  readonly jurisdictions: number;
}

/** What findings stand in one row, by domain and by kind. */
export interface Row {
  readonly all: Cell;
  readonly byDomain: ReadonlyMap<DomainCode, Cell>;
  readonly byKind: ReadonlyMap<FindingKind, Cell>;
}

// Findings are counted by domain and kind at once, a pair; cells are some of the pairs.
const KINDS = FINDING_KINDS.length;
const PAIRS = DOMAIN_CODES.length * KINDS;
const EVERY_PAIR = (1 << PAIRS) - 1;
const PAIRS_OF_DOMAIN = DOMAIN_CODES.map((_, domain) => ((1 << KINDS) - 1) << (domain * KINDS));
const PAIRS_OF_KIND = FINDING_KINDS.map((_, kind) =>
  DOMAIN_CODES.reduce((pairs, _code, domain) => pairs | (1 << (domain * KINDS + kind)), 0),
);

/** Things, by the pairs that the findings of each are in. */
function makeTally() {
  const countOf = new Int32Array(EVERY_PAIR + 1);
  // There are few of them, where there could be thousands.
  const known: number[] = [];
  return {
    add: (pairs: number) => {
      const count = countOf[pairs] ?? 0;
      if (count === 0) known.push(pairs);
      countOf[pairs] = count + 1;
    },
    /** How many have a finding in any of the pairs. */
    count: (any: number) => {
      let sum = 0;
      for (const pairs of known) if ((pairs & any) !== 0) sum += countOf[pairs] ?? 0;
      return sum;
    },
    clear: () => {
      for (const pairs of known) countOf[pairs] = 0;
      known.length = 0;
    },
  };
}

/** Counts rows of one catalogue. What it counts with is made once, not once a row. */
export function makeCounter({ domainOf, kindOf, profileOf, starts, profiles, places }: Catalogue) {
  const placeOf = Int32Array.from(profiles, ({ place }) => place);
  const findings = new Int32Array(PAIRS);
  const ofProfiles = makeTally();
  const ofPlaces = makeTally();
  const pairsAt = new Int32Array(places.jurisdictions.length);
  const reached: number[] = [];

  function addProfile(profile: number, pairs: number): void {
    ofProfiles.add(pairs);
    const place = placeOf[profile] ?? 0;
    const before = pairsAt[place] ?? 0;
    if (before === 0) reached.push(place);
    pairsAt[place] = before | pairs;
  }

  function addFindings({ words }: Bits): void {
    // Findings come profile by profile.
    let profile = 0;
    let end = 0;
    let pairs = 0;
    for (let at = 0; at < words.length; at += 1) {
      // Signed: an unsigned number of 32 bits would be a double.
      for (let word = (words[at] ?? 0) | 0; word !== 0; word &= word - 1) {
        const number = (at << 5) + 31 - Math.clz32(word & -word);
        if (number >= end) {
          if (pairs !== 0) addProfile(profile, pairs);
          profile = profileOf[number] ?? 0;
          end = starts[profile + 1] ?? 0;
          pairs = 0;
        }
        const pair = (domainOf[number] ?? 0) * KINDS + (kindOf[number] ?? 0);
        findings[pair] = (findings[pair] ?? 0) + 1;
        pairs |= 1 << pair;
      }
    }
    if (pairs !== 0) addProfile(profile, pairs);
    for (const place of reached) ofPlaces.add(pairsAt[place] ?? 0);
  }

  function clear(): void {
    findings.fill(0);
    ofProfiles.clear();
    ofPlaces.clear();
    for (const place of reached) pairsAt[place] = 0;
    reached.length = 0;
  }

  const read = (any: number): Cell => ({
    findings: findings.reduce((sum, count, pair) => ((any >> pair) & 1) * count + sum, 0),
    profiles: ofProfiles.count(any),
    jurisdictions: ofPlaces.count(any),
  });

  return (bits: Bits): Row => {
    clear();
    addFindings(bits);
    return {
      all: read(EVERY_PAIR),
      byDomain: new Map(DOMAIN_CODES.map((code, at) => [code, read(PAIRS_OF_DOMAIN[at] ?? 0)])),
      byKind: new Map(FINDING_KINDS.map((code, at) => [code, read(PAIRS_OF_KIND[at] ?? 0)])),
    };
  };
}
