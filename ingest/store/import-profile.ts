import type { Client, ClientBase } from 'pg';
import { upsertRows } from '../../prisma/rows.ts';
import { describeImport, type Written } from './describe-import.ts';
import type { FindingMatch } from './match-findings.ts';
import {
  type ImportRequest,
  isUnwritten,
  type PlannedImport,
  type Prepared,
  planImport,
  prepareImport,
  readStored,
  refuse,
  refuseFaulty,
  type Unwritten,
} from './plan-import.ts';
import { draftRevisions, type NewestRelease, publish } from './releases.ts';
import { inTurn } from './turn.ts';
import { writeProfiles } from './write-profile.ts';
import { forgetProgrammeOf } from './write-programme.ts';

/** What became of a profile. Nothing was written unless there is a new release. */
export type ImportResult =
  | {
      readonly status: 'ADDED' | 'CORRECTED';
      readonly slug: string;
      readonly release: number;
      readonly match: FindingMatch;
    }
  | Unwritten;

/**
 * Brings one profile into the graph, in one transaction that ends with a release. The same content
 * again changes nothing.
 * @param client connected, outside of a transaction, to a database that holds the corpus.
 */
export async function importProfile(client: Client, request: ImportRequest): Promise<ImportResult> {
  const prepared = prepareImport(request);
  if (isUnwritten(prepared)) return prepared;
  return inTurn<ImportResult>(client, async (found) => {
    const newest = requireRelease(found);
    const planned = planImport(prepared, await readStored(client, [prepared]), newest.number);
    if (isUnwritten(planned)) return { result: planned, isWritten: false };
    await writeAll(client, [planned]);
    const release = await publishAll(client, newest, [planned.written]);
    return { result: resultOf(planned.written, release), isWritten: true };
  }).catch(refuseFaulty);
}

/** Brings some of many profiles in; what it gives for each is true once all of them are. */
export type BringIn = (requests: readonly ImportRequest[]) => Promise<readonly ImportResult[]>;

/**
 * Brings several profiles into the graph as one release, or none of them.
 * @param client connected, outside of a transaction, to a database that holds the corpus.
 * @param use brings them in, some at a time, and tells whether they are to be kept.
 */
export async function importAsOne<Result>(
  client: Client,
  use: (bringIn: BringIn) => Promise<{ readonly result: Result; readonly isKept: boolean }>,
): Promise<Result> {
  return inTurn(client, async (found) => {
    const newest = requireRelease(found);
    const written = new Map<string, Written>();
    const { result, isKept } = await use(async (requests) => {
      const results: ImportResult[] = [];
      for (const group of groupApart(requests.map(prepareImport))) {
        results.push(...(await importGroup(client, group, newest, written)));
      }
      return results;
    });
    const isAny = isKept && written.size > 0;
    if (isAny) await publishAll(client, newest, [...written.values()]);
    return { result, isWritten: isAny };
  });
}

/**
 * Parts profiles into groups in which none has to do with another, so that each can be held against
 * what the graph had before its group: no two of one address, one place or one file.
 */
function groupApart(
  all: readonly (Prepared | Unwritten)[],
): readonly (readonly (Prepared | Unwritten)[])[] {
  const groups: (Prepared | Unwritten)[][] = [];
  let taken = new Set<string>();
  for (const each of all) {
    const keys = isUnwritten(each)
      ? []
      : [each.slug, each.content.jurisdiction, each.request.reading.sha256];
    let group = groups.at(-1);
    if (group === undefined || keys.some((key) => taken.has(key))) {
      group = [];
      groups.push(group);
      taken = new Set();
    }
    group.push(each);
    for (const key of keys) taken.add(key);
  }
  return groups;
}

/** Brings a group of an import in, and notes what of it was written. */
async function importGroup(
  client: ClientBase,
  group: readonly (Prepared | Unwritten)[],
  newest: NewestRelease,
  written: Map<string, Written>,
): Promise<readonly ImportResult[]> {
  const open = group.map((each) =>
    !isUnwritten(each) && written.has(each.slug)
      ? refuse(`Another file of this import has the profile "${each.slug}" already.`)
      : each,
  );
  const stored = await readStored(
    client,
    open.flatMap((each) => (isUnwritten(each) ? [] : [each])),
  );
  const planned = open.map((each) =>
    isUnwritten(each) ? each : planImport(each, stored, newest.number),
  );
  const brought = await writeWhatCanBe(client, planned);
  return brought.map((each) => {
    if (isUnwritten(each)) return each;
    written.set(each.written.slug, each.written);
    return resultOf(each.written, newest.number + 1);
  });
}

/** Writes a group at once or, where the database refuses one of it, one by one. */
async function writeWhatCanBe(
  client: ClientBase,
  group: readonly (PlannedImport | Unwritten)[],
): Promise<readonly (PlannedImport | Unwritten)[]> {
  const planned = group.flatMap((each) => (isUnwritten(each) ? [] : [each]));
  try {
    await atOnce(client, () => writeAll(client, planned));
    return group;
  } catch (error) {
    const refused = refuseFaulty(error);
    if (planned.length === 1) return group.map((each) => (isUnwritten(each) ? each : refused));
  }
  const brought: (PlannedImport | Unwritten)[] = [];
  for (const each of group) {
    brought.push(...(isUnwritten(each) ? [each] : await writeWhatCanBe(client, [each])));
  }
  return brought;
}

/** Does all of a work within a transaction, or nothing of it, and the transaction goes on. */
async function atOnce<Result>(client: ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query('SAVEPOINT one');
  try {
    const result = await work();
    await client.query('RELEASE SAVEPOINT one');
    return result;
  } catch (error) {
    // The connection may be gone, and the transaction with it.
    await client.query('ROLLBACK TO SAVEPOINT one').catch(() => undefined);
    throw error;
  }
}

async function writeAll(client: ClientBase, planned: readonly PlannedImport[]): Promise<void> {
  if (planned.length === 0) return;
  await upsertRows(
    client,
    'Document',
    ['id'],
    planned.map(({ document }) => ({ ...document, origin: 'IMPORT' })),
  );
  await forgetProgrammeOf(
    client,
    planned.map(({ document }) => document.id),
  );
  await writeProfiles(client, planned, 'KEEP');
}

const resultOf = ({ status, slug, match }: Written, release: number): ImportResult => ({
  status,
  slug,
  match,
  release,
});

function requireRelease(newest: NewestRelease | null): NewestRelease {
  if (newest === null) throw new Error('The database has no release: nothing was loaded.');
  return newest;
}

async function publishAll(
  client: ClientBase,
  newest: NewestRelease,
  written: readonly Written[],
): Promise<number> {
  const revisions = written.map(({ revision }) => revision);
  return publish(client, newest, draftRevisions(newest, revisions, describeImport(written)));
}
