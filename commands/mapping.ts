import { readFile, writeFile } from 'node:fs/promises';
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
import { migrate } from '../prisma/migrate.ts';
import { readConfig } from '../server/config.ts';
import type { Io } from '../server/io.ts';
import { readArguments, UsageError } from './command.ts';
import { withDatabase } from './database.ts';

export const usage = `Usage: npm run mapping -- export FILE.csv, or npm run mapping -- apply FILE.csv

export  writes what the engine proposes, for a person to decide in a spreadsheet
apply   brings the decisions into the curated mappings: into the database in one transaction with a
        release, then into corpus/mappings for git
`;

const readProfiles = ({ documents }: Corpus) =>
  documents.filter(({ kind }) => kind === 'PROFILE').map(assembleProfile);

async function exportProposals(file: string, { out }: Io): Promise<void> {
  const rows = listProposals(readProfiles(await readCorpus()));
  await writeFile(file, writeSheet(rows), { flag: 'wx' });
  out(
    `${rows.length} rows are in ${file}. Fill in decision (accept, reject, change) and reviewer.\n`,
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

async function applySheet(file: string, { out, environment }: Io): Promise<void> {
  const config = readConfig(environment);
  const sheet = readSheet(await readFile(file, 'utf8'));
  const corpus = await readCorpus();
  const today = new Date().toISOString().slice(0, 10);
  const { curated, ...counts } = applyDecisions(readProfiles(corpus), sheet, today);
  const changed = corpus.documents.filter(({ id }) => curated.has(id));
  if (changed.length === 0) return out('The file decides nothing; nothing was changed.\n');
  requireFiles(changed);
  const documents = corpus.documents.map((document) => ({
    ...document,
    curated: curated.get(document.id) ?? document.curated,
  }));
  await withDatabase(config, async (url) => {
    await migrate(url);
    const { release } = await loadCorpus(url, { ...corpus, documents });
    out(
      `${counts.accepted} accepted, ${counts.rejected} rejected, ${counts.changed} changed: release ${release}.\n`,
    );
  });
  // After the database: a refused transaction leaves the files as they were.
  for (const document of changed) {
    const mappings = curated.get(document.id) ?? document.curated;
    out(`Wrote ${await writeCurated(CORPUS_DIR, document, mappings)}; commit it.\n`);
  }
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { positionals } = readArguments(args, {});
  const [command = '', file = '', ...more] = positionals;
  if (!['export', 'apply'].includes(command) || file === '' || more.length > 0) {
    throw new UsageError('Say "export" or "apply", and name one file.');
  }
  if (command === 'export') await exportProposals(file, io);
  else await applySheet(file, io);
  return 0;
}
