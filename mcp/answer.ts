/** One answer: what was found, and all that belongs to a quotation of it. */
export interface Answer {
  /** Which release of the graph was read. Example: "Release 1 of 2026-11-22, checksum 3f2a9c1d0b7e". */
  readonly release: string;
  /** Of what these rows are: how many profiles, places and findings, from which years. */
  readonly base: string;
  /** What is never to be concluded from it. */
  readonly cautions: readonly string[];
  /** How to cite the answer as a whole. */
  readonly citation: string;
  /** Rows in all; `next` leads to those that are not shown. */
  readonly total: number;
  /** The cursor to go on with, as `after`; null on the last page. */
  readonly next: string | null;
  readonly rows: readonly object[];
}

/** A row with the cursor that the next page begins after. */
export interface Row {
  readonly cursor: string;
  readonly row: object;
}

/** Characters that a page may have: assistants cut what is longer in mid-sentence. */
export const MOST_CHARACTERS = 8_000;

/** What an answer without pages may have: a third of what the most patient assistant reads. */
const MOST_WHOLE = 4 * MOST_CHARACTERS;

/**
 * Takes rows of a page from the first until there is no more room, one at least.
 * @param hasNextPage whether there are others after these.
 */
export function takeRows(
  rows: readonly Row[],
  hasNextPage: boolean,
): Pick<Answer, 'rows' | 'next'> {
  let length = 0;
  const taken = rows.filter(({ row }, place) => {
    length += JSON.stringify(row).length;
    return place === 0 || length <= MOST_CHARACTERS;
  });
  const isMore = hasNextPage || taken.length < rows.length;
  return {
    rows: taken.map(({ row }) => row),
    next: isMore ? (taken.at(-1)?.cursor ?? null) : null,
  };
}

/**
 * Takes all rows of a list without pages: half of it would be taken for all.
 * @param advice what to ask for where it is too long.
 * @throws RangeError where it is.
 */
export function takeAll(
  rows: readonly object[],
  advice: string,
): Pick<Answer, 'total' | 'rows' | 'next'> {
  const { length } = JSON.stringify(rows);
  if (length > MOST_WHOLE) {
    throw new RangeError(
      `The answer has ${length} characters; at most ${MOST_WHOLE} are given. ${advice}`,
    );
  }
  return { total: rows.length, next: null, rows };
}

/**
 * Control characters, those that turn the direction of a text, and tags: an assistant could read by them what
 * its reader does not see. Soft hyphens and joiners are parts of a text, and stay.
 */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;

/** A text without what cannot be seen in it. */
export const showOnly = (text: string): string => text.replace(UNSEEN, '');

/** An answer whose texts have nothing that cannot be seen. */
export const showAnswer = (answer: Answer): Answer =>
  JSON.parse(JSON.stringify(answer), (_name, value: unknown) =>
    typeof value === 'string' ? showOnly(value) : value,
  );

function writeFact([name, fact]: readonly [string, unknown]): readonly string[] {
  if (fact === null || fact === '' || fact === undefined) return [];
  const items = Array.isArray(fact) ? fact : [fact];
  const words = items.map((item) => (typeof item === 'object' ? JSON.stringify(item) : `${item}`));
  return words.length === 0 ? [] : [`${name}: ${words.join(' | ')}`];
}

const writeFacts = (facts: object) => Object.entries(facts).flatMap(writeFact).join('\n');

/** Writes an answer as text, with a paragraph for each row: some assistants read nothing else. */
export const writeAnswer = ({ rows, ...about }: Answer): string =>
  [...rows, about].map(writeFacts).join('\n\n');
