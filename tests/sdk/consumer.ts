import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import ts from 'typescript';
import { makeOnce } from '../../postgres/tests/run-folder.ts';
import { pack, ROOT } from './pack.ts';

const execute = promisify(execFile);
const require = createRequire(import.meta.url);

// Stricter than most users: our declarations are checked too, and nothing of Node is known.
const COMPILER_OPTIONS = {
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  // Those of TypeScript itself.
  skipDefaultLibCheck: true,
};

/** A package that holds a compiler: the oldest one that reads our types, and the one of this project. */
export type Compiler = 'typescript-5.4' | 'typescript';

// A library without a page: it writes declarations, and knows the web only as Node.js has it.
const LIBRARY_OPTIONS = {
  ...COMPILER_OPTIONS,
  target: 'es2022',
  lib: ['es2022'],
  types: ['node'],
  module: 'nodenext',
  declaration: true,
};

/** Other programs neither ask for updates nor colour what they print. */
const QUIET = { ...process.env, NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1' };

/** A project of its own with the packed SDK installed, outside this repository. */
export interface Consumer {
  readonly folder: string;
  /** The folder of the installed package. */
  readonly installed: string;
  readonly tarball: string;
  readonly write: (file: string, content: string) => Promise<void>;
  /** Compiles all files; empty when nothing is wrong. */
  readonly compile: (resolution: 'nodenext' | 'bundler') => string;
  /** Compiles one folder as a library on Node.js does, with this compiler; answers as `compile`. */
  readonly publish: (
    subfolder: string,
    compiler: Compiler,
    options?: Readonly<Record<string, boolean>>,
  ) => string;
  /** Runs a file with plain Node.js, or with another program, and answers what it prints. */
  readonly run: (file: string, program?: readonly [string, ...string[]]) => Promise<string>;
  /** Runs ES modules one after the other, and answers what each prints. */
  readonly runEach: (files: readonly string[]) => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
}

/**
 * Declarations of packages and of TypeScript itself, by how they are read and their files: each compilation
 * needs them, and to read them takes longest.
 */
type Libraries = Map<string, ts.SourceFile | undefined>;

function openHost(
  { createCompilerHost }: typeof ts,
  options: ts.CompilerOptions,
  libraries: Libraries,
): ts.CompilerHost {
  const host = createCompilerHost(options);
  const folder = host.getDefaultLibLocation?.() ?? '';
  const read = [folder, options.module, options.moduleResolution, options.target].join();
  const getSourceFile: ts.CompilerHost['getSourceFile'] = (file, ...rest) => {
    const isLibrary = file.startsWith(folder) || file.includes('/node_modules/');
    if (!isLibrary) return host.getSourceFile(file, ...rest);
    const key = `${read} ${file}`;
    if (!libraries.has(key)) libraries.set(key, host.getSourceFile(file, ...rest));
    return libraries.get(key);
  };
  return { ...host, getSourceFile };
}

/** Compiles a project of one folder with a compiler; empty when nothing is wrong. */
function build(compiler: typeof ts, folder: string, config: object, libraries: Libraries): string {
  const { options, fileNames, errors } = compiler.parseJsonConfigFileContent(
    config,
    compiler.sys,
    folder,
  );
  const host = openHost(compiler, options, libraries);
  const program = compiler.createProgram(fileNames, options, host);
  const found = [...compiler.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  return compiler.formatDiagnostics([...errors, ...found], host);
}

function compile(folder: string, resolution: 'nodenext' | 'bundler', libraries: Libraries): string {
  const modules =
    resolution === 'nodenext' ? { module: 'nodenext' } : { module: 'esnext', noEmit: true };
  const compilerOptions = { ...COMPILER_OPTIONS, ...modules, moduleResolution: resolution };
  const include = resolution === 'nodenext' ? ['*.ts', '*.cts'] : ['*.ts'];
  return build(ts, folder, { compilerOptions, include }, libraries);
}

/** The compilers by their packages; what is used of them is the same in both. */
const COMPILERS: Readonly<Record<Compiler, typeof ts>> = {
  typescript: ts,
  'typescript-5.4': require('typescript-5.4'),
};

/** How a file that was run came out. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a file as `node FILE ARGS…` does, in a thread: with globals, arguments and outputs of its own, and in
 * a tenth of the time that a process takes to start.
 */
export async function runInThread(
  file: string,
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Ended> {
  const options = { env, execArgv: [], stdout: true, stderr: true };
  const worker = new Worker(file, { argv: [...argv], ...options });
  const [[code], stdout, stderr] = await Promise.all([
    once(worker, 'exit'),
    text(worker.stdout),
    text(worker.stderr),
  ]);
  return { code, stdout, stderr };
}

const MARK = '--- next ---\n';

async function runEach(folder: string, files: readonly string[]): Promise<readonly string[]> {
  const steps = files.map((file) => `await import('./${file}');`);
  const code = steps.join(`\nprocess.stdout.write(${JSON.stringify(MARK)});\n`);
  await writeFile(path.join(folder, 'each.js'), code);
  const { stdout } = await execute(process.execPath, ['each.js'], { cwd: folder, env: QUIET });
  return stdout.split(MARK);
}

/** Installs the packed SDK, without network. */
export async function openConsumer(): Promise<Consumer> {
  const base = await mkdtemp(path.join(tmpdir(), 'mgi-graph-sdk-'));
  const packed = await makeOnce('sdk', pack);
  const [name] = await readdir(packed);
  if (name === undefined) throw new Error('npm pack made no tarball.');
  const tarball = path.join(packed, name);
  const folder = path.join(base, 'consumer');
  const installed = path.join(folder, 'node_modules/@mgi-graph/sdk');
  await mkdir(installed, { recursive: true });
  await execute('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
  await symlink(
    path.join(ROOT, 'node_modules/@types'),
    path.join(folder, 'node_modules/@types'),
    'junction',
  );
  const libraries: Libraries = new Map();
  return {
    folder,
    installed,
    tarball,
    write: (file, content) => writeFile(path.join(folder, file), content),
    compile: (resolution) => compile(folder, resolution, libraries),
    publish: (subfolder, compiler, more = {}) => {
      const config = { compilerOptions: { ...LIBRARY_OPTIONS, ...more }, include: ['*.ts'] };
      return build(COMPILERS[compiler], path.join(folder, subfolder), config, libraries);
    },
    run: async (file, program) => {
      if (program === undefined)
        return (await runInThread(path.join(folder, file), [], QUIET)).stdout;
      const [name, ...rest] = program;
      return (await execute(name, [...rest, file], { cwd: folder, env: QUIET })).stdout;
    },
    runEach: (files) => runEach(folder, files),
    remove: () => rm(base, { recursive: true, force: true }),
  };
}
