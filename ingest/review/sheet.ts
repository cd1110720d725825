import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as z from 'zod';
import { CONFIDENCES, PRINCIPLE_CODES, RELEVANCES } from '../../reference/codes.ts';
import { OBJECTIVE_COUNT, OBJECTIVE_NUMBERS } from '../../reference/objectives.ts';
import { IngestError } from '../problem.ts';

/** What a person can decide of a proposal; blank leaves it as it is. */
export const DECISIONS = ['accept', 'reject', 'change'] as const;

const blank = z.literal('');
const NUMBERS: ReadonlySet<string> = new Set(OBJECTIVE_NUMBERS.map(String));
const Objective = z.union([
  blank,
  z
    .string()
    .refine(
      (text) => NUMBERS.has(text),
      `must be the number of an objective, 1 to ${OBJECTIVE_COUNT}`,
    ),
]);
const Action = z.union([blank, z.string().regex(/^[a-l]$/, 'must be one letter, a to l')]);
const Relevance = z.union([blank, z.enum(RELEVANCES)]);

/** One row of the sheet: a proposal, and what a person decides of it. */
const SheetRow = z.object({
  finding: z.string().min(1),
  textHash: z.string().regex(/^sha256:[0-9a-f]{64}$/, 'must be as it was exported'),
  language: z.string(),
  text: z.string(),
  curated: z.string(),
  objective: Objective,
  action: Action,
  relevance: Relevance,
  principle: z.union([blank, z.enum(PRINCIPLE_CODES)]),
  confidence: z.union([blank, z.enum(CONFIDENCES)]),
  evidence: z.string(),
  rationale: z.string(),
  engineVersion: z.string(),
  decision: z.union([blank, z.enum(DECISIONS)]),
  changeToObjective: Objective,
  changeToAction: Action,
  changeToRelevance: Relevance,
  note: z.string(),
  reviewer: z.string(),
});
export type SheetRow = z.infer<typeof SheetRow>;

/** A row as it was read, with its number in a spreadsheet, where the names are row 1. */
export interface NumberedRow {
  readonly row: SheetRow;
  readonly number: number;
}

/** Writes the sheet: UTF-8 with a byte order mark, so that spreadsheets know the accents. */
export function writeSheet(rows: readonly SheetRow[]): string {
  return stringify([...rows], {
    header: true,
    bom: true,
    columns: Object.keys(SheetRow.shape),
    escape_formulas: true,
  });
}

const Records = z.array(z.record(z.string(), z.string()));

/**
 * Reads a sheet that a person has filled in. Semicolons in place of commas are read too, since some
 * spreadsheets write them.
 * @throws IngestError naming every row that cannot be understood.
 */
export function readSheet(text: string): readonly NumberedRow[] {
  const [head = ''] = text.split('\n');
  const records = Records.parse(parseRecords(text, head.includes(';') ? ';' : ','));
  const problems: string[] = [];
  const rows = records.flatMap((record, index) => {
    const number = index + 2;
    const result = SheetRow.safeParse({ ...record, decision: record['decision']?.toLowerCase() });
    if (result.success) return [{ row: result.data, number }];
    problems.push(
      ...result.error.issues.map(
        ({ path, message }) => `row ${number}: ${path.join('.')}: ${message}`,
      ),
    );
    return [];
  });
  if (problems.length > 0) throw new IngestError(problems);
  return rows;
}

function parseRecords(text: string, delimiter: string): unknown {
  try {
    return parse(text, { bom: true, columns: true, delimiter, trim: true });
  } catch (error) {
    throw new IngestError([`The file is not CSV: ${String(error)}.`]);
  }
}
