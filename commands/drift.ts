import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Io } from '../server/io.ts';
import { readArguments, UsageError } from './command.ts';

export const usage = `Usage: npm run drift

Generates anew what follows from the schema, and tells whether git has what was generated.
`;

const GENERATED = ['schema/schema.graphql', 'sdk/src/generated', 'web/generated'];

/** Files that differ from what git has staged, or that it does not know; a line of git's each. */
async function listDrift(): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)('git', [
    'status',
    '--porcelain',
    '--untracked-files=all',
    '--',
    ...GENERATED,
  ]);
  return stdout.split('\n').filter((line) => line !== '' && line[1] !== ' ');
}

// `npm run drift` has just generated anew when this is called.
export async function run(args: readonly string[], io: Io): Promise<number> {
  if (readArguments(args, {}).positionals.length > 0)
    throw new UsageError('It takes no arguments.');
  const drift = await listDrift();
  if (drift.length === 0) return 0;
  io.err(
    `What is generated from the schema differs from what is committed:\n${drift.join('\n')}\nLook at the difference (git diff), then add these files to the commit.\n`,
  );
  return 1;
}
