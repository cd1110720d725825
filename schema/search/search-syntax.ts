/** A query as its parts, each in the syntax of PostgreSQL's `websearch_to_tsquery`. */
export interface SearchQuery {
  /** What comes before the last "or"; '' when there is none. */
  readonly first: string;
  /** What comes after it, without {@link SearchQuery.last}. */
  readonly second: string;
  /** The last word, when it may be unfinished: plain, unquoted, not excluded; else ''. */
  readonly last: string;
  /** What a hit has, as alternatives: everything that is not excluded. */
  readonly wanted: string;
  /** What a hit must not have, as alternatives. */
  readonly excluded: string;
}

/** A word or a quoted phrase, where it stands, and whether a minus stands before it. */
interface Term {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isPhrase: boolean;
  readonly isExcluded: boolean;
}

// A quotation mark that is never closed holds to the end, as it does for PostgreSQL.
const TERM = /(-*)(?:"([^"]*)(?:"|$)|([^\s"]+))/gu;

function readTerms(text: string): readonly Term[] {
  return [...text.matchAll(TERM)].map((match) => {
    const [whole, minus = '', phrase, word = ''] = match;
    return {
      text: phrase ?? word,
      from: match.index,
      to: match.index + whole.length,
      isPhrase: phrase !== undefined,
      isExcluded: minus !== '',
    };
  });
}

const isOr = (term: Term): boolean => !term.isPhrase && !term.isExcluded && /^or$/i.test(term.text);

/** Letters in a row before a beginning of a word says anything. */
const MIN_BEGINNING = 3;
// After an elision ("d'ivoi") the word begins anew.
const UNFINISHED = /(?:^|['’])([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+)*)$/u;

function readLast(text: string, term: Term | undefined): string {
  if (term === undefined || term.isPhrase || term.isExcluded || isOr(term)) return '';
  if (term.to !== text.length) return '';
  // A word that stands against a quotation mark belongs to the phrase.
  if (term.from > 0 && text[term.from - 1] === '"') return '';
  const last = UNFINISHED.exec(term.text)?.[1] ?? '';
  return [...last].length < MIN_BEGINNING ? '' : last;
}

// PostgreSQL would look for words with hyphens as they are, and not find "human trafficking". A
// phrase finds both, unless its end is a stop word, without which "well" is all of "well-being".
const APART =
  /^\p{L}[\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+)*-(?!(?:being|down|in|off|on|out|over|to|up)$)[\p{L}\p{M}\p{N}]+$/iu;

// A stop word that PostgreSQL's French list lacks.
const isLeftOut = (term: Term): boolean => !term.isExcluded && /^les$/i.test(term.text);

/** Puts words with hyphens apart, as phrases; not the last word, which may be unfinished. */
function takeApart(text: string): string {
  const terms = readTerms(text).filter((term) => !term.isPhrase && term.to < text.length);
  return terms.reduceRight((result, term) => {
    const { text: word, to } = term;
    const from = to - word.length;
    const put = (other: string) => `${result.slice(0, from)}${other}${result.slice(to)}`;
    if (isLeftOut(term)) return put('');
    return APART.test(word) ? put(`"${word.replaceAll('-', ' ')}"`) : result;
  }, text);
}

const alternatives = (terms: readonly Term[]): string =>
  terms.map(({ text }) => `"${text}"`).join(' or ');

/**
 * Takes a query apart: quoted phrases, `OR`, a minus before what is excluded, and the last word,
 * which may be unfinished. Never fails: what is no operator is text.
 */
export function parseQuery(query: string): SearchQuery {
  const text = takeApart(query);
  const terms = readTerms(text);
  const last = readLast(text, terms.at(-1));
  const or = terms.findLast((term, index) => isOr(term) && index > 0 && index < terms.length - 1);
  const body = text.slice(0, text.length - last.length);
  const words = terms.filter((term) => !isOr(term));
  return {
    first: or === undefined ? '' : body.slice(0, or.from),
    second: or === undefined ? body : body.slice(or.to),
    last,
    wanted: alternatives(words.filter(({ isExcluded }) => !isExcluded)),
    excluded: alternatives(words.filter(({ isExcluded }) => isExcluded)),
  };
}

/** The words of a query that could be misspelt, each once: letters only, and not what is excluded. */
export function listWords(text: string): readonly string[] {
  const wanted = readTerms(text).filter((term) => !term.isExcluded && !isOr(term));
  const words = wanted.flatMap((term) => term.text.match(/[\p{L}\p{M}]{3,}/gu) ?? []);
  return [...new Set(words)];
}

/** The query with other words in the place of some of its own; operators stay. */
export function replaceWords(text: string, words: ReadonlyMap<string, string>): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => words.get(word) ?? word);
}
