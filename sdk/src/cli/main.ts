#!/usr/bin/env node
import { createClient, type FindingFragment, isMgiError } from '../index.ts';
import { type Question, readArguments, USAGE, UsageError } from './arguments.ts';
import { formatRow } from './csv.ts';
import { formatTable } from './table.ts';

const COLUMNS: readonly (readonly [string, (finding: FindingFragment) => string])[] = [
  ['reference', ({ reference }) => reference],
  ['jurisdiction', ({ profile }) => profile.jurisdiction.code],
  ['year', ({ profile }) => String(profile.year)],
  ['domain', ({ domain }) => domain.code],
  ['kind', ({ kind }) => kind],
  ['objectives', ({ mappings }) => mappings.map(({ objective }) => objective.number).join(' ')],
  ['language', ({ language }) => language],
  ['source', ({ source }) => `${source.document.name}:${source.lineFrom}`],
  ['citation', ({ citation }) => citation],
  ['text', ({ text }) => text],
];

/** A table for people has what fits beside the text. */
const NARROW = ['reference', 'objectives', 'text'];

const list = (names: readonly string[]) => COLUMNS.filter(([name]) => names.includes(name));

async function* write(
  findings: AsyncIterable<FindingFragment>,
  format: Question['format'],
): AsyncGenerator<string> {
  if (format === 'csv') {
    yield formatRow(COLUMNS.map(([name]) => name));
    for await (const finding of findings) yield formatRow(COLUMNS.map(([, read]) => read(finding)));
    return;
  }
  if (format === 'json') {
    let before = '[\n';
    for await (const finding of findings) {
      yield before + JSON.stringify(finding);
      before = ',\n';
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
    return;
  }
  const columns = list(NARROW);
  const rows: string[][] = [];
  for await (const finding of findings) rows.push(columns.map(([, read]) => read(finding)));
  yield formatTable(
    columns.map(([name]) => name),
    rows,
    process.stdout.columns ?? 120,
  );
}

async function* take<Row>(rows: AsyncIterable<Row>, limit: number): AsyncGenerator<Row> {
  let count = 0;
  if (limit === 0) return;
  for await (const row of rows) {
    yield row;
    count += 1;
    if (count >= limit) return;
  }
}

async function answer({ url, format, limit, variables }: Question): Promise<void> {
  const client = createClient({ url });
  const first = Math.max(1, Math.min(100, limit));
  const findings = take(client.findings.all({ ...variables, first }), limit);
  for await (const part of write(findings, format)) {
    const isTaken = process.stdout.write(part);
    if (!isTaken) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

async function main(): Promise<number> {
  try {
    const question = readArguments(process.argv.slice(2), process.env);
    if (question === null) process.stdout.write(USAGE);
    else await answer(question);
    return 0;
  } catch (error) {
    const isUsage = error instanceof UsageError || error instanceof TypeError;
    if (!isUsage && !isMgiError(error)) throw error;
    process.stderr.write(`${error.message}${isUsage ? ' See --help.' : ''}\n`);
    return isUsage ? 2 : 1;
  }
}

// `| head` closes its end of the pipe: that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main();
