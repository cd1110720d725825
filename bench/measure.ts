import { type Driven, drive } from './drive.ts';
import { readCpu, readMemory } from './processes.ts';
import type { Server, ServerName } from './servers.ts';

/** What a question cost on a server. */
export interface Measured {
  readonly server: ServerName;
  /** Sound answers, and all others. */
  readonly answers: number;
  readonly failures: number;
  /** The beginning of the first answer that was none; null when all were sound. */
  readonly failure: string | null;
  /** Sound answers a second. */
  readonly rate: number;
  /** Milliseconds that half of the answers, and 99 of 100, took at most; null when there was none. */
  readonly p50: number | null;
  readonly p99: number | null;
  /** Milliseconds of CPU an answer, in the server and in all of PostgreSQL; null when there was none. */
  readonly serverCpu: number | null;
  readonly databaseCpu: number | null;
  /** Seconds of CPU for all that was asked, in both. */
  readonly cpu: number;
  /** Bytes of the server in memory afterwards. */
  readonly memory: number;
  /** Bytes of the body of an answer, on average; null when there was none. */
  readonly bytes: number | null;
  /** Which part of one core the client used: near 1, it was the client that was measured. */
  readonly client: number;
}

/** How a question is put. */
export interface Effort {
  /** Of each server, over all turns. */
  readonly seconds: number;
  readonly connections: number;
  /** The process above all of PostgreSQL's. */
  readonly postmaster: number;
}

/** A server, and how it is asked. */
export interface Contender {
  readonly server: Server;
  readonly path: string;
  /** Bodies of requests. */
  readonly bodies: readonly string[];
}

/** Seconds of asking before anything is measured: caches fill, code is compiled. */
const WARM_UP = 2;

/** Turns in which the servers are asked, one after the other: what else the machine does meets them all. */
const TURNS = 3;

/** The value that this part of a sorted list does not exceed; null for an empty list. */
export function percentile(sorted: readonly number[], part: number): number | null {
  return sorted[Math.ceil(sorted.length * part) - 1] ?? null;
}

/** Puts a question to each server: first to warm up, then in turns. They come in the same order. */
export async function measure(
  contenders: readonly Contender[],
  effort: Effort,
): Promise<readonly Measured[]> {
  const turns = contenders.map((): Turn[] => []);
  for (let at = 0; at <= TURNS; at += 1) {
    for (const [index, contender] of contenders.entries()) {
      const turn = await take(contender, effort, at === 0 ? WARM_UP : effort.seconds / TURNS);
      if (at > 0) turns[index]?.push(turn);
    }
  }
  return contenders.map(({ server }, index) => describe(server, turns[index] ?? []));
}

interface Turn extends Driven {
  /** Seconds of CPU. */
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly clientCpu: number;
}

async function take(
  { server, path, bodies }: Contender,
  { connections, postmaster }: Effort,
  seconds: number,
): Promise<Turn> {
  const before = { server: readCpu(server.pid), database: readCpu(postmaster) };
  const client = process.cpuUsage();
  const driven = await drive({ port: server.port, path, bodies, connections, seconds });
  const { user, system } = process.cpuUsage(client);
  return {
    ...driven,
    serverCpu: readCpu(server.pid) - before.server,
    databaseCpu: readCpu(postmaster) - before.database,
    clientCpu: (user + system) / 1e6,
  };
}

function describe(server: Server, turns: readonly Turn[]): Measured {
  const sum = (read: (turn: Turn) => number) => turns.reduce((all, turn) => all + read(turn), 0);
  const times = turns.flatMap((turn) => turn.times).sort((a, b) => a - b);
  const [answers, seconds] = [times.length, sum((turn) => turn.seconds)];
  const serverCpu = sum((turn) => turn.serverCpu);
  const databaseCpu = sum((turn) => turn.databaseCpu);
  // What failures cost is part of what answers cost: there is no answer without them.
  const each = (all: number) => (answers === 0 ? null : all / answers);
  return {
    server: server.name,
    answers,
    failures: sum((turn) => turn.failures),
    failure: turns.find(({ failure }) => failure !== null)?.failure ?? null,
    rate: answers / seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    serverCpu: each(serverCpu * 1_000),
    databaseCpu: each(databaseCpu * 1_000),
    cpu: serverCpu + databaseCpu,
    memory: readMemory(server.pid),
    bytes: each(sum((turn) => turn.bytes)),
    client: sum((turn) => turn.clientCpu) / seconds,
  };
}
