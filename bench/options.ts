import { parseArgs } from 'node:util';
import * as z from 'zod';
import { QUESTIONS } from './questions.ts';
import { SERVERS } from './servers.ts';

/** `cold`: no answer is kept and no two are equal; `hot`: one question, again and again. */
export const MODES = ['cold', 'hot'] as const;
export type Mode = (typeof MODES)[number];

/** The question that is no GraphQL. */
export const XLSX = 'xlsx';

/** So many findings make files that take an hour, sixteen at a time: then only whoever names them gets them. */
const XLSX_LIMIT = 100_000;

const NAMES = [...QUESTIONS.map(({ name }) => name), XLSX];

const list = <Item extends string>(flag: string, items: readonly Item[]) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(items, `--${flag} takes any of ${items.join(',')}, with commas between`)));

const number = (flag: string, min: number, max: number) =>
  z.coerce
    .number(`--${flag} takes a number from ${min} to ${max}`)
    .min(min, `--${flag} takes a number from ${min} to ${max}`)
    .max(max, `--${flag} takes a number from ${min} to ${max}`);

const Options = z.object({
  findings: number('findings', 30, 10_000_000).default(30_000),
  seconds: number('seconds', 0.5, 600).default(5),
  connections: number('connections', 1, 1_000).default(8),
  only: list('only', SERVERS).default([...SERVERS]),
  questions: list('questions', NAMES).optional(),
  mode: list('mode', MODES).default([...MODES]),
  keep: z.string().optional(),
  label: z
    .string()
    .regex(/^[\w-]+$/, '--label takes letters, digits and dashes')
    .optional(),
});

/** What is to be measured. */
export interface Options {
  /** Invented findings in the database. */
  readonly findings: number;
  /** How long each question is asked of each server. */
  readonly seconds: number;
  /** Connections that ask at once. */
  readonly connections: number;
  readonly servers: readonly (typeof SERVERS)[number][];
  readonly questions: readonly string[];
  readonly modes: readonly Mode[];
  /** Folder of a filled database to make or to use again; null: one for this run. */
  readonly keep: string | null;
  /** What the result is called beside its date; null: nothing. */
  readonly label: string | null;
}

/**
 * Reads the command line.
 * @throws Error with a sentence for each thing that cannot be.
 */
export function readOptions(args: readonly string[]): Options {
  const flag = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      findings: flag,
      seconds: flag,
      connections: flag,
      only: flag,
      questions: flag,
      mode: flag,
      keep: flag,
      label: flag,
    },
  });
  const { success, data, error } = Options.safeParse(values);
  if (!success) throw new Error(error.issues.map(({ message }) => `${message}.`).join('\n'));
  const { only, mode, keep = null, label = null, ...rest } = data;
  if (only.includes('raw') && !only.includes('ours')) {
    throw new Error('`raw` repeats the answers of `ours`: name both with --only.');
  }
  const usual = NAMES.filter((name) => name !== XLSX || data.findings <= XLSX_LIMIT);
  return {
    ...rest,
    servers: SERVERS.filter((name) => only.includes(name)),
    modes: MODES.filter((name) => mode.includes(name)),
    questions: data.questions ?? usual,
    keep,
    label,
  };
}
