import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { Identity } from '../src/accounts.ts';
import { OWN_DATABASE, testSentences } from './sentences.ts';
import { makeDatabase, makeFolder } from './support.ts';

const RESTORE = `Restore the folder from a backup, or move it away to begin with an empty database. ${OWN_DATABASE}`;

/** A database that something was done to. */
const spoil = (change: (dir: string) => Promise<unknown>) => async (user: Identity | null) => {
  const dir = await makeDatabase(user);
  await change(dir);
  return dir;
};

/** The sentence for a start that found files damaged, with what PostgreSQL wrote. */
const damaged = (dir: string, ...lines: string[]) =>
  `PostgreSQL could not start on ${dir}/postgres: its files are damaged. ${RESTORE}
PostgreSQL wrote:${lines.map((line) => `\n  ${line}`).join('')}`;

describe('data that cannot be used is explained:', () => {
  testSentences([
    {
      name: 'that of another version of PostgreSQL',
      prepare: spoil((dir) => writeFile(join(dir, 'postgres', 'PG_VERSION'), '15\n')),
      untouched: { file: 'postgres/PG_VERSION', text: '15\n' },
      fault: 'DATA',
      message: (dir) =>
        `The database in ${dir}/postgres was made by PostgreSQL 15, and this program brings PostgreSQL 18. Copy the data over with pg_dump of version 15, or move the folder away to begin with an empty database. ${OWN_DATABASE}`,
    },
    {
      name: 'that whose version is lost',
      prepare: spoil((dir) => truncate(join(dir, 'postgres', 'PG_VERSION'), 0)),
      fault: 'DATA',
      message: (dir) =>
        `The database in ${dir}/postgres is damaged: its file PG_VERSION holds no version. ${RESTORE}`,
    },
    {
      name: 'something else',
      prepare: async (user) => {
        const dir = await makeFolder(user);
        await mkdir(join(dir, 'postgres'));
        await writeFile(join(dir, 'postgres', 'thesis.txt'), 'precious');
        return dir;
      },
      untouched: { file: 'postgres/thesis.txt', text: 'precious' },
      fault: 'DATA',
      message: (dir) =>
        `${dir}/postgres holds files, but no PostgreSQL database (no PG_VERSION). Move them away, or choose another folder. ${OWN_DATABASE}`,
    },
    {
      name: 'a lost password',
      prepare: spoil((dir) => rm(join(dir, 'postgres-password'))),
      fault: 'DATA',
      message: (dir) =>
        `The password file ${dir}/postgres-password is missing, but ${dir}/postgres holds a database that needs it. Restore the file from a backup, or move ${dir}/postgres away to begin with an empty database. ${OWN_DATABASE}`,
    },
    {
      name: 'an empty password',
      prepare: spoil((dir) => truncate(join(dir, 'postgres-password'), 0)),
      fault: 'DATA',
      message: (dir) =>
        `The password file ${dir}/postgres-password is empty. Restore it from a backup, or remove it together with ${dir}/postgres to begin with an empty database. ${OWN_DATABASE}`,
    },
    {
      name: 'a wrong password',
      prepare: spoil((dir) => writeFile(join(dir, 'postgres-password'), 'another')),
      fault: 'DATA',
      message: (dir) =>
        `The running database in ${dir}/postgres does not take the password in ${dir}/postgres-password. Restore that file from a backup. ${OWN_DATABASE}`,
    },
    {
      name: 'a control file that is cut off',
      prepare: spoil((dir) => truncate(join(dir, 'postgres', 'global', 'pg_control'), 100)),
      fault: 'DATA',
      message: (dir) =>
        damaged(dir, 'PANIC:  could not read file "global/pg_control": read 100 of 296'),
    },
    {
      name: 'half a database, without its control file',
      prepare: spoil((dir) => rm(join(dir, 'postgres', 'global'), { recursive: true })),
      fault: 'DATA',
      message: (dir) =>
        damaged(
          dir,
          'postgres: could not find the database system',
          `but could not open file "${dir}/postgres/global/pg_control": No such file or directory`,
        ),
    },
    {
      name: 'half a database, without its settings',
      prepare: spoil((dir) => rm(join(dir, 'postgres', 'postgresql.conf'))),
      fault: 'DATA',
      message: (dir) =>
        damaged(
          dir,
          `postgres: could not access the server configuration file "${dir}/postgres/postgresql.conf": No such file or directory`,
        ),
    },
    {
      name: 'half a database, without its log of changes',
      prepare: spoil(async (dir) => {
        const folder = join(dir, 'postgres', 'pg_wal');
        for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
      }),
      fault: 'DATA',
      message: (dir) => {
        const text = damaged(dir, 'PANIC:  could not locate a valid checkpoint record at ');
        return new RegExp(`^${text.replace(/[.()]/g, '\\$&')}[0-9A-F/]+$`);
      },
    },
    {
      name: 'half a database, without its tables',
      prepare: spoil((dir) => rm(join(dir, 'postgres', 'base'), { recursive: true })),
      fault: 'DATA',
      message: (dir) =>
        `The database in ${dir} could not be opened: its files are damaged. ${RESTORE}
PostgreSQL wrote:
  FATAL:  database "postgres" does not exist`,
    },
  ]);
});
