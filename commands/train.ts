import { MAPPING_ENGINE } from '../ingest/engine/engine.ts';
import { writeModel } from '../ingest/engine/model-files.ts';
import {
  listForTraining,
  listHeldOutHands,
  readLabelledSets,
} from '../ingest/evaluate/evaluate.ts';
import { holdOut, modelOfAll } from '../ingest/evaluate/hold-out.ts';
import { describeTexts, readTexts } from '../ingest/evaluate/learn.ts';
import type { Io } from '../server/io.ts';
import { readArguments, UsageError } from './command.ts';

export const usage = `Usage: npm run train

Trains the mapping model on the labelled texts and writes its files into ingest/engine. The same texts
and rules give the same files. It takes some minutes: the model is trained once without each hand, to say
how sure it may be of texts that it has not seen.
`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { positionals } = readArguments(args, {});
  if (positionals.length > 0) throw new UsageError('It takes no arguments.');
  const sets = await readLabelledSets();
  const findings = listForTraining(sets);
  const texts = readTexts(findings, MAPPING_ENGINE);
  io.out(`Read ${texts.length} labelled texts.\n`);
  const folds = listHeldOutHands(findings).map((hand) => {
    const fold = holdOut(texts, hand);
    io.out(`Trained without ${hand}.\n`);
    return fold;
  });
  await writeModel(
    modelOfAll(texts, folds, readTexts(sets.offTopic, MAPPING_ENGINE)),
    describeTexts(texts),
  );
  io.out('Wrote the model into ingest/engine. Raise ENGINE_VERSION, and run npm run evaluate.\n');
  return 0;
}
