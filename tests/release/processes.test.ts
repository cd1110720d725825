import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { retractProfile } from '../../ingest/store/retract-profile.ts';
import { withConnection } from '../../prisma/connect.ts';
import { createLoadedDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { publishEmpty, WITHIN_A_SECOND } from './following.ts';
import { readSmallRelease, type SmallRelease } from './small-release.ts';

let database: TestDatabase;
let url: string;
/** Three processes that follow, and what each of them served in turn. */
let processes: readonly { readonly child: ChildProcess; readonly served: SmallRelease[] }[];
beforeAll(async () => {
  database = await createLoadedDatabase();
  url = database.url;
  processes = [1, 2, 3].map(() => {
    const child = fork(path.join(import.meta.dirname, 'follower.ts'), [url], {
      execArgv: ['--import', 'tsx'],
    });
    const served: SmallRelease[] = [];
    child.on('message', (release: SmallRelease) => served.push(release));
    return { child, served };
  });
  await Promise.all(processes.map(({ child }) => once(child, 'message')));
});
afterAll(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await database.drop();
});

const listServed = () => processes.map(({ served }) => served.at(-1));

test('three processes serve a release within a second, whole', async () => {
  const before = await readSmallRelease(url);
  expect(listServed()).toEqual([before, before, before]);
  await withConnection(url, (client) => retractProfile(client, 'quilmes-2022'));
  const after = await readSmallRelease(url);
  expect(after).toMatchObject({ number: before.number + 1, profiles: before.profiles - 1 });
  await expect.poll(listServed, WITHIN_A_SECOND).toEqual([after, after, after]);
  for (const { served } of processes) expect(served).toEqual([before, after]);
});

test('and so they do while their connections are ended', async () => {
  for (let round = 0; round < 5; round++) {
    await runSql(
      url,
      `SELECT pg_terminate_backend("pid") FROM pg_stat_activity
       WHERE "application_name" = 'mgi-graph releases' AND "datname" = current_database()`,
    );
    await publishEmpty(url);
    const newest = await readSmallRelease(url);
    await expect.poll(listServed, WITHIN_A_SECOND).toEqual([newest, newest, newest]);
  }
});

test('a process that is told to ends by itself', async () => {
  for (const { child } of processes) {
    child.disconnect();
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  }
});
