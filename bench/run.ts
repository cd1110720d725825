import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withConnection } from '../prisma/connect.ts';
import { openBenchDatabase } from './database.ts';
import { DOWNLOADS, download } from './downloads.ts';
import { type Fleet, openFleet, type Round } from './fleet.ts';
import { describeMachine, listVersions, readCommit } from './machine.ts';
import { type Effort, measure, percentile } from './measure.ts';
import { type Mode, type Options, readOptions, XLSX } from './options.ts';
import { readCpu, readMemory, readParent } from './processes.ts';
import {
  type DownloadRow,
  formatDownloads,
  formatQuestion,
  formatResult,
  formatServers,
  type QuestionRows,
  type Result,
  type ServerRow,
} from './report.ts';
import { findNode, makePeers, pathOf, type Server } from './servers.ts';

// `npm run bench`: measures MGI Graph beside its peers on one PostgreSQL. See bench/README.md. It prints
// times and asserts none.

const RESULTS = path.join(import.meta.dirname, 'results');
const ROOT = path.join(import.meta.dirname, '..');

/** How ours runs in a mode: what is asked again and again may be answered from finished bytes. */
const ENVIRONMENT: Readonly<Record<Mode, Readonly<Record<string, string>>>> = {
  // The one client would be refused after a second.
  cold: { ANSWER_CACHE_MB: '0', RATE_LIMIT: '0' },
  hot: { RATE_LIMIT: '0' },
};

const say = (text: string) => process.stdout.write(`${text}\n`);

async function measureRound(
  mode: Mode,
  { question: { name, title }, puts, notes }: Round,
  effort: Effort,
): Promise<QuestionRows> {
  const contenders = puts.map(({ server, requests }) => ({
    server,
    path: pathOf(server.name, name),
    bodies: requests.map((request) => JSON.stringify(request)),
  }));
  const rows = await measure(contenders, effort);
  return { mode, question: name, title, requests: puts[0]?.requests.length ?? 0, rows, notes };
}

async function measureDownloads(
  mode: Mode,
  server: Server,
  postmaster: number,
): Promise<DownloadRow> {
  const before = { server: readCpu(server.pid), database: readCpu(postmaster) };
  const { times, ...downloaded } = await download(server);
  // As with questions: what those cost that broke off is part of what the whole ones cost.
  const whole = DOWNLOADS - downloaded.failures;
  const each = (seconds: number) => (whole === 0 ? null : (seconds * 1_000) / whole);
  return {
    mode,
    ...downloaded,
    serverCpu: each(readCpu(server.pid) - before.server),
    databaseCpu: each(readCpu(postmaster) - before.database),
    memory: readMemory(server.pid),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    longest: times.at(-1) ?? null,
  };
}

/** The process above all of PostgreSQL's: the parent of any connection's. */
const findPostmaster = (url: string): Promise<number> =>
  withConnection(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS "pid"');
    return readParent(rows[0]?.pid ?? 0);
  });

const describeServers = (mode: Mode, { servers }: Fleet): readonly ServerRow[] =>
  servers.map(({ name, pid, readyAfter, searchesAfter, memoryWhenReady }) => ({
    mode,
    server: name,
    readyAfter,
    searchesAfter,
    memoryWhenReady,
    memoryAfter: readMemory(pid),
  }));

type Measurements = Pick<Result, 'servers' | 'questions' | 'downloads'>;

async function measureMode(
  mode: Mode,
  fleet: Fleet,
  options: Options,
  postmaster: number,
): Promise<Measurements> {
  const effort = { seconds: options.seconds, connections: options.connections, postmaster };
  const questions: QuestionRows[] = [];
  for (const round of fleet.rounds) {
    const rows = await measureRound(mode, round, effort);
    say(formatQuestion(rows));
    questions.push(rows);
  }
  const downloads: DownloadRow[] = [];
  const ours = fleet.servers.find(({ name }) => name === 'ours');
  if (ours !== undefined && options.questions.includes(XLSX)) {
    downloads.push(await measureDownloads(mode, ours, postmaster));
    say(formatDownloads(downloads));
  }
  const servers = describeServers(mode, fleet);
  say(formatServers(servers));
  return { servers, questions, downloads };
}

async function run(options: Options): Promise<void> {
  for (const name of options.servers) findNode(name);
  // Ours bundles itself at its first start; that is no part of being ready.
  execFileSync(process.execPath, ['./server/bundle.js'], { cwd: ROOT });
  await makePeers();
  say(`Opening a database with ${options.findings} invented findings ...`);
  const database = await openBenchDatabase(options);
  const closers = [database.close];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  // Ctrl-C ends the servers, which are children of the terminal's, too; PostgreSQL it does not reach.
  const interrupt = () => closeAll().finally(() => process.exit(130));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const postmaster = await findPostmaster(database.url);
    const measured: Measurements[] = [];
    for (const mode of options.modes) {
      say(`Starting ${options.servers.join(', ')} for "${mode}" ...`);
      const fleet = await openFleet({
        names: options.servers,
        questions: options.questions,
        databaseUrl: database.url,
        profiles: database.profiles,
        isHot: mode === 'hot',
        environment: ENVIRONMENT[mode],
      });
      closers.push(fleet.close);
      say(`\n## ${mode}\n`);
      measured.push(await measureMode(mode, fleet, options, postmaster));
      closers.pop();
      await fleet.close();
    }
    await writeResult({
      date: new Date().toISOString().slice(0, 10),
      commit: readCommit(),
      machine: describeMachine(),
      versions: listVersions(database.version),
      options,
      servers: measured.flatMap(({ servers }) => servers),
      questions: measured.flatMap(({ questions }) => questions),
      downloads: measured.flatMap(({ downloads }) => downloads),
    });
  } finally {
    await closeAll();
  }
}

async function writeResult(result: Result): Promise<void> {
  const { label } = result.options;
  const name = path.join(RESULTS, label === null ? result.date : `${result.date}-${label}`);
  await mkdir(RESULTS, { recursive: true });
  await writeFile(`${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
  await writeFile(`${name}.md`, formatResult(result));
  say(`Wrote ${path.relative(process.cwd(), name)}.md and .json`);
}

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
