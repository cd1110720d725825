/** A word or a quoted phrase of a query, and where it stands. */
export interface QueryTerm {
  readonly text: string;
  readonly from: number;
  readonly isPhrase: boolean;
}

/** A query taken apart. */
export interface ReadQuery {
  /** What is looked for: any of these, each with all its terms. */
  readonly alternatives: readonly (readonly QueryTerm[])[];
  /** What a hit must not have. */
  readonly excluded: readonly QueryTerm[];
  /** Whether the last word may be unfinished: plain, at the very end, not excluded. */
  readonly isUnfinished: boolean;
}

interface RawTerm extends QueryTerm {
  readonly to: number;
  readonly isExcluded: boolean;
}

// Quotation marks of the languages here; one that is never closed holds to the end.
const TERM = /(-*)(?:["“”„«]\s*([^"“”„«»]*?)\s*(?:["“”»]|$)|([^\s"“”„«»]+))/gu;

function readTerms(text: string): readonly RawTerm[] {
  return [...text.matchAll(TERM)].map((match) => {
    const [whole, minus = '', phrase, word = ''] = match;
    const inner = phrase ?? word;
    return {
      text: inner,
      from: match.index + whole.indexOf(inner, minus.length),
      to: match.index + whole.length,
      isPhrase: phrase !== undefined,
      isExcluded: minus !== '',
    };
  });
}

const isOr = (term: RawTerm): boolean =>
  !term.isPhrase && !term.isExcluded && /^or$/i.test(term.text);

/**
 * Takes a query apart: "quoted phrases", OR between what is looked for, a minus before what is
 * excluded. Never fails: what is no operator is text.
 */
export function readQuery(query: string): ReadQuery {
  const terms = readTerms(query);
  const alternatives: QueryTerm[][] = [[]];
  for (const [at, term] of terms.entries()) {
    const isBetween = at > 0 && at < terms.length - 1;
    if (isOr(term) && isBetween) alternatives.push([]);
    else if (!term.isExcluded) alternatives.at(-1)?.push(term);
  }
  const last = terms.at(-1);
  return {
    alternatives: alternatives.filter(({ length }) => length > 0),
    excluded: terms.filter(({ isExcluded }) => isExcluded),
    isUnfinished:
      last !== undefined &&
      !last.isPhrase &&
      !last.isExcluded &&
      last.to === query.length &&
      /[\p{L}\p{N}]$/u.test(query),
  };
}
