import * as z from 'zod';

/** A query that somebody judged against all findings. */
export type JudgedQuery = z.infer<typeof JudgedQuery>;

const References = z.array(z.string());

const JudgedQuery = z.object({
  id: z.string(),
  query: z.string(),
  language: z.string(),
  /** What is hard about it: "typo", "other language"; "none" when nothing is right. */
  kind: z.string(),
  /** References of what belongs on a first page. */
  must: References,
  /** What is right too. */
  may: References,
  /** What is false though a word of the query tempts. */
  never: References,
});

/**
 * Reads judged queries, one a line.
 * @throws ZodError for a line that is none.
 */
export function readJudged(lines: string): readonly JudgedQuery[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JudgedQuery.parse(JSON.parse(line)));
}
