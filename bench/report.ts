import { DOWNLOADS } from './downloads.ts';
import type { Measured } from './measure.ts';
import type { Mode, Options } from './options.ts';
import type { ServerName } from './servers.ts';

/** How a server was before and after its questions. */
export interface ServerRow {
  readonly mode: Mode;
  readonly server: ServerName;
  /** Milliseconds from the start of its process to its first answer. */
  readonly readyAfter: number;
  /** Milliseconds to the first answer to a search; null for a peer. */
  readonly searchesAfter: number | null;
  /** Bytes in memory when it had given that, and when all questions were asked. */
  readonly memoryWhenReady: number;
  readonly memoryAfter: number;
}

/** What a question cost on each server. */
export interface QuestionRows {
  readonly mode: Mode;
  readonly question: string;
  readonly title: string;
  /** How many requests were asked in turn. */
  readonly requests: number;
  readonly rows: readonly Measured[];
  /** What else is to be said of it. */
  readonly notes: readonly string[];
}

/** What parallel downloads from ours took. */
export interface DownloadRow {
  readonly mode: Mode;
  /** Until the last file was there, or had broken off. */
  readonly seconds: number;
  /** Bytes of one file; null when none came whole. */
  readonly bytes: number | null;
  /** Files that were refused or broke off. */
  readonly failures: number;
  /** Milliseconds of CPU a file, in the server and in all of PostgreSQL; null when none came whole. */
  readonly serverCpu: number | null;
  readonly databaseCpu: number | null;
  /** Bytes of the server in memory afterwards. */
  readonly memory: number;
  /** Milliseconds that a trivial query took meanwhile. */
  readonly p50: number | null;
  readonly p99: number | null;
  readonly longest: number | null;
}

/** A whole run. */
export interface Result {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The commit that was measured, with "+" when files were changed; null outside git. */
  readonly commit: string | null;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly options: Options;
  readonly servers: readonly ServerRow[];
  readonly questions: readonly QuestionRows[];
  readonly downloads: readonly DownloadRow[];
}

const MEGABYTE = 1_048_576;

const megabytes = (bytes: number) => `${Math.round(bytes / MEGABYTE)} MB`;

/** A number to three digits, as long as it is less than a thousand. */
function show(value: number | null, unit = ''): string {
  if (value === null || !Number.isFinite(value)) return '';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  const text = value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return unit === '' ? text : `${text} ${unit}`;
}

/**
 * A table as Markdown has it, which reads well in a terminal, too.
 * @param names how many columns, from the left, are names and not numbers.
 */
function table(heads: readonly string[], rows: readonly (readonly string[])[], names = 1): string {
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = widths.map((width, at) =>
    at < names ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const align = (cells: readonly string[]) =>
    line(
      cells.map((cell, at) =>
        at < names ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      ),
    );
  return [align(heads), line(rule), ...rows.map(align)].join('\n');
}

type Cpu = Pick<Measured, 'serverCpu' | 'databaseCpu'>;

const cpuOf = ({ serverCpu, databaseCpu }: Cpu): number | null =>
  serverCpu === null || databaseCpu === null ? null : serverCpu + databaseCpu;

/** How many times as good as another: above 1 is more answers, or less CPU. */
function compare(row: Measured, other: Measured | undefined): readonly [string, string] {
  if (other === undefined) return ['', ''];
  const [own, theirs] = [cpuOf(row), cpuOf(other)];
  const cpu = own === null || theirs === null || own === 0 ? null : theirs / own;
  return [show(other.rate === 0 ? null : row.rate / other.rate), show(cpu)];
}

const HEADS = [
  'server',
  'answers/s',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'of it PostgreSQL',
  'memory',
  'bytes',
  '× PostGraphile',
  'by CPU',
  '× raw',
  'by CPU',
  'failed',
];

/** One question as a table, and what is to be said of it. */
export function formatQuestion({ question, title, requests, rows, notes }: QuestionRows): string {
  const find = (name: ServerName) => rows.find(({ server }) => server === name);
  const cells = rows.map((row) => [
    row.server,
    show(row.rate),
    show(row.p50),
    show(row.p99),
    show(cpuOf(row)),
    show(row.databaseCpu),
    megabytes(row.memory),
    show(row.bytes === null ? null : Math.round(row.bytes)),
    ...compare(row, find('postgraphile')),
    ...compare(row, find('raw')),
    row.failures === 0 ? '' : String(row.failures),
  ]);
  const remarks = rows.flatMap(({ server, answers, failures, failure, cpu, client }) => [
    ...(failure === null
      ? []
      : [
          `- ${server} failed ${failures} of ${answers + failures} times, all of which took ${show(cpu)} s of CPU: \`${failure.replaceAll('`', "'")}\``,
        ]),
    ...(client < 0.9 ? [] : [`- ${server} waited for the client, which was busy: trust its CPU.`]),
  ]);
  return [
    `### ${title} (\`${question}\`, ${requests === 1 ? 'one request' : `${requests} requests in turn`})`,
    '',
    table(HEADS, cells),
    ...(remarks.length + notes.length === 0
      ? []
      : ['', ...remarks, ...notes.map((note) => `- ${note}`)]),
    '',
  ].join('\n');
}

/** Downloads as a table. */
export function formatDownloads(rows: readonly DownloadRow[]): string {
  const heads = [
    'mode',
    'over after',
    'failed',
    'bytes of each',
    'CPU of each',
    'of it PostgreSQL',
    'memory',
    'trivial query p50',
    'p99',
    'longest',
  ];
  const cells = rows.map((row) => [
    row.mode,
    show(row.seconds, 's'),
    row.failures === 0 ? '' : String(row.failures),
    show(row.bytes),
    show(cpuOf(row), 'ms'),
    show(row.databaseCpu, 'ms'),
    megabytes(row.memory),
    show(row.p50, 'ms'),
    show(row.p99, 'ms'),
    show(row.longest, 'ms'),
  ]);
  return [
    `### ${DOWNLOADS} parallel /findings.xlsx, while a trivial query is asked (\`xlsx\`)`,
    '',
    table(heads, cells),
    '',
  ].join('\n');
}

/** How the servers were before and after as a table. */
export function formatServers(rows: readonly ServerRow[]): string {
  const cells = rows.map((row) => [
    row.mode,
    row.server,
    show(row.readyAfter, 'ms'),
    show(row.searchesAfter, 'ms'),
    megabytes(row.memoryWhenReady),
    megabytes(row.memoryAfter),
  ]);
  const heads = [
    'mode',
    'server',
    'ready after',
    'searches after',
    'memory when ready',
    'memory at the end',
  ];
  return ['### Start and memory', '', table(heads, cells, 2), ''].join('\n');
}

/** The whole result, as it is written to a file. */
export function formatResult(result: Result): string {
  const { options, versions, questions, downloads } = result;
  const sections = options.modes.flatMap((mode) => {
    const own = questions.filter((each) => each.mode === mode);
    return own.length === 0 ? [] : [`## ${mode}`, '', ...own.map(formatQuestion)];
  });
  return [
    `# Benchmark of ${result.date}${options.label === null ? '' : `, ${options.label}`}`,
    '',
    `${result.machine}. ${options.findings.toLocaleString('en')} invented findings, ${options.connections} connections, ${options.seconds} s for each question and server. What the columns mean: [bench/README.md](../README.md).`,
    '',
    ...Object.entries(versions).map(([name, version]) => `- ${name} ${version}`),
    ...(result.commit === null ? [] : [`- MGI Graph at ${result.commit}`]),
    '',
    '## Servers',
    '',
    formatServers(result.servers),
    ...sections,
    ...(downloads.length === 0 ? [] : ['## Downloads', '', formatDownloads(downloads)]),
  ].join('\n');
}
