import { Readable } from 'node:stream';
import type { Io } from '../../server/io.ts';

/** How a program ended, and what it wrote. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a program is given beside its arguments. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  /** Text of the standard input. @default "" */
  readonly input?: string;
}

/** Runs a program in the process of the test. */
export async function capture(
  program: (io: Io) => Promise<number>,
  { environment, input = '' }: Surroundings,
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await program({
    stdin: Readable.from([Buffer.from(input)]),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    environment,
  });
  return { code, out: out.join(''), err: err.join('') };
}
