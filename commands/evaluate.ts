import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  judgeLeavingOut,
  readEvaluationSets,
  readFittingSet,
} from '../ingest/evaluate/evaluate.ts';
import { fitNumbers } from '../ingest/evaluate/fit-numbers.ts';
import { judge } from '../ingest/evaluate/judge.ts';
import { measure } from '../ingest/evaluate/measure.ts';
import { formatReport } from '../ingest/evaluate/report.ts';
import { MAPPING_ENGINE } from '../ingest/map/engine.ts';
import type { Io } from '../server/io.ts';
import { readArguments, UsageError } from './command.ts';

export const usage = `Usage: npm run evaluate [-- --fit]

Measures what the engine proposes against mappings that people made.

  --fit    write ingest/map/rules/fitted.json from them instead
`;

const FITTED = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../ingest/map/rules/fitted.json',
);
const MOST_DISAGREEMENTS = 12;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, { fit: { type: 'boolean' } });
  if (positionals.length > 0) throw new UsageError('It takes no arguments but --fit.');
  const sets = await readEvaluationSets();
  if (values.fit === true) {
    const fitted = fitNumbers(readFittingSet(sets), MAPPING_ENGINE);
    await writeFile(FITTED, `${JSON.stringify(fitted, null, 2)}\n`);
    io.out('Wrote ingest/map/rules/fitted.json. Run again without --fit to measure.\n');
    return 0;
  }
  const answers = [
    ['Curated mappings, leaving one profile out', judgeLeavingOut(sets, MAPPING_ENGINE)],
    ['Invented findings, unseen half', judge(sets.unseen, MAPPING_ENGINE)],
    ['Invented findings, tuning half', judge(sets.tuning, MAPPING_ENGINE)],
    ['Control findings', judge(sets.control, MAPPING_ENGINE)],
  ] as const;
  for (const [title, judged] of answers) {
    io.out(`${formatReport(title, measure(judged), judged, MOST_DISAGREEMENTS)}\n`);
  }
  return 0;
}
