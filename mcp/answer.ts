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
  readonly cursor: string | null;
  readonly row: object;
}

/** Characters that the rows of an answer may have: assistants cut what is longer in mid-sentence. */
export const MOST_CHARACTERS = 8_000;

/**
 * Takes rows from the first until there is no more room, one at least.
 * @param hasNextPage whether there are others after these.
 */
export function takeRows(rows: readonly Row[], hasNextPage = false): Pick<Answer, 'rows' | 'next'> {
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
 * Control characters, those that turn the direction of a text, and tags: an assistant could read by them what
 * its reader does not see. Soft hyphens and joiners are parts of a text, and stay.
 */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;

/** A text without what cannot be seen in it. */
export const showOnly = (text: string): string => text.replace(UNSEEN, '');

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
