import { MAPPING_ENGINE } from '../ingest/engine/engine.ts';
import { writeFigures } from '../ingest/evaluate/figures-files.ts';
import type { Judged } from '../ingest/evaluate/labelled.ts';
import { formatReport, formatSummary } from '../ingest/evaluate/report.ts';
import {
  judgeControl,
  judgeHeldOut,
  SET_NAMES,
  SETS,
  type SetName,
} from '../ingest/evaluate/sets.ts';
import type { Io } from '../server/io.ts';
import { readArguments, UsageError } from './command.ts';

export const usage = `Usage: npm run evaluate [-- --details | --control | --write]

Measures what the engine proposes against labelled texts, each time with a model that was trained without
the hand that wrote them. It takes some minutes.

  --details  show also each objective, what is taken for what, and the worst disagreements
  --control  measure the shipped engine on the control set instead, and show figures only
  --write    measure both, and write the figures into docs/mappings.md; once a change is finished
`;

const MOST_DISAGREEMENTS = 12;

function show(
  judged: Readonly<Partial<Record<SetName, readonly Judged[]>>>,
  format: typeof formatSummary,
  io: Io,
): void {
  for (const name of SET_NAMES) {
    const own = judged[name];
    if (own !== undefined) io.out(format(SETS[name], own));
  }
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, {
    control: { type: 'boolean' },
    details: { type: 'boolean' },
    write: { type: 'boolean' },
  });
  const asked = [values.control, values.details, values.write].filter((each) => each === true);
  if (positionals.length > 0 || asked.length > 1) {
    throw new UsageError('It takes one option at most, and no arguments.');
  }
  if (values.control === true) {
    show(await judgeControl(MAPPING_ENGINE), formatSummary, io);
    return 0;
  }
  const heldOut = await judgeHeldOut(MAPPING_ENGINE);
  if (values.details === true) {
    show(heldOut, (...shown) => formatReport(...shown, MOST_DISAGREEMENTS), io);
    return 0;
  }
  const control = values.write === true ? await judgeControl(MAPPING_ENGINE) : null;
  show({ ...control, ...heldOut }, formatSummary, io);
  if (control !== null) {
    await writeFigures({ ...control, ...heldOut });
    io.out('Wrote the figures into ingest/evaluate/figures.json and docs/mappings.md.\n');
  }
  return 0;
}
