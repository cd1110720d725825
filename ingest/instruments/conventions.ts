import { CONVENTIONS, type ConventionRecord } from '../../reference/conventions.ts';
import { foldWords } from '../../text/fold.ts';
import { findPhrase, listPhrases } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { listInstrumentWords } from '../languages/languages.ts';
import type { LabourConventionWords } from '../languages/lexicon.ts';
import { anyOf } from '../languages/pattern.ts';
import type { Mention, Years } from './mention.ts';
import { readClosing } from './years.ts';

const BY_NUMBER = new Map(
  CONVENTIONS.flatMap((convention) =>
    convention.ilo === null ? [] : [[convention.ilo, convention] as const],
  ),
);

/** The names of conventions. */
const NAMES = listPhrases(
  CONVENTIONS.flatMap((convention) =>
    [
      convention.name.en,
      convention.name.fr,
      convention.name.es,
      ...Object.values(convention.aliases ?? {}).flat(),
    ].flatMap((name) => (name === null ? [] : [{ words: foldWords(name), value: convention }])),
  ),
);

const wordsOf = (part: keyof LabourConventionWords) =>
  anyOf(listInstrumentWords(({ labourConventions }) => labourConventions[part]));

const ORGANIZATION = wordsOf('organization');
const NUMBER =
  '(?:\\(\\s?)?(?:C|n(?:os?|úms?|ums?)?\\s?[.°º]{0,2}\\s?)?0?\\d{1,3}(?![\\p{L}\\d])(?:\\s?\\))?';
const OF = `(?:\\s${wordsOf('of')}\\s?)`;
const JOINT = anyOf([',', '&', wordsOf('joints')]);
// "ILO Conventions No. 97 and No. 143", "Conventions de l’OIT (nº 97) et (nº143)", "Convenio 97 de la OIT".
const NUMBERED = new RegExp(
  `(?:${ORGANIZATION}(?:['’]s)?\\s)?${wordsOf('nouns')}(?:${OF}${ORGANIZATION})?(?:,?\\s)(?<list>${NUMBER}(?:\\s?${JOINT}\\s?${NUMBER})*)(?<after>${OF}${ORGANIZATION})?`,
  'giu',
);
// "ILO 97", "ILO C097".
const SHORT = /ILO\sC?(?<list>0?\d{2,3})(?![\p{L}\d])/gu;
// "the 1951 Convention"
const LEADING_YEAR = /(?:19|20)\d{2}\s$/;
const NAMES_ORGANIZATION = new RegExp(ORGANIZATION, 'iu');

function makeMention(
  text: string,
  { code, kind }: ConventionRecord,
  span: { readonly from: number; readonly to: number },
  years: Years | null = null,
): Mention {
  return {
    ...span,
    text: text.slice(span.from, span.to),
    kind,
    years,
    yearsFrom: years === null ? null : 'NAME',
    convention: code,
    repeats: null,
  };
}

function toYear(year: string): Years {
  return { from: Number(year), to: null };
}

/** One mention for each number of a list; the noun belongs to the first. */
function readList(text: string, match: RegExpMatchArray): Mention[] {
  const list = match.groups?.['list'] ?? '';
  const start = match.index ?? 0;
  const listStart = start + match[0].indexOf(list);
  const numbers = [...list.matchAll(new RegExp(NUMBER, 'giu'))];
  return numbers.flatMap((number, index) => {
    const convention = BY_NUMBER.get(Number(number[0].replaceAll(/\D/g, '')));
    if (convention === undefined) return [];
    const from = index === 0 ? start : listStart + number.index;
    const after = numbers.length === 1 ? (match.groups?.['after'] ?? '') : '';
    const to = listStart + number.index + number[0].length + after.length;
    return [makeMention(text, convention, { from, to })];
  });
}

function findNumbered(text: string): Mention[] {
  if (!NAMES_ORGANIZATION.test(text)) return [];
  return [...text.matchAll(NUMBERED), ...text.matchAll(SHORT)].flatMap((match) =>
    readList(text, match),
  );
}

function findPhrases(text: string, tokens: readonly Token[]): Mention[] {
  // A word with a hyphen folds to two.
  const words = tokens.flatMap((token) =>
    token.folded === '' ? [] : token.folded.split(' ').map((word) => ({ word, token })),
  );
  const found: Mention[] = [];
  let at = 0;
  while (at < words.length) {
    const phrase = findPhrase(NAMES, at, (place) => words[place]?.word);
    const first = words[at]?.token;
    const last = words[at + (phrase?.words.length ?? 0) - 1]?.token;
    if (phrase !== undefined && first !== undefined && last !== undefined) {
      const closing = readClosing(text, last.to);
      const leading = LEADING_YEAR.exec(text.slice(0, first.from));
      const span = { from: leading?.index ?? first.from, to: closing?.to ?? last.to };
      const years = leading === null ? (closing?.years ?? null) : toYear(leading[0]);
      found.push(makeMention(text, phrase.value, span, years));
    }
    at += phrase?.words.length ?? 1;
  }
  return found;
}

/** Finds the international conventions of the reference list, by number or by name. */
export function findConventions(text: string, tokens: readonly Token[]): readonly Mention[] {
  const found = [...findPhrases(text, tokens), ...findNumbered(text)].toSorted(
    (a, b) => a.from - b.from,
  );
  return found.filter((each, index) => !found.slice(0, index).some(({ to }) => each.from < to));
}
