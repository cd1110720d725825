import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { Identity } from '../src/accounts.ts';
import { OWN_DATABASE, testSentences } from './sentences.ts';
import { makeDatabase, makeFolder, run } from './support.ts';

const ELSEWHERE = `Choose another folder. ${OWN_DATABASE}`;
const OPEN_IT = `Start this program as a user who may write there, open it (chown, chmod), or choose another folder. ${OWN_DATABASE}`;

/** The sentence for what is closed to a user. */
const closed = (dir: string, what: string, uid: number, owner: number, mode: string) =>
  `The database folder ${dir} cannot be used: ${what} is closed to user number ${uid}: it belongs to user number ${owner} and has mode ${mode}. ${OPEN_IT}`;

describe('a folder that cannot be used is explained:', () => {
  testSentences([
    {
      name: 'that of another user',
      needsRoot: true,
      prepare: () => makeFolder(),
      fault: 'FOLDER',
      message: (dir, { uid }) => closed(dir, dir, uid, 0, '755'),
    },
    {
      name: 'one that its owner may not write to',
      prepare: async (user) => {
        const dir = await makeFolder(user);
        await chmod(dir, 0o555);
        return dir;
      },
      fault: 'FOLDER',
      message: (dir, { uid }) => closed(dir, dir, uid, uid, '555'),
    },
    {
      name: 'a new one where this user may not make any',
      needsRoot: true,
      prepare: async () => join(await makeFolder(), 'new', 'data'),
      fault: 'FOLDER',
      message: (dir, { uid }) => closed(dir, join(dir, '../..'), uid, 0, '755'),
    },
    {
      name: 'one inside of one that is closed',
      needsRoot: true,
      prepare: async () => {
        const parent = await makeFolder();
        await mkdir(join(parent, 'between', 'data'), { recursive: true });
        await chmod(parent, 0o700);
        return join(parent, 'between', 'data');
      },
      fault: 'FOLDER',
      message: (dir, { uid }) => closed(dir, join(dir, '../..'), uid, 0, '700'),
    },
    {
      name: 'one with the password file of another user',
      needsRoot: true,
      prepare: async (user) => {
        const dir = await makeDatabase(user);
        await run('chown', ['0:0', join(dir, 'postgres-password')]);
        return dir;
      },
      fault: 'FOLDER',
      message: (dir, { uid }) => closed(dir, join(dir, 'postgres-password'), uid, 0, '600'),
    },
    {
      name: 'one with the database of another user',
      needsRoot: true,
      prepare: async (user) => {
        const dir = await makeDatabase(user);
        await run('chown', ['-R', '0:0', join(dir, 'postgres')]);
        return dir;
      },
      fault: 'FOLDER',
      message: (dir, { uid }) => closed(dir, join(dir, 'postgres'), uid, 0, '700'),
    },
    {
      name: 'one with a database that others may read',
      prepare: async (user) => {
        const dir = await makeDatabase(user);
        await chmod(join(dir, 'postgres'), 0o755);
        return dir;
      },
      fault: 'FOLDER',
      message: (dir) =>
        `PostgreSQL could not start on ${dir}/postgres: the rights of the folder are not as PostgreSQL wants them. Give it to the user who runs this program (chown -R), with mode 700. ${OWN_DATABASE}
PostgreSQL wrote:
  FATAL:  data directory "${dir}/postgres" has invalid permissions
  DETAIL:  Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).`,
    },
    {
      name: 'a file',
      prepare: (user) => makeFile(user),
      fault: 'FOLDER',
      message: (dir) =>
        `The database folder ${dir} cannot be used: ${dir} is there and is no folder. ${ELSEWHERE}`,
    },
    {
      name: 'one inside of a file',
      prepare: async (user) => join(await makeFile(user), 'data'),
      fault: 'FOLDER',
      message: (dir) =>
        `The database folder ${dir} cannot be used: ${join(dir, '..')} is there and is no folder. ${ELSEWHERE}`,
    },
    {
      name: 'one with a file in the place of the database',
      prepare: async (user) => join(await makeFile(user, 'postgres'), '..'),
      fault: 'FOLDER',
      message: (dir) =>
        `The database folder ${dir} cannot be used: ${dir}/postgres is no folder. ${ELSEWHERE}`,
    },
    {
      name: 'a link to nowhere',
      prepare: async (user) => {
        const link = join(await makeFolder(user), 'link');
        await symlink('nowhere', link);
        return link;
      },
      fault: 'FOLDER',
      message: (dir) =>
        `The database folder ${dir} cannot be used: ${dir} is there and is no folder. ${ELSEWHERE}`,
    },
    {
      name: 'one whose name is too long',
      prepare: async (user) => join(await makeFolder(user), 'x'.repeat(300)),
      fault: 'FOLDER',
      message: (dir) => `The database folder ${dir} cannot be used: name too long. ${ELSEWHERE}`,
    },
    {
      name: 'one in a place that takes none and says that it is not there',
      prepare: async () => '/proc/mgi/data',
      fault: 'FOLDER',
      message: (dir) =>
        `The database folder ${dir} cannot be used: nothing can be made in /proc. ${ELSEWHERE}`,
    },
  ]);
});

async function makeFile(user: Identity | null, name = 'file'): Promise<string> {
  const file = join(await makeFolder(user), name);
  await writeFile(file, '');
  return file;
}
