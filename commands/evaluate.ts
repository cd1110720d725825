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

const FITTED = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../ingest/map/rules/fitted.json',
);
const MOST_DISAGREEMENTS = 12;

const sets = await readEvaluationSets();
if (process.argv.includes('--fit')) {
  const fitted = fitNumbers(readFittingSet(sets), MAPPING_ENGINE);
  await writeFile(FITTED, `${JSON.stringify(fitted, null, 2)}\n`);
  process.stdout.write('Wrote ingest/map/rules/fitted.json. Run again without --fit to measure.\n');
} else {
  const answers = [
    ['Curated mappings, leaving one profile out', judgeLeavingOut(sets, MAPPING_ENGINE)],
    ['Invented findings, unseen half', judge(sets.unseen, MAPPING_ENGINE)],
    ['Invented findings, tuning half', judge(sets.tuning, MAPPING_ENGINE)],
    ['Control findings', judge(sets.control, MAPPING_ENGINE)],
  ] as const;
  for (const [title, judged] of answers) {
    process.stdout.write(`${formatReport(title, measure(judged), judged, MOST_DISAGREEMENTS)}\n`);
  }
}
