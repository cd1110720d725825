import { fold } from './fold.ts';

/** What a profile's title says, each part null when the title is silent on it. */
export interface TitleParts {
  /** The jurisdiction as written: "Republic of Guatemala"; null when it cannot be told apart. */
  jurisdictionName: string | null;
  /** What stands in brackets after the jurisdiction, as in "Quilmes (Argentina)". */
  parentCountryName: string | null;
  /** 2 for "Second Profile"; null when the title names none. */
  edition: number | null;
  year: number | null;
  /** True for "Local Migration Governance Indicators Profile …". */
  isLocal: boolean;
}

const PROFILE = /\b(?:profile|profil|perfil)\b/;
const GOVERNANCE =
  /\b(?:migration governance|gouvernance d(?:e la|es) migrations?|gobernanza (?:de la migracion|de las migraciones|migratoria))\b/;
const SEPARATOR = /\s*\|\s*|\s*:\s+|\s+[-–—]\s+/u;

/** The ordinals that titles count editions with, in English, French, Spanish and digits. */
const EDITIONS: readonly (readonly string[])[] = [
  ['first', 'premier', 'primer', '1st', '1er'],
  ['second', 'deuxieme', 'segundo', '2nd', '2e', '2eme'],
  ['third', 'troisieme', 'tercer', '3rd', '3e', '3eme'],
  ['fourth', 'quatrieme', 'cuarto', '4th', '4e', '4eme'],
];

/**
 * Reads the title of a profile: parts between "|", ": " or dashes, of which one names the
 * programme, one may name the edition, and one is left for the jurisdiction. Null when the line
 * is no such title.
 */
export function readTitle(line: string): TitleParts | null {
  const title = line.trim();
  const folded = title.length > 200 ? '' : fold(title);
  if (!PROFILE.test(folded) || !GOVERNANCE.test(folded)) return null;

  const { text, year: closingYear } = splitClosingYear(title);
  const parts = text.split(SEPARATOR).filter((part) => part !== '');
  if (parts.length < 2) return null;

  const [namings, places] = partition(parts, isNaming);
  const place = places.length === 1 ? (places[0] ?? null) : null;
  const bracket = place === null ? null : /^(.*\S)\s*\(([^()]+)\)$/u.exec(place);
  const words = namings.flatMap((part) => fold(part).split(' '));
  return {
    jurisdictionName: bracket?.[1] ?? place,
    parentCountryName: bracket?.[2] ?? null,
    edition: readEdition(words),
    year: closingYear ?? readYear(words),
    isLocal: words.includes('local'),
  };
}

function isNaming(part: string): boolean {
  const folded = fold(part);
  return PROFILE.test(folded) || GOVERNANCE.test(folded) || /^(?:19|20)\d\d$/.test(folded);
}

function splitClosingYear(title: string): { text: string; year: number | null } {
  const closing = /^(.*\S)\s*\(((?:19|20)\d\d)\)$/u.exec(title);
  return { text: closing?.[1] ?? title, year: closing === null ? null : Number(closing[2]) };
}

function readEdition(words: readonly string[]): number | null {
  const index = EDITIONS.findIndex((ordinals) => ordinals.some((word) => words.includes(word)));
  return index < 0 ? null : index + 1;
}

function readYear(words: readonly string[]): number | null {
  const year = words.find((word) => /^(?:19|20)\d\d$/.test(word));
  return year === undefined ? null : Number(year);
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
