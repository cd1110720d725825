import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import { readMemory } from './processes.ts';
import { post, type Request } from './request.ts';

const ROOT = path.join(import.meta.dirname, '..');
const MADE = path.join(import.meta.dirname, 'dist');

/** Servers that can be measured, in the order in which they are asked: `raw` repeats what `ours` said. */
export const SERVERS = ['ours', 'postgraphile', 'apollo', 'mercurius', 'raw'] as const;
export type ServerName = (typeof SERVERS)[number];

/** Milliseconds that a start may take. */
const START_TIMEOUT = 180_000;

/** Answered only when all words are read, which nothing that is timed may meet. */
const SEARCH: Request = {
  query: '{ search(query: "finding", first: 1) { totalCount } }',
  variables: {},
};

/** What a server is started with. */
export interface ServerOptions {
  readonly databaseUrl: string;
  /** Environment for this server alone. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A server that runs in a process of its own and has answered once. */
export interface Server {
  readonly name: ServerName;
  readonly pid: number;
  readonly port: number;
  /** Milliseconds from the start of its process to its first answer. */
  readonly readyAfter: number;
  /** Bytes in memory when it had given that. */
  readonly memoryWhenReady: number;
  /** Milliseconds to the first answer to a search, whose words are read behind the start; null for a peer. */
  readonly searchesAfter: number | null;
  readonly stop: () => Promise<void>;
}

/** Where a server answers a question: raw bytes have an address for each. */
export const pathOf = (server: ServerName, question: string): string =>
  server === 'raw' ? `/${question}` : '/graphql';

/**
 * Bundles the peers, as our server is bundled: none pays for a compiler at its start. Packages stay
 * where they are.
 */
export async function makePeers(): Promise<void> {
  await build({
    entryPoints: SERVERS.filter((name) => name !== 'ours').map((name) =>
      path.join(import.meta.dirname, `peers/${name}.ts`),
    ),
    outdir: MADE,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
}

/** The Node that npm was run with; npm puts the one that is installed here before it. */
const NODE = process.env['npm_node_execpath'] ?? process.execPath;
const NODE_22 = path.join(import.meta.dirname, 'node_modules/node/bin/node');

/** The first version of Node that PostGraphile runs on. */
const POSTGRAPHILE_NODE = 22;

const readVersion = (node: string) =>
  execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1);

/**
 * The Node that runs a server: the user's, and the one that is installed here for PostGraphile where the
 * user's is too old for it.
 * @throws Error when the peers are not installed.
 */
export function findNode(name: ServerName): { readonly path: string; readonly version: string } {
  const version = readVersion(NODE);
  if (name !== 'postgraphile' || Number.parseInt(version, 10) >= POSTGRAPHILE_NODE) {
    return { path: NODE, version };
  }
  if (!existsSync(NODE_22)) {
    throw new Error('The peers are not installed. Run: npm ci --prefix bench');
  }
  return { path: NODE_22, version: readVersion(NODE_22) };
}

// As users start ours, without npm between.
const argumentsOf = (name: ServerName): readonly string[] =>
  name === 'ours'
    ? ['--import', './server/bundle.js', 'dist/server.js']
    : [path.join(MADE, `${name}.js`)];

/**
 * Starts a server and waits until it answers, and does nothing more by itself.
 * @param first what it is asked until it does.
 * @throws Error with what it wrote when it ends before.
 */
export async function startServer(
  name: ServerName,
  { databaseUrl, environment }: ServerOptions,
  first: { readonly path: string; readonly request: Request },
): Promise<Server> {
  const port = await findPort();
  const node = findNode(name);
  const begun = performance.now();
  const child = spawn(node.path, argumentsOf(name), {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const output = collect(child);
  const waitFor = async (where: string, request: Request) => {
    while (!(await isAnswered(port, where, request))) {
      const isLate = performance.now() - begun > START_TIMEOUT;
      if (isLate) child.kill('SIGKILL');
      if (isLate || child.exitCode !== null || child.signalCode !== null) {
        const how = isLate ? 'did not answer in time' : 'ended before it answered';
        throw new Error(`The server "${name}" ${how}:\n${output()}`);
      }
      await delay(5);
    }
    return performance.now() - begun;
  };
  const readyAfter = await waitFor(first.path, first.request);
  const pid = child.pid ?? 0;
  const memoryWhenReady = readMemory(pid);
  const searchesAfter = name === 'ours' ? await waitFor(pathOf(name, ''), SEARCH) : null;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    // A peer may be in the middle of an answer; nothing of it is worth waiting for.
    const kill = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(kill);
  };
  return { name, pid, port, readyAfter, memoryWhenReady, searchesAfter, stop };
}

/** The last that a process wrote to its standard error. */
function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-4_000);
  });
  return () => text;
}

async function isAnswered(port: number, where: string, request: Request): Promise<boolean> {
  const response = await post(port, where, request).catch(() => null);
  return response?.status === 200 && !(await response.text()).includes('"errors"');
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
