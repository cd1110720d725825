import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readTrainedFrom } from '../../../ingest/engine/model-files.ts';
import { tellFigures } from '../../../ingest/evaluate/figures.ts';
import { FIGURES_PAPER, readFigures } from '../../../ingest/evaluate/figures-files.ts';
import { ENGINE_VERSION } from '../../../ingest/map/suggest.ts';

// When one of these fails: npm run evaluate "--" --write.
test('the figures that are told were measured of the engine and model that are shipped', async () => {
  const { engineVersion, trainedFrom } = await readFigures();
  expect({ engineVersion, trainedFrom }).toEqual({
    engineVersion: ENGINE_VERSION,
    trainedFrom: readTrainedFrom(),
  });
});

test('the paper tells the figures that are kept, and no others', async () => {
  const paper = await readFile(FIGURES_PAPER, 'utf8');
  expect(tellFigures(paper, await readFigures())).toBe(paper);
});

test('a paper without its tables is refused', async () => {
  const figures = await readFigures();
  expect(() => tellFigures('# Nothing', figures)).toThrow('has no table');
});
