import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { OBJECTIVE_NUMBERS } from '../../reference/objectives.ts';
import { LANGUAGES } from '../../text/languages.ts';
import type { MappingModel } from '../map/model/model.ts';
import { indexNeighbours, type LabelledText } from '../map/model/neighbours.ts';
import { readBytes, writeBytes } from '../map/model/weights.ts';
import { keeping } from './keeping.ts';

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What is written of the model beside its weights, for people to read and compare. */
const SETTINGS_FILE = fileOf('./model.json');
/** How rare each feature is, and what it weighs for each class. */
const WEIGHTS_FILE = fileOf('./weights.bin');
/** The labelled texts, a line for each objective in the order of their numbers. */
const LABELLED_FILE = fileOf('./labelled.jsonl');

const Settings = z.strictObject({
  about: z.string(),
  /** SHA-256 of all that it was trained from, as the model sees it: labelled texts and rules. */
  trainedFrom: z.string(),
  sharpness: z.number(),
  bands: z.strictObject({
    high: z.partialRecord(z.enum(LANGUAGES), z.number()),
    medium: z.number(),
    mediumOffTopic: z.number(),
  }),
  /** The largest weight. */
  largest: z.number(),
});

const LabelledLine = z.array(
  z.strictObject({
    id: z.string(),
    action: z.string().nullable(),
    text: z.string(),
    stems: z.array(z.int()),
  }),
);

const ABOUT =
  'The mapping model: what npm run train learned from the labelled texts of tests/ingest/map, the curated mappings and the rules. Never edit it.';

const readSettings = () => Settings.parse(JSON.parse(readFileSync(SETTINGS_FILE, 'utf8')));

/** What the shipped model was trained from, as `describeTexts` tells it. */
export const readTrainedFrom = (): string => readSettings().trainedFrom;

function openLabelled(): (objective: number) => readonly LabelledText[] {
  const linesOf = keeping((file: string) => readFileSync(file, 'utf8').split('\n'));
  return (objective) =>
    LabelledLine.parse(JSON.parse(linesOf(LABELLED_FILE)[objective - 1] ?? '[]'));
}

/**
 * Reads the model that is shipped; the labelled texts of an objective when they are first asked for.
 * @throws Error when a file of it is not there or does not fit.
 */
export function readModel(): MappingModel {
  const { sharpness, bands, largest } = readSettings();
  const weights = readBytes(readFileSync(WEIGHTS_FILE), largest);
  const labelledOf = openLabelled();
  const neighboursOf = keeping((objective: number) =>
    indexNeighbours(labelledOf(objective), weights.rarity),
  );
  return { weights, sharpness, bands, neighboursOf };
}

/** Writes a model to where it is shipped from. */
export async function writeModel(
  { weights, sharpness, bands, neighboursOf }: MappingModel,
  trainedFrom: string,
): Promise<void> {
  const settings: z.infer<typeof Settings> = {
    about: ABOUT,
    trainedFrom,
    sharpness,
    bands,
    largest: weights.largest,
  };
  const lines = OBJECTIVE_NUMBERS.map(
    (number) => `${JSON.stringify(neighboursOf(number).texts)}\n`,
  );
  await writeFile(SETTINGS_FILE, `${JSON.stringify(settings, null, 2)}\n`);
  await writeFile(WEIGHTS_FILE, writeBytes(weights));
  await writeFile(LABELLED_FILE, lines.join(''));
}
