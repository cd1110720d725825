import { DOMAIN_NAMES, DOMAIN_SLUGS } from '../../ingest/parse/domain-names.ts';
import { fold } from '../../ingest/parse/fold.ts';
import { DOMAIN_CODES, PRINCIPLE_CODES } from '../../prisma/reference/codes.ts';
import { resolveCountry } from '../../prisma/reference/resolve-country.ts';
import { readNumber } from './number-words.ts';

/** How a text was understood. */
export type How = 'EXACT_KEY' | 'NAME' | 'NUMBER' | 'ALIAS' | 'FUZZY';

/** Something that a text may mean. */
export interface Candidate {
  readonly typename:
    | 'Finding'
    | 'Profile'
    | 'Jurisdiction'
    | 'JurisdictionGroup'
    | 'Region'
    | 'Objective'
    | 'Domain'
    | 'GuidingPrinciple'
    | 'IndicatorArea';
  readonly key: string;
  /** The key, name or number that the text was understood as. */
  readonly matched: string;
  readonly how: How;
  /** 0 to 1. */
  readonly confidence: number;
}

/** How sure a reading is by how it was made; what is merely like a name has less. */
const SURE = { key: 1, name: 0.95, number: 0.95, alias: 0.9, bareNumber: 0.5 } as const;

/** Things with numbers: what they are called in English, French and Spanish, folded. */
const NUMBERED = [
  {
    typename: 'Objective',
    title: 'Objective',
    called:
      '(?:(?:gcm|(?:the )?global compact|pacte mondial|pacto mundial) ?)?(?:objective|objectif|objetivo|goal|obj)|gcm|global compact|pacte mondial|pacto mundial',
    keys: Array.from({ length: 23 }, (_item, index) => String(index + 1)),
  },
  {
    typename: 'Domain',
    title: 'Domain',
    called: '(?:(?:migof|mgi) )?(?:domain|domaine|dominio|ambito)',
    keys: DOMAIN_CODES,
  },
  {
    typename: 'GuidingPrinciple',
    title: 'Principle',
    called: '(?:gcm )?(?:(?:guiding )?principle|principe(?: directeur)?|principio(?: rector)?)',
    keys: PRINCIPLE_CODES,
  },
] as const;

const OF_THE_COMPACT =
  / (?:of the|du|del) (?:gcm|(?:global )?compact|pacte mondial|pacto mundial)(?: .*)?$/;
const SIGN = '(?:(?:n|no|nr|num|number|numero) )?';

function readNumbered(folded: string): Candidate[] {
  const text = folded.replace(/^(?:the|le|la|l|el) /, '').replace(OF_THE_COMPACT, '');
  return NUMBERED.flatMap(({ typename, title, called, keys }) => {
    const behind = new RegExp(`^(?:${called})(?: |(?=\\d))${SIGN}(.+)$`).exec(text);
    const before = new RegExp(`^(.+) (?:${called})$`).exec(text);
    const number = readNumber(behind?.[1] ?? before?.[1] ?? '');
    const key = number === null ? undefined : keys[number - 1];
    if (key === undefined) return [];
    const matched = `${title} ${number}`;
    return [{ typename, key, matched, how: 'NUMBER', confidence: SURE.number } as const];
  });
}

function readBareNumber(folded: string): Candidate[] {
  const number = readNumber(folded);
  if (number === null || number < 1 || number > NUMBERED[0].keys.length) return [];
  const matched = `Objective ${number}`;
  const key = String(number);
  return [
    { typename: 'Objective', key, matched, how: 'NUMBER', confidence: SURE.bareNumber } as const,
  ];
}

function readCountry(text: string): Candidate[] {
  const country = resolveCountry(text) ?? resolveCode(text);
  if (country === null) return [];
  const { alpha2, alpha3, name } = country;
  const code = [alpha2, alpha3].find((known) => known === text.toUpperCase());
  const candidate = { typename: 'Jurisdiction', key: alpha3 } as const;
  return code === undefined
    ? [{ ...candidate, matched: name.en, how: 'ALIAS', confidence: SURE.alias }]
    : [{ ...candidate, matched: code, how: 'EXACT_KEY', confidence: SURE.key }];
}

/** A code in small letters: within a sentence it could be a word, alone it is a code. */
function resolveCode(text: string) {
  return /^[a-z]{2,3}$/i.test(text) ? resolveCountry(text.toUpperCase()) : null;
}

function readDomains(folded: string): Candidate[] {
  return DOMAIN_CODES.flatMap((key) => {
    const names = [...DOMAIN_NAMES[key], DOMAIN_SLUGS[key]];
    const matched = names.find((name) => fold(name) === folded);
    if (matched === undefined) return [];
    return [{ typename: 'Domain', key, matched, how: 'ALIAS', confidence: SURE.alias } as const];
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
 * principles in digits and words, countries by code and by every name in use, domains by every
 * name that pages write, references of findings.
 */
export function readCandidates(text: string): readonly Candidate[] {
  const folded = fold(text);
  if (folded === '') return [];
  return [
    ...readReference(text),
    ...readNumbered(folded),
    ...readBareNumber(folded),
    ...readCountry(text),
    ...readDomains(folded),
  ];
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
