import { readFile, writeFile } from 'node:fs/promises';
import { PrivatePostgresError } from '@mgi-graph/postgres';
import { assembleProfile } from '../ingest/assemble/assemble-profile.ts';
import {
  CORPUS_DIR,
  type Corpus,
  type CorpusDocument,
  readCorpus,
} from '../ingest/corpus/read-corpus.ts';
import { IngestError } from '../ingest/problem.ts';
import { applyDecisions } from '../ingest/review/decide.ts';
import { listProposals } from '../ingest/review/list-proposals.ts';
import { readSheet, writeSheet } from '../ingest/review/sheet.ts';
import { writeCurated } from '../ingest/review/write-curated.ts';
import { loadCorpus } from '../ingest/store/load-corpus.ts';
import { MigrationError, migrate } from '../prisma/migrate.ts';
import { type Config, ConfigError, readConfig } from '../server/config.ts';
import { withDatabase } from './with-database.ts';

// `npm run mapping -- export FILE.csv` writes what the engine proposes, for a person to decide in a
// spreadsheet; `npm run mapping -- apply FILE.csv` brings the decisions into the curated mappings:
// into the database in one transaction with a release, then into corpus/mappings for git.

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const EXPECTED = [IngestError, PrivatePostgresError, MigrationError];

const readProfiles = ({ documents }: Corpus) =>
  documents.filter(({ kind }) => kind === 'PROFILE').map(assembleProfile);

async function exportProposals(file: string): Promise<void> {
  const rows = listProposals(readProfiles(await readCorpus()));
  await writeFile(file, writeSheet(rows), { flag: 'wx' });
  say(
    `${rows.length} rows are in ${file}. Fill in decision (accept, reject, change) and reviewer.`,
  );
}

function requireFiles(documents: readonly CorpusDocument[]): void {
  const without = documents.filter(({ mappings }) => mappings === undefined);
  if (without.length === 0) return;
  throw new IngestError(
    without.map(
      ({ id }) =>
        `manifest.json: "${id}" has no file of mappings. Write corpus/mappings/${id}.json with {"profile": "${id}", "findings": {}} and name it there.`,
    ),
  );
}

async function applySheet(file: string, config: Config): Promise<void> {
  const sheet = readSheet(await readFile(file, 'utf8'));
  const corpus = await readCorpus();
  const today = new Date().toISOString().slice(0, 10);
  const { curated, ...counts } = applyDecisions(readProfiles(corpus), sheet, today);
  const changed = corpus.documents.filter(({ id }) => curated.has(id));
  if (changed.length === 0) return say('The file decides nothing; nothing was changed.');
  requireFiles(changed);
  const documents = corpus.documents.map((document) => ({
    ...document,
    curated: curated.get(document.id) ?? document.curated,
  }));
  await withDatabase(config, async (url) => {
    await migrate(url);
    const { release } = await loadCorpus(url, { ...corpus, documents });
    say(
      `${counts.accepted} accepted, ${counts.rejected} rejected, ${counts.changed} changed: release ${release}.`,
    );
  });
  // After the database: a refused transaction leaves the files as they were.
  for (const document of changed) {
    const mappings = curated.get(document.id) ?? document.curated;
    say(`Wrote ${await writeCurated(CORPUS_DIR, document, mappings)}; commit it.`);
  }
}

function describeFailure(error: unknown): string {
  if (EXPECTED.some((kind) => error instanceof kind)) return String(error).replace(/^\w+: /, '');
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
    return 'The file is there already, perhaps with decisions in it. Name a new one.';
  }
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const [command = '', file = '', ...more] = process.argv.slice(2);
if (!['export', 'apply'].includes(command) || file === '' || more.length > 0) {
  complain('Usage: npm run mapping -- export FILE.csv, or npm run mapping -- apply FILE.csv');
  process.exitCode = 2;
} else {
  try {
    if (command === 'export') await exportProposals(file);
    else await applySheet(file, readConfig());
  } catch (error) {
    complain(error instanceof ConfigError ? error.message : describeFailure(error));
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  }
}
