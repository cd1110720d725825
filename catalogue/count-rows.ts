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

const FIRST_DOMAIN = 1;
const FIRST_KIND = FIRST_DOMAIN + DOMAIN_CODES.length;
const CELLS = FIRST_KIND + FINDING_KINDS.length;

/** Counts rows of one catalogue. What it counts with is made once, not once a row. */
export function makeCounter({ domainOf, kindOf, profileOf, profiles, places }: Catalogue) {
  const placeOf = Int32Array.from(profiles, ({ place }) => place);
  const findings = new Int32Array(CELLS);
  const ofProfiles = new Int32Array(CELLS);
  const ofPlaces = new Int32Array(CELLS);
  // The profile, and for each place the turn, that a cell counted last.
  const lastProfile = new Int32Array(CELLS);
  const lastTurn = new Int32Array(CELLS * places.jurisdictions.length);
  let turn = 0;

  function count(cell: number, profile: number): void {
    findings[cell] = (findings[cell] ?? 0) + 1;
    // Findings come profile by profile.
    if (lastProfile[cell] === profile) return;
    lastProfile[cell] = profile;
    ofProfiles[cell] = (ofProfiles[cell] ?? 0) + 1;
    const place = (placeOf[profile] ?? 0) * CELLS + cell;
    if (lastTurn[place] === turn) return;
    lastTurn[place] = turn;
    ofPlaces[cell] = (ofPlaces[cell] ?? 0) + 1;
  }

  const finish = (cell: number): Cell => ({
    findings: findings[cell] ?? 0,
    profiles: ofProfiles[cell] ?? 0,
    jurisdictions: ofPlaces[cell] ?? 0,
  });

  return ({ words }: Bits): Row => {
    turn += 1;
    findings.fill(0);
    ofProfiles.fill(0);
    ofPlaces.fill(0);
    lastProfile.fill(-1);
    for (let at = 0; at < words.length; at += 1) {
      for (let word = words[at] ?? 0; word !== 0; word &= word - 1) {
        const number = (at << 5) + 31 - Math.clz32(word & -word);
        const profile = profileOf[number] ?? 0;
        count(0, profile);
        count(FIRST_DOMAIN + (domainOf[number] ?? 0), profile);
        count(FIRST_KIND + (kindOf[number] ?? 0), profile);
      }
    }
    return {
      all: finish(0),
      byDomain: new Map(DOMAIN_CODES.map((code, at) => [code, finish(FIRST_DOMAIN + at)])),
      byKind: new Map(FINDING_KINDS.map((code, at) => [code, finish(FIRST_KIND + at)])),
    };
  };
}
