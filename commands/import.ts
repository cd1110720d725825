import { type ProfileReading, readProfile } from '../ingest/assemble/read-profile.ts';
import { hashBytes } from '../ingest/read/bytes.ts';
import { type InputList, listInputs, readInput } from '../ingest/read/find-inputs.ts';
import { readConfig } from '../server/config.ts';
import type { Io } from '../server/io.ts';
import { UsageError } from './command.ts';
import {
  describeDiagnostic,
  describeReading,
  type ImportDocument,
  type ImportSummary,
  summariseReading,
} from './import/document.ts';
import { type ImportOptions, readOptions } from './import/options.ts';
import { REFUSED, type StoreResult, withdraw } from './import/outcome.ts';
import type { ImportSession, SessionOutcome } from './import/session.ts';
import { type TableRow, writeName, writeTable } from './import/table.ts';

export { usage } from './import/options.ts';

/** What the whole import works with. */
interface Work {
  readonly options: ImportOptions;
  /** Null on a dry run. */
  readonly session: ImportSession | null;
  readonly io: Io;
  /** The file that each profile came from, and its SHA-256, by the slug; for a dry run. */
  readonly seen: Map<string, Pick<ImportSummary, 'file' | 'sha256'>>;
}

/** What became of one file. */
interface Outcome {
  readonly summary: ImportSummary;
  /** For `--json`. */
  readonly document: ImportDocument | null;
  /** Null on a dry run, and for a file that was not brought in for its own errors. */
  readonly stored: StoreResult | null;
  readonly isRefused: boolean;
  /** What the table says of it. */
  readonly text: string;
}

/** What tells whether all files are in, when the import has ended. */
type Imported = SessionOutcome<() => boolean>;

async function readOne(
  file: string,
  { options: { given, url }, io }: Work,
): Promise<ProfileReading> {
  const input = await readInput(file, io.stdin);
  if ('bytes' in input) {
    const reading = await readProfile(input, given.identity, given.lines);
    return { ...reading, url: url ?? reading.url };
  }
  return {
    file,
    sha256: hashBytes(new Uint8Array()),
    format: 'EMPTY',
    text: null,
    url: null,
    parsed: null,
    diagnostics: [input.problem],
  };
}

function isRefused({ diagnostics }: ProfileReading, { strict }: ImportOptions): boolean {
  return diagnostics.some(({ level }) => level === 'ERROR' || (strict && level === 'WARNING'));
}

function countRemarks({ diagnostics }: ImportSummary): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((level) => {
    const count = diagnostics.filter((each) => each.level === level).length;
    return count === 0 ? [] : [`${count} ${level}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? 'none' : counts.join(', ');
}

type Remarks = Pick<ImportSummary, 'file' | 'diagnostics'>;

/** Diagnostics as compilers write them: file, line, level. Notes only where nothing is written. */
function tellDiagnostics({ file, diagnostics }: Remarks, options: ImportOptions, io: Io): void {
  for (const { level, line, message, code } of diagnostics) {
    if (level === 'note' && !options.dryRun) continue;
    io.err(`${writeName(file)}:${line ?? 1}: ${level}: ${message} [${code}]\n`);
  }
}

/** Brings readings into the graph, but those that must not be and those that are there already. */
async function storeAll(
  readings: readonly ProfileReading[],
  options: ImportOptions,
  session: ImportSession,
): Promise<ReadonlyMap<ProfileReading, StoreResult | null>> {
  // Of files with the same bytes the first decides what the graph has when the next one comes.
  const seen = new Set<string>();
  const firsts = readings.filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256));
  const known =
    options.given.typed.length === 0
      ? await session.find(firsts.map(({ sha256 }) => sha256))
      : new Map<string, StoreResult>();
  const open = firsts.filter(
    (reading) => !known.has(reading.sha256) && !isRefused(reading, options),
  );
  const results = await session.store(open);
  const brought = new Map(open.map((reading, at) => [reading, results[at] ?? null]));
  const own = new Map(
    firsts.map((each) => [each, known.get(each.sha256) ?? brought.get(each) ?? null]),
  );
  if (own.size === readings.length) return own;
  const others = readings.filter((each) => !own.has(each));
  return new Map([...own, ...(await storeAll(others, options, session))]);
}

/** What a dry run says of a file: the database is not asked, the other files are. */
function foretell({ file, sha256, identity }: ImportSummary, { seen, options }: Work): string {
  const { slug } = identity;
  const other = slug === null ? undefined : seen.get(slug);
  if (slug !== null && other === undefined) seen.set(slug, { file, sha256 });
  if (other === undefined) return 'would be imported';
  const name = writeName(other.file);
  if (other.sha256 === sha256) return `the same as ${name}`;
  return options.yes && !options.oneRelease ? `would correct ${name}` : `differs from ${name}`;
}

function foresee(reading: ProfileReading, work: Work): Outcome {
  const described = describe(reading, work);
  const text = isRefused(reading, work.options)
    ? 'would be refused'
    : foretell(described.summary, work);
  const isOut = text === 'would be refused' || text.startsWith('differs');
  return { ...described, stored: null, isRefused: isOut, text };
}

function describe(
  reading: ProfileReading,
  { options }: Work,
): Pick<Outcome, 'summary' | 'document'> {
  const document = options.json ? describeReading(reading) : null;
  return { summary: document ?? summariseReading(reading), document };
}

async function importSome(files: readonly string[], work: Work): Promise<readonly Outcome[]> {
  const { options, session } = work;
  const readings: ProfileReading[] = [];
  for (const file of files) readings.push(await readOne(file, work));
  if (session === null) return readings.map((reading) => foresee(reading, work));
  const results = await storeAll(readings, options, session);
  return readings.map((reading) => {
    const stored = results.get(reading) ?? null;
    return {
      ...describe(reading, work),
      stored,
      isRefused: stored?.isRefused ?? true,
      text: stored?.text ?? 'refused',
    };
  });
}

/** Tells of one file: a JSON document, or what is remarkable in it. */
function tell({ summary, document, stored }: Outcome, { options, session, io }: Work): void {
  if (document !== null) {
    const outcome = session === null ? {} : { outcome: stored?.outcome ?? REFUSED };
    io.out(`${JSON.stringify({ ...document, ...outcome })}\n`);
    return;
  }
  tellDiagnostics(summary, options, io);
  for (const remark of stored?.remarks ?? []) {
    io.err(`${writeName(summary.file)}: ${remark.trimStart()}\n`);
  }
}

/**
 * Long imports say where they are, on a terminal as well as in a log, every 25 files; so many are
 * read and written at once where all are one release.
 */
const PROGRESS = 25;

function tellProgress(count: number, all: number, io: Io): void {
  if (count % PROGRESS === 0) io.err(`${count} of ${all} files\n`);
}

const rowOf = ({ summary, text }: Outcome): TableRow => ({
  file: summary.file,
  profile: summary.identity.slug ?? '?',
  findings: summary.counts.findings,
  problems: countRemarks(summary),
  outcome: text,
});

/** Ends with the table of all files, and how many are in. */
function tellEnd(rows: readonly TableRow[], refused: number, { options, io }: Work): void {
  const outcome = `${rows.length - refused} in, ${refused} refused`;
  const findings = rows.reduce((sum, row) => sum + row.findings, 0);
  const all = { file: `${rows.length} files`, profile: '', findings, problems: '', outcome };
  if (!options.json) io.out(writeTable(rows.length > 1 ? [...rows, all] : rows));
  if (rows.length > 1) io.err(`${outcome}.\n`);
}

/** Brings files in one by one, each told of when it is there. */
async function importEach(files: readonly string[], work: Work): Promise<boolean> {
  const rows: TableRow[] = [];
  let refused = 0;
  for (const [at, file] of files.entries()) {
    for (const outcome of await importSome([file], work)) {
      if (outcome.isRefused) refused += 1;
      tell(outcome, work);
      rows.push(rowOf(outcome));
    }
    tellProgress(at + 1, files.length, work.io);
  }
  tellEnd(rows, refused, work);
  return refused === 0;
}

/**
 * Brings files in as one release, or none of them.
 * @returns what tells of them, once they are in or given up.
 */
async function importTogether(files: readonly string[], work: Work): Promise<Imported> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < files.length; at += PROGRESS) {
    outcomes.push(...(await importSome(files.slice(at, at + PROGRESS), work)));
    tellProgress(outcomes.length, files.length, work.io);
  }
  const isKept = outcomes.every((each) => !each.isRefused);
  const told = isKept ? outcomes : outcomes.map(giveUp);
  const tellAll = (): boolean => {
    for (const each of told) tell(each, work);
    tellEnd(told.map(rowOf), isKept ? 0 : told.length, work);
    return isKept;
  };
  return { result: tellAll, isKept };
}

function giveUp(outcome: Outcome): Outcome {
  if (outcome.stored === null) return outcome;
  const stored = withdraw(outcome.stored);
  return { ...outcome, stored, isRefused: true, text: stored.text };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions(args);
  const { files, remarks } = await listInputs(options.files);
  if (files.length === 0) {
    throw new UsageError('The folder holds no .txt, .md, .html or .pdf file.');
  }
  requireOneFile(options, files);
  tellLinks(remarks, io);
  const work: Work = { options, session: null, io, seen: new Map() };
  if (options.dryRun) return (await importEach(files, work)) ? 0 : 1;
  // Only now: a dry run must answer at once, so it loads neither database nor driver.
  const { withSession } = await import('./import/session.ts');
  const end = await withSession(readConfig(io.environment), options, async (session) => {
    const within = { ...work, session };
    if (options.oneRelease) return importTogether(files, within);
    const areIn = await importEach(files, within);
    return { result: () => areIn, isKept: true };
  });
  return end() ? 0 : 1;
}

/** What is said of an address or of lines is said of one file. */
function requireOneFile({ given }: ImportOptions, files: readonly string[]): void {
  if (files.length === 1) return;
  if (given.identity.slug !== undefined || given.identity.place !== undefined) {
    throw new UsageError('--set slug and --set place name one profile; give one file.');
  }
  if (given.lines.size > 0) {
    throw new UsageError('--ignore and --set LINE are of the lines of one file; give one file.');
  }
}

function tellLinks(remarks: InputList['remarks'], io: Io): void {
  for (const { file, problem } of remarks) {
    // Not only on a dry run: what is read is not what was named.
    io.err(`${writeName(file)}: ${describeDiagnostic(problem).level}: ${problem.message}\n`);
  }
}
