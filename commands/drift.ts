import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

// `npm run drift` has just generated anew; this tells whether git has what was generated.

const GENERATED = ['schema/schema.graphql', 'sdk/src/generated'];

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

const drift = await listDrift();
if (drift.length > 0) {
  process.stderr.write(
    `What is generated from the schema differs from what is committed:\n${drift.join('\n')}\nLook at the difference (git diff), then add these files to the commit.\n`,
  );
  process.exitCode = 1;
}
