import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findClosedFolder, mayEnterAs, parseAccounts } from '../src/accounts.ts';
import {
  chooseLauncher,
  type Launcher,
  type LauncherFacts,
  listLaunchers,
} from '../src/launcher.ts';
import { openPrivatePostgres } from '../src/open.ts';
import { openEach, spawnOpener } from './opener.ts';
import {
  cleanUp,
  FAST,
  findOrdinaryUser,
  findProcesses,
  forbidNamespaces,
  isRoot,
  makeDatabase,
  makeFolder,
  namespacesWork,
  query,
  run,
} from './support.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterEach(cleanUp);

const postgres = { name: 'postgres', uid: 101, gid: 104 };
const nobody = { name: 'nobody', uid: 65534, gid: 65534 };
const alice = { name: 'alice', uid: 1000, gid: 1000 };
const root = { uid: 0, gid: 0 };
const asRoot: LauncherFacts = {
  user: { uid: 0, name: 'root' },
  accounts: [nobody, alice, postgres],
  folderOwner: root,
  clusterOwner: null,
};
const nameless = { uid: 54321, name: null };

const DIRECT = 'as the user who started this program';
const NAMESPACE = 'in a user namespace (unshare)';
const AS_POSTGRES = 'as the account "postgres"';
const AS_NOBODY = 'as the account "nobody"';
const AS_ALICE = 'as the account "alice"';
const OWN_DATABASE =
  'Or set DATABASE_URL to a PostgreSQL of your own; then no private one is started.';

describe('the ways to run PostgreSQL', () => {
  const cases: readonly [string, LauncherFacts, readonly string[]][] = [
    ['an ordinary user', { ...asRoot, user: alice }, [DIRECT]],
    ['Windows', { ...asRoot, user: null }, [DIRECT]],
    ['a user without a name', { ...asRoot, user: nameless }, [NAMESPACE]],
    ['the same, data there', { ...asRoot, user: nameless, clusterOwner: nobody }, [DIRECT]],
    ['the same without accounts', { ...asRoot, user: nameless, accounts: [] }, []],
    ['root', asRoot, [NAMESPACE, AS_POSTGRES, AS_NOBODY]],
    [
      'root in a folder of alice',
      { ...asRoot, folderOwner: alice },
      [NAMESPACE, AS_ALICE, AS_POSTGRES, AS_NOBODY],
    ],
    ['root, data of root', { ...asRoot, clusterOwner: root }, [NAMESPACE, AS_POSTGRES, AS_NOBODY]],
    ['root, data of postgres', { ...asRoot, clusterOwner: postgres }, [AS_POSTGRES]],
    [
      'root, data of a user without a name',
      { ...asRoot, clusterOwner: { uid: 77, gid: 77 } },
      ['as the account "user id 77"'],
    ],
    ['root without accounts', { ...asRoot, accounts: [] }, []],
  ];
  test.each(cases)('for %s', (_, facts, ways) => {
    expect(listLaunchers(facts).map(({ description }) => description)).toEqual(ways);
  });

  test('are tried in their order until one is open', async () => {
    const closed = async ({ description }: Launcher) =>
      description === NAMESPACE ? 'Operation not permitted' : null;
    expect(await chooseLauncher(asRoot, closed)).toMatchObject({
      description: AS_POSTGRES,
      account: postgres,
    });
    expect(await chooseLauncher(asRoot, async () => null)).toMatchObject({
      description: NAMESPACE,
      prefix: ['unshare', '--user', '--map-user=101', '--map-group=104', '--'],
      account: null,
    });
  });

  test('end in a message with every reason when none is open', async () => {
    const chosen = chooseLauncher(asRoot, async ({ description }) => `${description.length}`);
    await expect(chosen).rejects.toMatchObject({
      fault: 'USER',
      message: `PostgreSQL refuses to run as root. Start this program as an ordinary user, or open the folder named below. ${OWN_DATABASE}
Other ways were tried:
  in a user namespace (unshare): 29
  as the account "postgres": 25
  as the account "nobody": 23`,
    });
    const none = chooseLauncher({ ...asRoot, accounts: [] }, async () => null);
    await expect(none).rejects.toMatchObject({
      fault: 'USER',
      message: `PostgreSQL refuses to run as root. Start this program as an ordinary user, or open the folder named below. ${OWN_DATABASE}
Other ways were tried:
  there is no ordinary account in /etc/passwd`,
    });
  });

  test('know the accounts of the machine', () => {
    const passwd =
      'root:x:0:0::/root:/bin/sh\n# local\nalice:x:1000:1000:Alice:/home/alice:/bin/sh\n\n+::::::\n';
    expect(parseAccounts(passwd)).toEqual([alice]);
  });

  test('see which folder is closed', async () => {
    const folder = await makeFolder();
    const data = join(folder, 'open', 'data');
    await mkdir(data, { recursive: true });
    const [mine, stranger] = [await stat(folder), { uid: 4242, gid: 4242 }];
    expect(await findClosedFolder(data, mayEnterAs(stranger))).toBeNull();
    await chmod(join(folder, 'open'), 0o700);
    expect(await findClosedFolder(data, mayEnterAs(stranger))).toBe(join(folder, 'open'));
    expect(await findClosedFolder(data, mayEnterAs(mine))).toBeNull();
    await chmod(join(folder, 'open'), 0o710);
    const sameGroup = { uid: 4242, gid: mine.gid };
    expect(await findClosedFolder(data, mayEnterAs(sameGroup))).toBeNull();
  });
});

describe('PostgreSQL started', () => {
  test('by an ordinary user runs as that user', async () => {
    const user = await findOrdinaryUser();
    const dataDir = await makeFolder(user);
    const opener = await spawnOpener({ dataDir }, { user });
    expect(await opener.report).toMatchObject({ outcome: 'CREATED' });
    const owner = (await stat(join(dataDir, 'postgres'))).uid;
    expect(owner).toBe(user?.uid ?? process.geteuid?.());
    await opener.stop();
    expect(await findProcesses(dataDir)).toEqual([]);
  });

  test('by root in an open folder runs in a user namespace, and nothing changes owner', async ({
    skip,
  }) => {
    skip(!isRoot, 'for root only');
    skip(!(await namespacesWork()), 'user namespaces are refused here');
    const dataDir = await makeFolder();
    const told: string[] = [];
    const log = { info: (message: string) => told.push(message), warn: () => {} };
    const opened = await openPrivatePostgres({ dataDir, log, settings: FAST });
    expect(told).toEqual([
      `Private PostgreSQL ${opened.version} runs in ${dataDir} (${NAMESPACE}).`,
    ]);
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(0);
    await opened.stop();
  });

  test('by root in a closed folder runs in a user namespace too', async ({ skip }) => {
    skip(!isRoot, 'for root only');
    skip(!(await namespacesWork()), 'user namespaces are refused here');
    const parent = await makeFolder();
    await chmod(parent, 0o700);
    const dataDir = join(parent, 'data');
    const opened = await openPrivatePostgres({ dataDir, settings: FAST });
    expect(await query(opened.url, 'SELECT 1 AS one')).toEqual([1]);
    await opened.stop();
  });

  test('by root without namespaces runs as an account, and so ever after', async ({ skip }) => {
    skip(!isRoot, 'for root only');
    const prefix = await forbidNamespaces();
    if (prefix === null) return skip('user namespaces cannot be refused here');
    const dataDir = await makeFolder();
    const first = await spawnOpener({ dataDir }, { prefix });
    expect(await first.report).toMatchObject({ outcome: 'CREATED' });
    const owner = (await stat(join(dataDir, 'postgres'))).uid;
    expect(owner).not.toBe(0);
    const [pid] = await findProcesses(dataDir);
    expect((await stat(`/proc/${pid}`)).uid).toBe(owner);
    await first.stop();
    expect(await findProcesses(dataDir)).toEqual([]);

    const again = { dataDir };
    expect(await openEach([again])).toMatchObject([{ outcome: 'STARTED' }]);
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(owner);
  });

  test('by root without namespaces gives data that root owns to the account', async ({ skip }) => {
    skip(!isRoot, 'for root only');
    const prefix = await forbidNamespaces();
    if (prefix === null) return skip('user namespaces cannot be refused here');
    const dataDir = await makeDatabase(root);
    expect(await openEach([{ dataDir }], { prefix })).toMatchObject([{ outcome: 'STARTED' }]);
    const { stdout } = await run('find', [join(dataDir, 'postgres'), '-user', 'root']);
    expect(stdout).toBe('');
  });

  test('by root in a closed folder without namespaces says which folder is closed', async ({
    skip,
  }) => {
    skip(!isRoot, 'for root only');
    const prefix = await forbidNamespaces();
    if (prefix === null) return skip('user namespaces cannot be refused here');
    const parent = await makeFolder();
    await chmod(parent, 0o700);
    const dataDir = join(parent, 'data');
    const [report] = await openEach([{ dataDir }], { prefix });
    expect(report?.fault).toBe('USER');
    expect(report?.message?.replace(AS_POSTGRES, AS_NOBODY).split('\n').slice(0, 4)).toEqual([
      `PostgreSQL refuses to run as root. Start this program as an ordinary user, or open the folder named below. ${OWN_DATABASE}`,
      'Other ways were tried:',
      `  ${NAMESPACE}: unshare: unshare failed: Operation not permitted`,
      `  ${AS_NOBODY}: the folder ${parent} is closed to it (needed: chmod o+x)`,
    ]);
    expect(await readdir(dataDir)).toEqual(['postgres-password']);
  });

  test('by root that may not become another user says so', async ({ skip }) => {
    skip(!isRoot, 'for root only');
    const prefix = await forbidNamespaces();
    if (prefix === null) return skip('user namespaces cannot be refused here');
    const bound = ['setpriv', '--bounding-set', '-setuid,-setgid'];
    const [report] = await openEach([{ dataDir: await makeFolder() }], {
      prefix: [...prefix, ...bound],
    });
    expect(report?.fault).toBe('USER');
    expect(report?.message).toMatch(/^PostgreSQL refuses to run as root\. /);
    expect(report?.message).toContain(`\n  ${AS_NOBODY}: spawn EPERM`);
  });

  describe('by a user number without a name', () => {
    const user = { uid: 54321, gid: 54321 };

    test('makes a database and runs as that number', async ({ skip }) => {
      skip(!isRoot, 'only root can become any number');
      skip(!(await namespacesWork()), 'user namespaces are refused here');
      const dataDir = await makeFolder(user);
      const opener = await spawnOpener({ dataDir }, { user });
      expect(await opener.report).toMatchObject({ outcome: 'CREATED' });
      expect((await stat(join(dataDir, 'postgres', 'PG_VERSION'))).uid).toBe(user.uid);
      const [pid] = await findProcesses(dataDir);
      expect((await stat(`/proc/${pid}`)).uid).toBe(user.uid);
      await opener.stop();
    });

    test('names the cause where namespaces are refused, and still starts what is there', async ({
      skip,
    }) => {
      skip(!isRoot, 'only root can become any number');
      const prefix = await forbidNamespaces();
      if (prefix === null) return skip('user namespaces cannot be refused here');
      const fresh = { dataDir: await makeFolder(user) };
      const kept = { dataDir: await makeDatabase(user) };
      const [refused, started] = await openEach([fresh, kept], { user, prefix });
      expect(refused).toEqual({
        fault: 'USER',
        message: `The user number 54321 has no name (no entry in /etc/passwd), and PostgreSQL makes no database for such a user. Start this program as a user with a name (docker run --user node), or add an entry for this number. ${OWN_DATABASE}
Other ways were tried:
  ${NAMESPACE}: unshare: unshare failed: Operation not permitted`,
      });
      expect(await readdir(fresh.dataDir)).toEqual(['postgres-password']);
      expect(started).toMatchObject({ outcome: 'STARTED' });
    });
  });
});
