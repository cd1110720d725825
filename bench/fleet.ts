import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listLeaves, NoAnswerError, readData, requireEqualWork, type Sample } from './answers.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { post, type Request } from './request.ts';
import { pathOf, type Server, type ServerName, startServer } from './servers.ts';

/** What the servers of a run have in common. */
export interface FleetOptions {
  readonly names: readonly ServerName[];
  readonly questions: readonly string[];
  readonly databaseUrl: string;
  /** How many profiles were invented. */
  readonly profiles: number;
  /** Whether each question is asked with the first of its variables only. */
  readonly isHot: boolean;
  /** Environment for all of them; only ours reads it. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A server, and a question in its words. */
export interface Put {
  readonly server: Server;
  readonly requests: readonly Request[];
}

/** A question, and the servers that it is put to. */
export interface Round {
  readonly question: Question;
  readonly puts: readonly Put[];
  /** What could not be compared, and why. */
  readonly notes: readonly string[];
}

/** The servers of a run, all ready, and what they will be asked. */
export interface Fleet {
  readonly servers: readonly Server[];
  readonly rounds: readonly Round[];
  readonly close: () => Promise<void>;
}

/** Requests whose answers are compared before anything is timed. */
const SAMPLE = 3;

/**
 * Starts the servers, one after another, and looks whether they give equal answers.
 * @throws Error when one does not start, or answers something else than ours.
 */
export async function openFleet(options: FleetOptions): Promise<Fleet> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
  };
  try {
    for (const name of options.names) {
      if (name !== 'raw') servers.push(await open(name, options));
    }
    const rounds: Round[] = [];
    for (const question of QUESTIONS) {
      if (!options.questions.includes(question.name)) continue;
      rounds.push(await prepare(question, servers, options));
    }
    const raw = options.names.includes('raw') ? await openRaw(options, rounds) : null;
    if (raw === null) return { servers, rounds, close };
    servers.push(raw.server);
    return { servers, rounds: raw.rounds, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(name: ServerName, options: FleetOptions): Promise<Server> {
  const [lookup] = QUESTIONS;
  const requests = await lookup?.list({ name, profiles: options.profiles, ask: async () => null });
  const request = requests?.[0] ?? { query: '{ __typename }', variables: {} };
  return startServer(name, options, { path: pathOf(name, ''), request });
}

/** Puts a question to all that can answer it, and compares what they say. */
async function prepare(
  question: Question,
  servers: readonly Server[],
  { profiles, isHot }: FleetOptions,
): Promise<Round> {
  const puts: Put[] = [];
  const notes: string[] = [];
  let first: { readonly name: ServerName; readonly sample: Sample } | null = null;
  for (const server of servers) {
    const { name } = server;
    if (name !== 'ours' && question.shared === null) continue;
    const ask = async (request: Request) =>
      readData(await (await post(server.port, pathOf(name, ''), request)).text());
    try {
      const requests = await question.list({ name, profiles, ask });
      puts.push({ server, requests: isHot ? requests.slice(0, 1) : requests });
      if (question.shared === null) continue;
      const sample: (readonly string[])[] = [];
      for (const request of requests.slice(0, SAMPLE)) sample.push(listLeaves(await ask(request)));
      first ??= { name, sample };
      requireEqualWork(
        `"${question.name}" of ${first.name} and ${name}`,
        first.sample,
        sample,
        question.shared,
      );
    } catch (error) {
      // Who fails at one question is asked the others all the same, and this one, where it can be put.
      if (!(error instanceof NoAnswerError)) throw error;
      notes.push(`${name} was not compared with the others: ${error.message}`);
    }
  }
  return { question, puts, notes };
}

/** Headers that belong to a connection, or that `node:http` writes by itself. */
const OF_TRANSPORT = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];

/** Answers of ours that the floor has for each question, and repeats in turn. */
const RAW_ANSWERS = 5;

async function listAnswers({ server, requests }: Put) {
  const step = Math.ceil(requests.length / RAW_ANSWERS);
  const answers: { headers: Record<string, string>; body: string }[] = [];
  for (const request of requests.filter((_, at) => at % step === 0)) {
    const response = await post(server.port, pathOf(server.name, ''), request);
    const body = await response.text();
    if (!response.ok || body.includes('"errors"')) return [];
    const headers = [...response.headers].filter(([name]) => !OF_TRANSPORT.includes(name));
    answers.push({ headers: Object.fromEntries(headers), body });
  }
  return answers;
}

/** Starts the floor, and puts to it each question that ours does answer; null when there is none. */
async function openRaw(options: FleetOptions, rounds: readonly Round[]) {
  const answers = new Map<string, Awaited<ReturnType<typeof listAnswers>>>();
  for (const { question, puts } of rounds) {
    const ours = puts.find(({ server }) => server.name === 'ours');
    const found = ours === undefined ? [] : await listAnswers(ours);
    if (found.length > 0) answers.set(question.name, found);
  }
  const [name] = answers.keys();
  if (name === undefined) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'mgi-graph-bench-'));
  try {
    const file = path.join(folder, 'answers.json');
    await writeFile(file, JSON.stringify(Object.fromEntries(answers)));
    const environment = { ...options.environment, ANSWERS: file };
    const first = { path: pathOf('raw', name), request: { query: '', variables: {} } };
    const server = await startServer('raw', { ...options, environment }, first);
    const all = rounds.map((round): Round => {
      const requests = round.puts[0]?.requests ?? [];
      const own = answers.has(round.question.name) ? [{ server, requests }] : [];
      return { ...round, puts: [...round.puts, ...own] };
    });
    return { server, rounds: all };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
