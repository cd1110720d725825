import { Readable } from 'node:stream';
import { runCommand } from '../../commands/run.ts';

/** How a command ended, and what it wrote. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a command is given beside its arguments. */
export interface Surroundings {
  /** Text of the standard input. @default "" */
  readonly input?: string;
  /** The variables. @default a DATABASE_URL that nothing listens at */
  readonly environment?: NodeJS.ProcessEnv;
}

/** Nothing listens there: what needs no database must not ask for it. */
export const NOWHERE = 'postgresql://nobody:hunter2@127.0.0.1:1/none';

/** Runs a command as `npm run NAME -- ARGS…` does, in this process. */
export async function run(
  name: string,
  args: readonly string[],
  { input = '', environment = { DATABASE_URL: NOWHERE } }: Surroundings = {},
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(name, args, {
    stdin: Readable.from([Buffer.from(input)]),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    environment,
  });
  return { code, out: out.join(''), err: err.join('') };
}
