import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPrivatePostgres } from '@mgi-graph/postgres';
import { type ExecutionResult, execute, parse } from 'graphql';
import * as z from 'zod';
import { loadCorpusFolder } from '../ingest/store/load-corpus-folder.ts';
import { type Database, openDatabase } from '../prisma/client.ts';
import { migrate } from '../prisma/migrate.ts';
import { openRelease } from '../release/published-release.ts';
import type { Context } from '../schema/context.ts';
import { schema } from '../schema/index.ts';
import { readJudged } from '../search/evaluate/judged.ts';
import { type Measured, measureQuery, PAGE } from '../search/evaluate/measure.ts';
import { formatMisses, formatTotals } from '../search/evaluate/report.ts';
import type { Io } from '../server/io.ts';
import { readArguments, UsageError } from './command.ts';

export const usage = `Usage: npm run evaluate:search [-- --misses] [-- --held-out]

Measures what the search finds against judged queries, over the corpus of this repository.

  --misses     also say what each query of the set to work with misses
  --held-out   measure the set that is held out instead; its queries are never shown
`;

const SETS = path.join(path.dirname(fileURLToPath(import.meta.url)), '../tests/schema/search');

const PAGE_OF_FINDINGS = parse(`
  query Search($query: String!, $first: Int!) {
    search(query: $query, kinds: [FINDING], first: $first) { nodes { ... on Finding { reference } } }
  }`);

const Found = z.object({
  search: z.object({ nodes: z.array(z.object({ reference: z.string() })) }),
});

/** Lends a database that holds the corpus and nothing else. */
async function withCorpus<Result>(use: (database: Database) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mgi-graph-search-'));
  try {
    const postgres = await openPrivatePostgres({ dataDir, settings: { fsync: 'off' } });
    try {
      await migrate(postgres.url);
      await loadCorpusFolder(postgres.url);
      const database = openDatabase(postgres.url, { poolSize: 4 });
      try {
        return await use(database);
      } finally {
        await database.$disconnect();
      }
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function findPage(contextValue: Context, query: string): Promise<readonly string[]> {
  const variableValues = { query, first: PAGE };
  const { data, errors }: ExecutionResult = await execute({
    schema,
    document: PAGE_OF_FINDINGS,
    variableValues,
    contextValue,
  });
  if (errors?.[0] !== undefined) throw errors[0];
  return Found.parse(data).search.nodes.map(({ reference }) => reference);
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, {
    'held-out': { type: 'boolean' },
    misses: { type: 'boolean' },
  });
  const isHeldOut = values['held-out'] === true;
  if (positionals.length > 0) throw new UsageError('It takes no arguments but its two flags.');
  if (isHeldOut && values.misses === true) {
    throw new UsageError('Queries that are held out are never shown: leave out --misses.');
  }
  const file = isHeldOut ? 'judged-held-out.jsonl' : 'judged-tune.jsonl';
  const judged = readJudged(await readFile(path.join(SETS, file), 'utf8'));
  const measured = await withCorpus(async (database) => {
    const release = await openRelease(database);
    const context: Context = { release, database, readings: [] };
    const answers: Measured[] = [];
    for (const each of judged) {
      answers.push(measureQuery(each, await findPage(context, each.query)));
    }
    return answers;
  });
  if (values.misses === true) io.out(`${formatMisses(measured)}\n`);
  io.out(formatTotals(isHeldOut ? 'Held-out queries' : 'Queries to work with', measured));
  return 0;
}
