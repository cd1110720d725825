/** The way out that every message of this room can offer. */
export const OWN_DATABASE_HINT =
  'Or set DATABASE_URL to a PostgreSQL of your own; then no private one is started.';

/** Base of every error this room throws on purpose: `message` is written for the person at the terminal. */
export class PrivatePostgresError extends Error {
  override name = 'PrivatePostgresError';
}

/** Another live process owns the database folder. */
export class DatabaseFolderInUseError extends PrivatePostgresError {
  override name = 'DatabaseFolderInUseError';
  /** The database folder, absolute. */
  readonly folder: string;
  /** Process id of the owner, where PostgreSQL could tell it. */
  readonly ownerPid: number | undefined;

  constructor(folder: string, ownerPid: number | undefined) {
    const owner = ownerPid === undefined ? 'another process' : `process ${ownerPid}`;
    super(
      `The database folder ${folder} is in use by ${owner}. Stop that process first, or choose another folder. ${OWN_DATABASE_HINT}`,
    );
    this.folder = folder;
    this.ownerPid = ownerPid;
  }
}

/** What is in the database folder cannot be used: another version, another user's, not a database, a lost password. */
export class DatabaseFolderError extends PrivatePostgresError {
  override name = 'DatabaseFolderError';
  /** The file or folder the message is about, absolute. */
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(`${message} ${OWN_DATABASE_HINT}`, options);
    this.path = path;
  }
}

/** The PostgreSQL programs are not installed, or do not run on this machine. */
export class MissingBinariesError extends PrivatePostgresError {
  override name = 'MissingBinariesError';

  constructor(message: string) {
    super(`${message} ${OWN_DATABASE_HINT}`);
  }
}

/** PostgreSQL does not run as root, and no other way to run it was open. */
export class LauncherError extends PrivatePostgresError {
  override name = 'LauncherError';
  /** One sentence for each way that was tried. */
  readonly refusals: readonly string[];

  constructor(refusals: readonly string[]) {
    const tried = refusals.map((refusal) => `\n  - ${refusal}`).join('');
    super(
      `PostgreSQL refuses to run as root, and no other way was open:${tried}\nStart this program as an ordinary user, or move the folder named above. ${OWN_DATABASE_HINT}`,
    );
    this.refusals = refusals;
  }
}

/** PostgreSQL was found but did not come up (or did not stop). Nothing is left running when a start fails. */
export class ServerStartError extends PrivatePostgresError {
  override name = 'ServerStartError';
  /** Last lines that PostgreSQL wrote, oldest first; empty when it wrote none. */
  readonly logTail: readonly string[];

  constructor(message: string, logTail: readonly string[]) {
    const lines = logTail.map((line) => `\n  ${line}`).join('');
    const tail = lines === '' ? '' : `\nThe last lines PostgreSQL wrote:${lines}`;
    super(`${message}${tail}\n${adviseOn(logTail.join('\n'))} ${OWN_DATABASE_HINT}`);
    this.logTail = logTail;
  }
}

function adviseOn(log: string): string {
  if (/No space left on device|Disk quota exceeded/.test(log)) {
    return 'The disk is full: free some space, then start again.';
  }
  if (/postmaster\.pid|shared memory block/.test(log)) {
    return 'Another PostgreSQL seems to use this folder: stop the process named above, then start again.';
  }
  if (/Permission denied|wrong ownership|invalid permissions/.test(log)) {
    return 'Give the folder back to the user who runs this program (chown), with mode 700.';
  }
  return 'If the data is damaged, restore the folder from a backup, or move it away to begin with an empty database.';
}

/**
 * Whether a caught value carries one of these codes: Node's system errors ('ENOENT') and
 * PostgreSQL's five-character SQLSTATEs ('57P03') both keep theirs in `code`.
 */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    codes.includes(error.code)
  );
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
