import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readTrainedFrom } from '../engine/model-files.ts';
import { ENGINE_VERSION } from '../map/suggest.ts';
import { FiguresFile, figuresOf, tellFigures } from './figures.ts';
import type { Judged } from './labelled.ts';
import type { SetName } from './sets.ts';

const ROOT = new URL('../../', import.meta.url);
const FIGURES_FILE = fileURLToPath(new URL('ingest/evaluate/figures.json', ROOT));
/** The paper that tells figures to people. */
export const FIGURES_PAPER = fileURLToPath(new URL('docs/mappings.md', ROOT));

const ABOUT =
  'What npm run evaluate -- --write measured of the mapping engine that is shipped; docs/mappings.md tells it. Never edit it.';

/** Reads the figures that were kept last. */
export async function readFigures(): Promise<FiguresFile> {
  return FiguresFile.parse(JSON.parse(await readFile(FIGURES_FILE, 'utf8')));
}

/** Keeps what was measured of the engine that is shipped, and tells it in the paper. */
export async function writeFigures(
  judged: Readonly<Record<SetName, readonly Judged[]>>,
): Promise<void> {
  const figures = FiguresFile.parse({
    about: ABOUT,
    engineVersion: ENGINE_VERSION,
    trainedFrom: readTrainedFrom(),
    sets: Object.fromEntries(Object.entries(judged).map(([name, own]) => [name, figuresOf(own)])),
  });
  const paper = tellFigures(await readFile(FIGURES_PAPER, 'utf8'), figures);
  await writeFile(FIGURES_FILE, `${JSON.stringify(figures, null, 2)}\n`);
  await writeFile(FIGURES_PAPER, paper);
}
