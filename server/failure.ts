import { PrivatePostgresError } from '@mgi-graph/postgres';
import { DatasetError } from '../exports/errors.ts';
import { IngestError } from '../ingest/problem.ts';
import { MigrationError } from '../prisma/migrate.ts';
import { ReleaseChangedError } from '../release/verify-release.ts';
import { ConfigError } from './config.ts';
import { ListenError } from './connections/listen.ts';
import { describeDatabaseFailure } from './database-failure.ts';

/** What to tell of a failure, and the exit code that it ends with. */
export interface Failure {
  /** What went wrong and what to do: a sentence a line. */
  readonly message: string;
  /** 2 where the configuration is wrong, 1 for all else. */
  readonly exitCode: 1 | 2;
}

/** Errors that are written for people: their message is all that is told. */
const FOR_PEOPLE = [
  ConfigError,
  DatasetError,
  IngestError,
  ListenError,
  MigrationError,
  PrivatePostgresError,
  ReleaseChangedError,
];

/** Why a file cannot be used, by the code of the system. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user has no right to it',
  EDQUOT: 'the disk is full for this user. Free some space, then try again',
  EEXIST: 'it is there already, and nothing is overwritten. Name a new one',
  EISDIR: 'it is a folder, not a file',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full. Free some space, then try again',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'this user has no right to it',
  EROFS: 'it is where nothing can be written',
};

/** One sentence on a file that the system refuses; null for any other failure. */
function describeFileFailure(error: unknown): string | null {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null;
  const does = error.syscall === 'write' ? 'written' : 'read';
  const what =
    'path' in error ? `"${String(error.path)}" cannot be used` : `The file cannot be ${does}`;
  return `${what}: ${REASONS[String(error.code)] ?? error.message}.`;
}

/**
 * Says what to tell of anything that was thrown: a sentence where a person can do something about
 * it, the stack where only a developer can.
 */
export function describeFailure(error: unknown): Failure {
  if (error instanceof Error && FOR_PEOPLE.some((kind) => error instanceof kind)) {
    return { message: error.message, exitCode: error instanceof ConfigError ? 2 : 1 };
  }
  const sentence = describeDatabaseFailure(error) ?? describeFileFailure(error);
  const stack = error instanceof Error ? error.stack : undefined;
  return { message: sentence ?? stack ?? String(error), exitCode: 1 };
}
