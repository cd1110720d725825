import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { findNode } from './servers.ts';

const Versions = z.object({ dependencies: z.record(z.string(), z.string()) });

/** Dependencies of ours whose versions matter to what is measured. */
const OWN = ['graphql', 'graphql-yoga', '@prisma/client', 'pg'];

function readVersions(folder: string): Readonly<Record<string, string>> {
  const file = path.join(import.meta.dirname, folder, 'package.json');
  return Versions.parse(JSON.parse(readFileSync(file, 'utf8'))).dependencies;
}

/** The processor, the memory and the system that a run is on. */
export function describeMachine(): string {
  const cores = os.cpus();
  const memory = Math.round(os.totalmem() / 1_073_741_824);
  return `${cores.length} cores of ${cores[0]?.model.trim()}, ${memory} GB, ${os.type()} ${os.release()}`;
}

/** The versions of all that is measured, by name. Ours and the peers' are pinned in two package.json. */
export function listVersions(postgres: string): Readonly<Record<string, string>> {
  const own = readVersions('..');
  return {
    Node: `${findNode('ours').version}, for PostGraphile ${findNode('postgraphile').version}`,
    PostgreSQL: postgres,
    ...Object.fromEntries(OWN.map((name) => [`${name} (ours)`, own[name] ?? ''])),
    ...readVersions('.'),
  };
}

/** The commit that is checked out, with "+" when files differ from it; null outside git. */
export function readCommit(): string | null {
  try {
    const git = (...args: readonly string[]) =>
      execFileSync('git', args, {
        cwd: import.meta.dirname,
        encoding: 'utf8',
        stdio: 'pipe',
      }).trim();
    const changed = git('status', '--porcelain', '--untracked-files=no', '..') === '' ? '' : '+';
    return git('rev-parse', '--short', 'HEAD') + changed;
  } catch {
    return null;
  }
}
