import { listWords } from '../../ingest/languages/languages.ts';
import { DOMAIN_CODES, DOMAIN_SLUGS } from '../../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../../reference/objectives.ts';
import { REGION_ALIASES } from '../../reference/region-aliases.ts';
import { matchCountry } from '../../reference/resolve-country.ts';
import { readNumber } from '../../search/entities/number-words.ts';
import {
  type NumberedThing,
  readConvention,
  readNumbered,
} from '../../search/entities/numbered.ts';
import type { EntityType } from '../../search/query/entity.ts';
import { fold } from '../../text/fold.ts';

/** How a text was understood. */
export type How = 'EXACT_KEY' | 'NAME' | 'NUMBER' | 'ALIAS' | 'FUZZY';

/** Something that a text may mean. */
export interface Candidate {
  readonly typename: 'Finding' | Exclude<EntityType, 'Publication'>;
  readonly key: string;
  /** The key, name or number that the text was understood as. */
  readonly matched: string;
  readonly how: How;
  /** 0 to 1. */
  readonly confidence: number;
}

/** How sure a reading is by how it was made; what is merely like a name has less. */
const SURE = { key: 1, name: 0.95, number: 0.95, alias: 0.9, bareNumber: 0.5 } as const;

const byNumber = (things: readonly NumberedThing[]): Candidate[] =>
  things.map((thing) => ({ ...thing, how: 'NUMBER', confidence: SURE.number }));

function readBareNumber(folded: string): Candidate[] {
  const number = readNumber(folded);
  if (number === null || number < 1 || number > OBJECTIVE_COUNT) return [];
  const matched = `Objective ${number}`;
  const key = String(number);
  return [
    { typename: 'Objective', key, matched, how: 'NUMBER', confidence: SURE.bareNumber } as const,
  ];
}

function readCountry(text: string): Candidate[] {
  const match = matchCountry(text) ?? matchCode(text);
  if (match === null) return [];
  const { country, name } = match;
  const candidate = { typename: 'Jurisdiction', key: country.alpha3, matched: name } as const;
  return name === country.alpha2 || name === country.alpha3
    ? [{ ...candidate, how: 'EXACT_KEY', confidence: SURE.key }]
    : [{ ...candidate, how: 'ALIAS', confidence: SURE.alias }];
}

/** A code in small letters: within a sentence it could be a word, alone it is a code. */
function matchCode(text: string) {
  return /^[a-z]{2,3}$/i.test(text) ? matchCountry(text.toUpperCase()) : null;
}

function readDomains(folded: string): Candidate[] {
  return DOMAIN_CODES.flatMap((key) => {
    const names = [...listWords(({ domains }) => domains[key]), DOMAIN_SLUGS[key]];
    const matched = names.find((name) => fold(name) === folded);
    if (matched === undefined) return [];
    return [{ typename: 'Domain', key, matched, how: 'ALIAS', confidence: SURE.alias } as const];
  });
}

function readRegions(folded: string): Candidate[] {
  return Object.entries(REGION_ALIASES).flatMap(([key, names]) => {
    const matched = names.find((name) => fold(name) === folded);
    if (matched === undefined) return [];
    return [{ typename: 'Region', key, matched, how: 'ALIAS', confidence: SURE.alias } as const];
  });
}

const REFERENCE = /^[a-z0-9-]+\/[a-z-]+\/(?:well-developed|area-for-development)\/[1-9]\d{0,8}$/;

function readReference(text: string): Candidate[] {
  const key = text.toLowerCase();
  if (!REFERENCE.test(key)) return [];
  return [{ typename: 'Finding', key, matched: key, how: 'EXACT_KEY', confidence: SURE.key }];
}

/**
 * What a text means by itself, without looking anything up: numbers of objectives, domains and
 * principles in digits and words, conventions of the ILO by number, countries by code and by every
 * name in use, domains by every name that pages write, regions by other names, references of
 * findings.
 */
export function readCandidates(text: string): readonly Candidate[] {
  const folded = fold(text);
  if (folded === '') return [];
  return [
    ...readReference(text),
    ...byNumber(readNumbered(folded)),
    ...readBareNumber(folded),
    ...byNumber(readConvention(folded)),
    ...readCountry(text),
    ...readDomains(folded),
    ...readRegions(folded),
  ];
}

const YEAR = /^(?:19|20)\d{2}$/;

function readNumbers(text: string): { readonly years: readonly string[]; readonly others: string } {
  const numbers = [...new Set(text.match(/\d+/g))].sort();
  return {
    years: numbers.filter((number) => YEAR.test(number)),
    others: numbers.filter((number) => !YEAR.test(number)).join(),
  };
}

/** Whether two texts have the same numbers; years may be left out of either. */
function haveSameNumbers(text: string, name: string): boolean {
  const [a, b] = [readNumbers(text), readNumbers(name)];
  const isDated = a.years.length > 0 && b.years.length > 0;
  return a.others === b.others && (!isDated || a.years.some((year) => b.years.includes(year)));
}

/**
 * Leaves out what is like the text but for its numbers: no one who writes "ILO 97" means ILO 29.
 */
export function dropOtherNumbers(
  text: string,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  return candidates.filter(({ how, matched }) => how !== 'FUZZY' || haveSameNumbers(text, matched));
}

const identify = ({ typename, key }: Candidate): string => `${typename}:${key}`;

/** Puts candidates in order, the surest first, each thing once with its surest reading. */
export function rankCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(identify(candidate));
    if (known === undefined || known.confidence < candidate.confidence) {
      best.set(identify(candidate), candidate);
    }
  }
  return [...best.values()].sort(
    (a, b) => b.confidence - a.confidence || (identify(a) < identify(b) ? -1 : 1),
  );
}
