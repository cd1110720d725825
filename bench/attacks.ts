import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Answer, ask } from './ask.ts';
import { TRIVIAL } from './asked.ts';
import { ATTACKS, type Attack } from './attack-queries.ts';
import { describeMachine, readCommit } from './machine.ts';
import { percentile } from './measure.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { readMemory } from './processes.ts';

// `npm run bench:attacks`: legal requests that are as dear as can be, alone and from eight clients at once,
// while somebody asks a trivial one; then faults. By hand; it asserts no time.

const { values } = parseArgs({
  options: {
    findings: { type: 'string', default: '30000' },
    clients: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '8' },
    label: { type: 'string', default: 'attacks' },
  },
});
const CLIENTS = Number(values.clients);
const SECONDS = Number(values.seconds);

const say = (line: string) => process.stdout.write(`${line}\n`);

const mb = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0);
const ms = (value: number | null | undefined) => value?.toFixed(0) ?? '-';
const sorted = (list: readonly Answer[]) => list.map((each) => each.ms).sort((a, b) => a - b);

function countOutcomes(list: readonly Answer[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of list) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} × ${outcome}`).join(', ') || 'none';
}

/** Asks the trivial question again and again, by a process of its own: this one is busy with answers. */
async function watch(origin: string, seconds: number): Promise<readonly Answer[]> {
  const watcher = fork(
    path.join(import.meta.dirname, 'watch-trivial.ts'),
    [origin, String(seconds)],
    { execArgv: ['--import', 'tsx'] },
  );
  const [answers] = await once(watcher, 'message');
  return answers;
}

async function attack({ origin, pid }: OwnServer, { name, request }: Attack): Promise<string> {
  const alone = await ask(origin, request);
  const end = performance.now() + SECONDS * 1_000;
  const isOver = () => performance.now() >= end;
  const answers: Answer[] = [];
  let memory = readMemory(pid);
  const client = async () => {
    while (!isOver()) {
      const answer = await ask(origin, request);
      answers.push(answer);
      memory = Math.max(memory, readMemory(pid));
      // Who is refused at once would ask thousands of times a second, which is another attack.
      if (answer.outcome !== '200') await delay(100);
    }
  };
  const [trivial] = await Promise.all([
    watch(origin, SECONDS),
    ...Array.from({ length: CLIENTS }, client),
  ]);
  const times = sorted(trivial);
  say(`${name}: ${ms(alone.ms)} ms, ${alone.outcome}`);
  const cells = [
    name,
    ms(alone.ms),
    mb(alone.bytes),
    alone.outcome,
    countOutcomes(answers),
    ms(percentile(sorted(answers), 0.5)),
    ms(percentile(times, 0.5)),
    ms(percentile(times, 0.99)),
    ms(times.at(-1)),
    countOutcomes(trivial.filter(({ outcome }) => outcome !== '200')),
    mb(memory),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Clients that send twenty questions in one go and never read what comes. */
async function pipeline({ origin, pid }: OwnServer): Promise<string> {
  const { hostname, port } = new URL(origin);
  const body = JSON.stringify({ query: '{ findings(first: 100) { nodes { text citation } } }' });
  const head = `POST /graphql HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  const sockets = Array.from({ length: 30 }, () => {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    socket.pause();
    socket.write((head + body).repeat(20));
    return socket;
  });
  const trivial = await watch(origin, 5);
  for (const socket of sockets) socket.destroy();
  const times = sorted(trivial);
  return `600 questions of 30 clients that never read: a trivial one takes ${ms(percentile(times, 0.5))} ms at the median, ${ms(times.at(-1))} at most; ${countOutcomes(trivial)}; ${mb(readMemory(pid))} MB.`;
}

/** Until the server says that it is ready again after PostgreSQL was killed. */
async function killDatabase(server: OwnServer): Promise<string> {
  const ready = { path: '/health/ready' };
  await server.killDatabase();
  const begun = performance.now();
  const outcomes: Answer[] = [];
  let wasDown = false;
  for (;;) {
    const answer = await ask(server.origin, ready);
    outcomes.push(answer);
    const seconds = (performance.now() - begun) / 1_000;
    wasDown ||= answer.outcome !== '200';
    if ((wasDown && answer.outcome === '200') || seconds > 60) {
      return `PostgreSQL is killed: \`/health/ready\` answers ${countOutcomes(outcomes)}, and yes again after ${seconds.toFixed(1)} s.`;
    }
    await delay(20);
  }
}

// Every request is carried out: an attacker varies them.
const server = await startOwnServer(Number(values.findings), {
  RATE_LIMIT: '0',
  ANSWER_CACHE_MB: '0',
});
const rows: string[] = [];
const quiet = await ask(server.origin, TRIVIAL);
for (const each of ATTACKS) {
  rows.push(await attack(server, each));
  await delay(1_000);
}
const faults = [await pipeline(server), await killDatabase(server)];
const exitCode = await server.stop();
const report = `# Attacks

${new Date().toISOString().slice(0, 10)}, commit ${readCommit()}, ${describeMachine()}, Node ${process.versions.node}, PostgreSQL ${server.version}, ${values.findings} invented findings. Each request once alone, then from ${CLIENTS} clients for ${SECONDS} s, while another asks a trivial query every 20 ms. The client shares the machine.

| request | alone ms | MB | | of ${CLIENTS} clients | p50 ms | trivial p50 | p99 | longest | trivial not answered | memory MB |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

${faults.map((fault) => `- ${fault}`).join('\n')}
- The server ended with ${exitCode}. The trivial query took ${ms(quiet.ms)} ms before all this.
`;
say(report);
const file = `${new Date().toISOString().slice(0, 10)}-${values.label}.md`;
await writeFile(path.join(import.meta.dirname, 'results', file), report);
