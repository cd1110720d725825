import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { assembleProfile } from '../../ingest/assemble/assemble-profile.ts';
import { readCorpus } from '../../ingest/corpus/read-corpus.ts';
import { listProposals } from '../../ingest/review/list-proposals.ts';
import { writeSheet } from '../../ingest/review/sheet.ts';
import { inventPage } from '../ingest/invented-page.ts';
import { serveUntilStarted } from '../server/serve-in-process.ts';
import type { Run } from '../support/captured.ts';
import {
  createDatabase,
  createLoadedDatabase,
  createMigratedDatabase,
  runSql,
  type TestDatabase,
} from '../support/database.ts';
import { greetAsMysql, listenAs } from '../support/listener.ts';
import { NOWHERE, run } from './run-command.ts';

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  database = await createLoadedDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'mgi-failures-'));
  const page = inventPage({ title: 'Migration Governance Profile: Norway', date: '2020' });
  await writeFile(path.join(folder, 'page.txt'), page);
  const { documents } = await readCorpus();
  const profiles = documents.filter(({ kind }) => kind === 'PROFILE').map(assembleProfile);
  const rows = listProposals(profiles).map((row) =>
    row.curated === '' || row.objective === ''
      ? row
      : { ...row, decision: 'reject' as const, reviewer: 'A. Reader' },
  );
  await writeFile(path.join(folder, 'sheet.csv'), writeSheet(rows));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

type Environment = Readonly<Record<string, string>>;
type Program = readonly [name: string, start: (environment: Environment) => Promise<Run>];

const within = (name: string) => path.join(folder, name);

// The sheet is applied to databases that refuse alone: it would change the files of the corpus.
const IMPORT: Program = [
  'import',
  (environment) => run('import', [within('page.txt')], { environment }),
];
const RETRACT: Program = ['retract', (environment) => run('retract', ['x'], { environment })];
const MAPPING: Program = [
  'mapping',
  (environment) => run('mapping', ['apply', within('sheet.csv')], { environment }),
];
const DATASET: Program = [
  'dataset',
  (environment) => run('dataset', [within('dataset')], { environment }),
];
const SERVER: Program = ['the start of the server', serveUntilStarted];
const PROGRAMS = [IMPORT, RETRACT, MAPPING, DATASET, SERVER];

/** Ended with 1, and told why in sentences of one line, without the password and the stack. */
function expectSentence({ code, err }: Run, sentence: RegExp): void {
  expect(err).toMatch(sentence);
  expect(err).toMatch(/^[^\n]+\.\n$/);
  expect(err).not.toContain('hunter2');
  expect(code).toBe(1);
}

function changeUrl(url: string, change: (url: URL) => void): string {
  const changed = new URL(url);
  change(changed);
  return changed.href;
}

/** Makes a user who may connect and nothing else, and has the password "hunter2". */
async function withGuest<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const name = `guest_${randomUUID().replaceAll('-', '')}`;
  await runSql(database.url, `CREATE ROLE "${name}" LOGIN PASSWORD 'hunter2'`);
  try {
    const asGuest = (url: URL) => Object.assign(url, { username: name, password: 'hunter2' });
    return await use(changeUrl(database.url, asGuest));
  } finally {
    await runSql(database.url, `DROP ROLE "${name}"`);
  }
}

describe.each(PROGRAMS)('%s', (_name, start) => {
  test.each([
    ['nobody listens', () => NOWHERE, /127\.0\.0\.1:1/],
    ['the host is unknown', () => 'postgresql://user:hunter2@database.invalid/x', /\.invalid/],
    [
      'the password is wrong',
      () =>
        changeUrl(inject('databaseUrl'), (url) => {
          url.password = 'hunter2';
        }),
      /password authentication failed/,
    ],
    [
      'there is no such database',
      () =>
        changeUrl(inject('databaseUrl'), (url) => {
          url.pathname = '/nowhere';
        }),
      /database "nowhere" does not exist/,
    ],
  ])('says that the database cannot be used when %s', async (_cause, url, reason) => {
    const ended = await start({ DATABASE_URL: url() });
    expectSentence(ended, /^The database of DATABASE_URL cannot be used: .+ and the password\.$/m);
    expect(ended.err).toMatch(reason);
  });

  test('says that something other than PostgreSQL answers', async () => {
    const other = await listenAs(greetAsMysql);
    const ended = await start({ DATABASE_URL: other.url });
    other.close();
    expectSentence(ended, /^What answers at DATABASE_URL is no PostgreSQL: /);
  });

  test('says that the connection was ended', async () => {
    const other = await listenAs((socket) => socket.end());
    const ended = await start({ DATABASE_URL: other.url });
    other.close();
    expectSentence(ended, /^The database ended the connection: /);
  });

  test('says that the user lacks rights', async () => {
    const ended = await withGuest((url) => start({ DATABASE_URL: url }));
    expectSentence(ended, /^The user of DATABASE_URL may not do this: permission denied for /);
  });

  test('says that it took too long', async () => {
    const name = new URL(database.url).pathname.slice(1);
    const other = new Client({ connectionString: database.url });
    await other.connect();
    await other.query(`ALTER DATABASE "${name}" SET lock_timeout = '200ms'`);
    await other.query('BEGIN; LOCK TABLE "Release", "Finding" IN ACCESS EXCLUSIVE MODE');
    const environment = { DATABASE_URL: database.url, STATEMENT_TIMEOUT_MS: '100' };
    const ended = await start(environment);
    await other.query('ROLLBACK');
    await other.query(`ALTER DATABASE "${name}" RESET lock_timeout`);
    await other.end();
    expectSentence(ended, /^The database took too long: canceling statement due to \w+ timeout\. /);
  });

  test('ends with 2 on a wrong configuration', async () => {
    const ended = await start({ DATABASE_URL: 'mysql://user:hunter2@host/name', PORT: 'web' });
    expect(ended).toEqual({
      code: 2,
      out: '',
      err: 'PORT must be a whole number from 0 to 65535; it is "web".\nDATABASE_URL must be an address such as postgresql://user:password@host:5432/name; it is "mysql://***".\n',
    });
  });

  test('ends with 2 on a data folder that cannot be one', async () => {
    const file = fileURLToPath(import.meta.url);
    const { code, err } = await start({ MGI_DATA_DIR: file });
    expect(code).toBe(2);
    expect(err).toMatch(/^The database folder .+ cannot be used: .+ is there and is no folder\. /);
    expect(err).toMatch(/\.\nThe folder is that of MGI_DATA_DIR\.\n$/);
  });
});

describe('a full disk of the database', () => {
  let full: TestDatabase;
  beforeAll(async () => {
    full = await createMigratedDatabase();
    await runSql(
      full.url,
      `CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE 'could not extend file "base/1": No space left on device' USING ERRCODE = 'disk_full'; END $$;
       CREATE TRIGGER full_disk BEFORE INSERT ON "Finding" FOR EACH STATEMENT EXECUTE FUNCTION fill()`,
    );
  });
  afterAll(() => full.drop());

  test.each([IMPORT, RETRACT, MAPPING, SERVER])('is told by %s', async (_name, start) => {
    expectSentence(
      await start({ DATABASE_URL: full.url }),
      /^The disk of the database is full: .+ Free some space there, then try again; /,
    );
    expect(await runSql(full.url, 'SELECT FROM "Region"')).toEqual([]);
  });
});

test.each([
  ['empty', createDatabase],
  ['migrated and empty', createMigratedDatabase],
])('a dataset of a database that is %s names the start that fills it', async (_state, create) => {
  const empty = await create();
  const { code, err } = await run('dataset', [within('none')], {
    environment: { DATABASE_URL: empty.url },
  });
  await empty.drop();
  expect({ code, err }).toEqual({
    code: 1,
    err: 'The database holds no release of this version. Start the server once with `npm start`: it migrates the database and loads the corpus.\n',
  });
});

describe('a file', () => {
  test('that is missing is told of by mapping', async () => {
    expectSentence(
      await run('mapping', ['apply', within('none.csv')]),
      /^"[^"]+none\.csv" cannot be used: there is no such file or folder\.\n$/,
    );
  });

  test('that is there already is never written over', async () => {
    expectSentence(
      await run('mapping', ['export', within('sheet.csv')]),
      /^"[^"]+sheet\.csv" cannot be used: it is there already, and nothing is overwritten\. /,
    );
  });

  test('that is no sheet is told of by mapping', async () => {
    expectSentence(await run('mapping', ['apply', within('page.txt')]), /^The file is not CSV: /);
  });

  test('that is missing is told of by import', async () => {
    const { code, err } = await run('import', ['--dry-run', within('none.txt')]);
    expect(code).toBe(1);
    expect(err).toMatch(/none\.txt:1: error: The file cannot be read: ENOENT.+\[CANNOT_READ\]\n$/);
  });

  test('stands where a dataset should: it is told of', async () => {
    const environment = { DATABASE_URL: database.url };
    for (const target of ['page.txt', 'page.txt/below']) {
      expectSentence(await run('dataset', [within(target)], { environment }), /page\.txt/);
    }
  });
});
