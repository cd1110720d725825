import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import type { Asked } from './asked.ts';
import { describeMachine, readCommit } from './machine.ts';
import { percentile } from './measure.ts';
import { ROOT, startOwnServer } from './own-server.ts';
import { readMemory } from './processes.ts';
import { isTrivial, listAsked, listFlood } from './soak-traffic.ts';

// `npm run bench:soak`: ten minutes of mixed traffic on a server with its own PostgreSQL, in which that is
// killed once, a release is published and a flood comes. By hand; it asserts no time.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    findings: { type: 'string', default: '30000' },
    label: { type: 'string', default: 'soak' },
  },
});
const MINUTES = Number(values.minutes);

/** Clients that ask all the time, each with this pause between two questions. */
const CLIENTS = 6;
const PAUSE = 60;
/** Connections of the flood, and its length. */
const FLOOD = 60;
const FLOOD_SECONDS = 20;
/** Seconds after an incident in which answers may be refused with its reason. */
const GRACE = 15;

/** What happens in the run, and which refusals it announces. */
const INCIDENTS = [
  { at: 0.3, name: 'PostgreSQL is killed', may: /^503/ },
  { at: 0.5, name: 'a release is published', may: /^never$/ },
  { at: 0.7, name: 'a flood of dear and distinct questions', may: /^(503|429)/ },
] as const;

/** One answer. */
interface Answer {
  /** Seconds from the beginning. */
  readonly at: number;
  readonly ms: number;
  readonly isTrivial: boolean;
  /** "200", or the status with the code: "503 UNAVAILABLE". */
  readonly outcome: string;
  readonly isFlood: boolean;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

// One address stands for many clients here.
const server = await startOwnServer(Number(values.findings), { RATE_LIMIT: '0' });
const { origin, pid, profiles, version, environment } = server;

const begun = performance.now();
const now = () => (performance.now() - begun) / 1_000;
const end = MINUTES * 60;
const answers: Answer[] = [];
const memory: { readonly at: number; readonly bytes: number }[] = [];
const releases = new Set<string>();

async function ask(asked: Asked, isFlood: boolean): Promise<void> {
  const at = now();
  let outcome: string;
  try {
    const response = await fetch(origin + asked.path, asked.init);
    const body = await response.text();
    const code = /"code":"(\w+)"/.exec(body)?.[1];
    releases.add(/"release":\{"number":(\d+)/.exec(body)?.[1] ?? '');
    const isWrong = response.status !== 200 || (code !== undefined && body.startsWith('{"errors"'));
    outcome = isWrong ? `${response.status} ${code ?? ''}` : '200';
  } catch (error) {
    outcome = `no answer: ${error instanceof Error ? String(error.cause ?? error) : error}`;
  }
  answers.push({ at, ms: (now() - at) * 1_000, isTrivial: isTrivial(asked), outcome, isFlood });
}

async function client(number: number): Promise<void> {
  for (let turn = number; now() < end; turn += CLIENTS) {
    await ask(listAsked(turn, profiles), false);
    await delay(PAUSE);
  }
}

async function flood(): Promise<void> {
  const until = now() + FLOOD_SECONDS;
  await Promise.all(
    Array.from({ length: FLOOD }, async (_, number) => {
      for (let turn = number; now() < until; turn += FLOOD) await ask(listFlood(turn), true);
    }),
  );
}

const acts = [
  server.killDatabase,
  async () => {
    const args = ['dist/commands.js', 'retract', 'mali-2021'];
    await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: environment });
  },
  flood,
];

async function makeTrouble(): Promise<void> {
  for (const [number, { at, name }] of INCIDENTS.entries()) {
    await delay(Math.max(at * end - now(), 0) * 1_000);
    say(`${now().toFixed(0)} s: ${name}`);
    await acts[number]?.();
  }
}

async function watch(): Promise<void> {
  while (now() < end) {
    memory.push({ at: now(), bytes: readMemory(pid) });
    await delay(2_000);
  }
}

await Promise.all([
  ...Array.from({ length: CLIENTS }, (_, n) => client(n)),
  makeTrouble(),
  watch(),
]);
const exitCode = await server.stop();
const log = server.log();

/** The incident that announced an answer's refusal; null where none did. */
const announcing = ({ at, outcome, isFlood }: Answer) =>
  INCIDENTS.find((incident) => {
    const from = incident.at * end - 1;
    const length = incident === INCIDENTS[2] ? FLOOD_SECONDS + GRACE : GRACE;
    return (isFlood || (at >= from && at <= from + length)) && incident.may.test(outcome);
  }) ?? null;

const failed = answers.filter(({ outcome }) => outcome !== '200');
const unannounced = failed.filter((answer) => announcing(answer) === null);
const mb = (bytes: number) => (bytes / 1e6).toFixed(0);
const quantile = (list: readonly Answer[], part: number) =>
  percentile(
    list.map(({ ms }) => ms).sort((a, b) => a - b),
    part,
  )?.toFixed(1) ?? '-';
function countBy(list: readonly Answer[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of list) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} × ${outcome}`).join(', ') || 'none';
}
const minutes = Array.from({ length: Math.ceil(MINUTES) }, (_, minute) => {
  const isIn = ({ at }: { readonly at: number }) => at >= minute * 60 && at < (minute + 1) * 60;
  const all = answers.filter((answer) => isIn(answer) && !answer.isFlood);
  const trivial = all.filter((answer) => answer.isTrivial);
  const bytes = memory.filter(isIn).map((sample) => sample.bytes);
  return `| ${minute + 1} | ${all.length} | ${quantile(all, 0.5)} | ${quantile(all, 0.99)} | ${quantile(trivial, 0.99)} | ${mb(Math.min(...bytes))} to ${mb(Math.max(...bytes))} | ${countBy(all.filter(({ outcome }) => outcome !== '200'))} |`;
});
const floodAnswers = answers.filter(({ isFlood }) => isFlood);
const report = `# Soak of ${MINUTES} minutes

${new Date().toISOString().slice(0, 10)}, commit ${readCommit()}, ${describeMachine()}, Node ${process.versions.node}, PostgreSQL ${version}, ${values.findings} invented findings. ${CLIENTS} clients ask a mix of questions, pages and files, with ${PAUSE} ms between two.

${INCIDENTS.map(({ at, name }) => `- minute ${(at * MINUTES).toFixed(1)}: ${name}`).join('\n')}

| minute | answers | p50 ms | p99 ms | p99 of the trivial ms | memory MB | not answered |
| --- | --- | --- | --- | --- | --- | --- |
${minutes.join('\n')}

The flood, ${FLOOD} connections for ${FLOOD_SECONDS} s: ${countBy(floodAnswers)}.
Releases that answers were of: ${[...releases].filter(Boolean).join(', ')}. The server ended with ${exitCode}; its log has ${log.split('\n').filter(Boolean).length} lines.
Refusals that no incident announced: ${countBy(unannounced)}.
`;
say(report);
const file = `${new Date().toISOString().slice(0, 10)}-${values.label}.md`;
await writeFile(path.join(import.meta.dirname, 'results', file), report);
if (unannounced.length > 0 || exitCode !== 0) {
  say(log.slice(-4_000));
  process.exitCode = 1;
}
