import { type ProfileReading, readProfile } from '../ingest/assemble/read-profile.ts';
import { hashBytes } from '../ingest/read/bytes.ts';
import { listInputs, readInput } from '../ingest/read/find-inputs.ts';
import { readConfig } from '../server/config.ts';
import type { Io } from '../server/io.ts';
import { UsageError } from './command.ts';
import { describeReading, type ImportDocument } from './import/document.ts';
import { type ImportOptions, readOptions } from './import/options.ts';
import type { ImportSession, StoreOutcome, StoreResult } from './import/session.ts';
import { type TableRow, writeTable } from './import/table.ts';

export { usage } from './import/options.ts';

/** What the whole import works with. */
interface Work {
  readonly options: ImportOptions;
  /** Null on a dry run. */
  readonly session: ImportSession | null;
  readonly io: Io;
}

/** What became of one file. */
interface Outcome {
  readonly row: TableRow;
  readonly isRefused: boolean;
}

async function readOne(file: string, { options, io }: Work): Promise<ProfileReading> {
  const input = await readInput(file, io.stdin);
  if ('bytes' in input) return readProfile(input, options.given);
  return {
    file,
    sha256: hashBytes(new Uint8Array()),
    format: 'EMPTY',
    text: null,
    parsed: null,
    diagnostics: [input.problem],
  };
}

function isRefused({ diagnostics }: ProfileReading, { strict }: ImportOptions): boolean {
  return diagnostics.some(({ level }) => level === 'ERROR' || (strict && level === 'WARNING'));
}

function countRemarks({ diagnostics }: ImportDocument): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((level) => {
    const count = diagnostics.filter((each) => each.level === level).length;
    return count === 0 ? [] : [`${count} ${level}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? 'none' : counts.join(', ');
}

/** Diagnostics as compilers write them: file, line, level. Notes only where nothing is written. */
function tellDiagnostics({ file, diagnostics }: ImportDocument, { options, io }: Work): void {
  for (const { level, line, message, code } of diagnostics) {
    if (level === 'note' && !options.dryRun) continue;
    io.err(`${file}:${line ?? 1}: ${level}: ${message} [${code}]\n`);
  }
}

/** Brings one reading into the graph, unless it must not be or is there already. */
async function storeOne(
  reading: ProfileReading,
  options: ImportOptions,
  session: ImportSession,
): Promise<StoreResult | null> {
  const isAsIs = Object.keys(options.given).length === 0;
  const known = isAsIs ? await session.find(reading.sha256) : null;
  if (known !== null) return known;
  return isRefused(reading, options) ? null : session.store(reading);
}

const REFUSED: StoreOutcome = {
  status: 'refused',
  release: null,
  reason: 'See diagnostics.',
  added: [],
  removed: [],
  changed: [],
};

async function importOne(file: string, work: Work): Promise<Outcome> {
  const { options, session, io } = work;
  const reading = await readOne(file, work);
  const document = describeReading(reading);
  const stored = session === null ? null : await storeOne(reading, options, session);
  const refused = stored?.isRefused ?? isRefused(reading, options);
  if (options.json) {
    const outcome = session === null ? {} : { outcome: stored?.outcome ?? REFUSED };
    io.out(`${JSON.stringify({ ...document, ...outcome })}\n`);
  } else {
    tellDiagnostics(document, work);
    for (const remark of stored?.remarks ?? []) io.err(`${file}: ${remark.trimStart()}\n`);
  }
  const dry = refused ? 'would be refused' : 'would be imported';
  return {
    isRefused: refused,
    row: {
      file,
      profile: document.identity.slug ?? '?',
      findings: document.counts.findings,
      problems: countRemarks(document),
      outcome: session === null ? dry : (stored?.text ?? 'refused'),
    },
  };
}

/** Long imports say where they are, on a terminal as well as in a log: every 25 files. */
const PROGRESS = 25;

/** Whether all files are in, or would be. */
async function importAll(files: readonly string[], work: Work): Promise<boolean> {
  const { options, io } = work;
  const rows: TableRow[] = [];
  let refused = 0;
  for (const [at, file] of files.entries()) {
    const outcome = await importOne(file, work);
    if (outcome.isRefused) refused += 1;
    if (!options.json || files.length <= 1_000) rows.push(outcome.row);
    if ((at + 1) % PROGRESS === 0) io.err(`${at + 1} of ${files.length} files\n`);
  }
  if (!options.json) io.out(writeTable(rows));
  if (files.length > 1) io.err(`${files.length - refused} in, ${refused} refused.\n`);
  return refused === 0;
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions(args);
  const files = await listInputs(options.files);
  if (files.length === 0) {
    throw new UsageError('The folder holds no .txt, .md, .html or .pdf file.');
  }
  if (options.given.slug !== undefined && files.length > 1) {
    throw new UsageError('--set slug names one profile; give one file.');
  }
  const importThem = (session: ImportSession | null) => importAll(files, { options, session, io });
  if (options.dryRun) return (await importThem(null)) ? 0 : 1;
  // Only now: a dry run must answer at once, so it loads neither database nor driver.
  const { withSession } = await import('./import/session.ts');
  const config = readConfig(io.environment);
  return (await withSession(config, options, files.length > 2, importThem)) ? 0 : 1;
}
