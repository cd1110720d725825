#!/usr/bin/env node
import { createRequire } from 'node:module';
import {
  type Client,
  createClient,
  type FindingFragment,
  GraphQLRequestError,
  isMgiError,
} from '../index.ts';
import { type Question, readArguments, USAGE, UsageError } from './arguments.ts';
import { formatRow } from './csv.ts';
import { OutputError, print } from './output.ts';
import { formatTable } from './table.ts';

const COLUMNS: readonly (readonly [string, (finding: FindingFragment) => string])[] = [
  ['reference', ({ reference }) => reference],
  ['jurisdiction', ({ profile }) => profile.jurisdiction.code],
  ['year', ({ profile }) => String(profile.year)],
  ['domain', ({ domain }) => domain.code],
  ['kind', ({ kind }) => kind],
  ['objectives', ({ mappings }) => mappings.map(({ objective }) => objective.number).join(' ')],
  ['textLanguage', ({ textLanguage }) => textLanguage],
  ['source', ({ source }) => `${source.document.slug}:${source.lineFrom}`],
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

/** A wrong address is an option that is wrong. */
function openClient(url: string): Client {
  try {
    return createClient({ url });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

async function answer({ url, format, limit, variables }: Question): Promise<void> {
  const first = Math.max(1, Math.min(100, limit));
  const findings = take(openClient(url).findings.all({ ...variables, first }), limit);
  for await (const part of write(findings, format)) await print(part);
}

/** The version in the manifest of the package, from the sources as from what is built of them. */
function readVersion(): string {
  const { version } = createRequire(import.meta.url)('@mgi-graph/sdk/package.json');
  return String(version);
}

/** What failed, as the graph and this program say it; null for what neither knows. */
function describeFailure(error: unknown): string | null {
  if (error instanceof UsageError) return `${error.message} See --help.`;
  if (error instanceof OutputError) return error.message;
  if (!isMgiError(error)) return null;
  // What the graph says of each code that it refuses, whole: with what may have been meant.
  if (error instanceof GraphQLRequestError) {
    return error.errors.map(({ message }) => message).join('\n');
  }
  return error.message;
}

async function main(): Promise<number> {
  try {
    const question = readArguments(process.argv.slice(2), process.env);
    if (question === 'help') await print(USAGE);
    else if (question === 'version') await print(`${readVersion()}\n`);
    else await answer(question);
    return 0;
  } catch (error) {
    // `| head` closes its end of the pipe: that is no mistake.
    if (error instanceof OutputError && error.isReaderGone) return 0;
    const sentence = describeFailure(error);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main();
