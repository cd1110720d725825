import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The folder of the project. */
export const ROOT = path.join(import.meta.dirname, '../..');

const TSC = path.join(ROOT, 'node_modules/typescript/bin/tsc');

// Stricter than most users: it reads our declarations too, and knows nothing of Node.
const COMPILER_OPTIONS = {
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
};

/** Other programs neither ask for updates nor colour what they print. */
const QUIET = { ...process.env, NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1' };

/** A project of its own with the packed SDK installed, outside this repository. */
export interface Consumer {
  readonly folder: string;
  /** The folder of the installed package. */
  readonly installed: string;
  readonly tarball: string;
  readonly write: (file: string, text: string) => Promise<void>;
  /** Compiles all files; empty when nothing is wrong. */
  readonly compile: (resolution: 'nodenext' | 'bundler') => Promise<string>;
  /** Runs a file with plain Node.js, or with another program, and answers what it prints. */
  readonly run: (file: string, program?: readonly string[]) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Makes the tarball in a copy, so that the folder `sdk` stays as it is. */
async function pack(folder: string): Promise<string> {
  const copy = path.join(folder, 'repository');
  await mkdir(copy);
  await cp(path.join(ROOT, 'tsconfig.json'), path.join(copy, 'tsconfig.json'));
  await cp(path.join(ROOT, 'sdk'), path.join(copy, 'sdk'), {
    recursive: true,
    filter: (source) => !/[\\/](dist|node_modules)$/.test(source),
  });
  await symlink(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  const isWindows = process.platform === 'win32';
  await execute(
    isWindows ? 'npm.cmd' : 'npm',
    ['pack', '--silent', '--offline', '--pack-destination', folder],
    { cwd: path.join(copy, 'sdk'), shell: isWindows },
  );
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball.');
  return path.join(folder, tarball);
}

async function compile(folder: string, resolution: 'nodenext' | 'bundler'): Promise<string> {
  const modules =
    resolution === 'nodenext' ? { module: 'nodenext' } : { module: 'esnext', noEmit: true };
  const compilerOptions = { ...COMPILER_OPTIONS, ...modules, moduleResolution: resolution };
  await writeFile(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions,
      include: resolution === 'nodenext' ? ['*.ts', '*.cts'] : ['*.ts'],
    }),
  );
  return execute(process.execPath, [TSC, '-p', folder]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
}

/** Packs the SDK and installs the tarball, without network. */
export async function openConsumer(): Promise<Consumer> {
  const base = await mkdtemp(path.join(tmpdir(), 'mgi-graph-sdk-'));
  const tarball = await pack(base);
  const folder = path.join(base, 'consumer');
  const installed = path.join(folder, 'node_modules/@mgi-graph/sdk');
  await mkdir(installed, { recursive: true });
  await execute('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
  return {
    folder,
    installed,
    tarball,
    write: (file, text) => writeFile(path.join(folder, file), text),
    compile: (resolution) => compile(folder, resolution),
    run: async (file, [program = process.execPath, ...rest] = []) =>
      (await execute(program, [...rest, file], { cwd: folder, env: QUIET })).stdout,
    remove: () => rm(base, { recursive: true, force: true }),
  };
}
