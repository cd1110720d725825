import { type ProfileReading, readProfile } from '../ingest/assemble/read-profile.ts';
import { hashBytes } from '../ingest/read/bytes.ts';
import { listInputs, readInput } from '../ingest/read/find-inputs.ts';
import { describeReading, type ImportDocument } from './import/document.ts';
import { type ImportOptions, readOptions, USAGE, UsageError } from './import/options.ts';
import type { ImportSession, StoreOutcome, StoreResult } from './import/session.ts';
import { type TableRow, writeTable } from './import/table.ts';

// `npm run import -- [options] FILE|FOLDER|-...`: reads profile pages and brings them into the graph.
// A dry run loads neither database nor driver: it must answer at once.

const print = (text: string): void => void process.stdout.write(text);
const tell = (text: string): void => void process.stderr.write(text);

// Whoever reads the output may go before we do (`npm run import … | head`).
process.stdout.on('error', () => undefined);

/** What became of one file. */
interface Outcome {
  readonly row: TableRow;
  readonly isRefused: boolean;
}

async function readOne(file: string, { given }: ImportOptions): Promise<ProfileReading> {
  const input = await readInput(file, process.stdin);
  if ('bytes' in input) return readProfile(input, given);
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
function tellDiagnostics({ file, diagnostics }: ImportDocument, { dryRun }: ImportOptions): void {
  for (const { level, line, message, code } of diagnostics) {
    if (level === 'note' && !dryRun) continue;
    tell(`${file}:${line ?? 1}: ${level}: ${message} [${code}]\n`);
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

async function importOne(
  file: string,
  options: ImportOptions,
  session: ImportSession | null,
): Promise<Outcome> {
  const reading = await readOne(file, options);
  const document = describeReading(reading);
  const stored = session === null ? null : await storeOne(reading, options, session);
  const refused = stored?.isRefused ?? isRefused(reading, options);
  if (options.json) {
    const outcome = session === null ? {} : { outcome: stored?.outcome ?? REFUSED };
    print(`${JSON.stringify({ ...document, ...outcome })}\n`);
  } else {
    tellDiagnostics(document, options);
    for (const remark of stored?.remarks ?? []) tell(`${file}: ${remark.trimStart()}\n`);
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

async function importAll(
  files: readonly string[],
  options: ImportOptions,
  session: ImportSession | null,
): Promise<boolean> {
  const rows: TableRow[] = [];
  let refused = 0;
  for (const [at, file] of files.entries()) {
    const outcome = await importOne(file, options, session);
    if (outcome.isRefused) refused += 1;
    if (!options.json || files.length <= 1_000) rows.push(outcome.row);
    if ((at + 1) % PROGRESS === 0) tell(`${at + 1} of ${files.length} files\n`);
  }
  if (!options.json) print(writeTable(rows));
  if (files.length > 1) tell(`${files.length - refused} in, ${refused} refused.\n`);
  return refused === 0;
}

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    print(USAGE);
    return 0;
  }
  const files = await listInputs(options.files);
  if (files.length === 0) {
    throw new UsageError('The folder holds no .txt, .md, .html or .pdf file.');
  }
  if (options.given.slug !== undefined && files.length > 1) {
    throw new UsageError('--set slug names one profile; give one file.');
  }
  if (options.dryRun) return (await importAll(files, options, null)) ? 0 : 1;
  const { withSession } = await import('./import/session.ts');
  const isMany = files.length > 2;
  return (await withSession(options, isMany, (session) => importAll(files, options, session)))
    ? 0
    : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    tell(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else {
    const { describeFailure } = await import('./import/session.ts');
    const { message, exitCode } = describeFailure(error);
    tell(`${message}\n`);
    process.exitCode = exitCode;
  }
}
