import { setTimeout as delay } from 'node:timers/promises';
import { attachOrStart } from './attach-or-start.ts';
import { createCluster } from './cluster.ts';
import type { PrivatePostgres, PrivatePostgresOptions } from './contract.ts';
import { DatabaseFolderError, ServerStartError } from './errors.ts';
import { type DataFolder, openFolder, readClusterVersion, removeLeftovers } from './folder.ts';
import { silentLog } from './log.ts';
import { readOrCreatePassword } from './password.ts';
import { readPidFile } from './pid-file.ts';
import { prepareProgram } from './program.ts';
import { isUnavailable } from './session.ts';

const START_TIMEOUT_MS = 30_000;

/**
 * Opens the private PostgreSQL of a folder: creates, starts or attaches to it, whichever is needed.
 * Throws an PrivatePostgresError whose message says what to do: DatabaseFolderInUseError,
 * DatabaseFolderError, MissingBinariesError, LauncherError or ServerStartError.
 */
export async function openPrivatePostgres(
  options: PrivatePostgresOptions,
): Promise<PrivatePostgres> {
  const folder = await openFolder(options.dataDir);
  try {
    return await openIn(folder, options);
  } catch (error) {
    // Only what the system or PostgreSQL refused: a mistake of ours must not look like a bad folder.
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new DatabaseFolderError(
      folder.root,
      `The database in ${folder.root} could not be opened: ${error.message}.`,
      { cause: error },
    );
  }
}

async function openIn(
  folder: DataFolder,
  options: PrivatePostgresOptions,
): Promise<PrivatePostgres> {
  await removeLeftovers(folder);
  const opening = {
    folder,
    password: await readOrCreatePassword(folder),
    log: options.log ?? silentLog,
    exclusive: options.exclusive ?? true,
    timeoutMs: options.startTimeoutMs ?? START_TIMEOUT_MS,
    options,
    created: await createWhenMissing(folder, options),
  };
  // The server may come or go between any two looks at it: look again until one of the two ways holds.
  const deadline = Date.now() + opening.timeoutMs;
  do {
    const opened = await attachOrStart(opening).catch(retryWhenUnavailable);
    if (opened !== undefined) return opened;
    await delay(20);
  } while (Date.now() < deadline);
  const pid = (await readPidFile(folder))?.pid;
  throw new ServerStartError(
    `PostgreSQL (process ${pid ?? 'unknown'}, named in ${folder.pidFile}) holds ${folder.cluster}, but takes no connections.`,
    [],
  );
}

async function createWhenMissing(
  folder: DataFolder,
  options: PrivatePostgresOptions,
): Promise<boolean> {
  if ((await readClusterVersion(folder)) !== undefined) return false;
  const program = await prepareProgram(folder, options.launcher);
  return createCluster(folder, program, options.settings?.fsync !== 'off');
}

function retryWhenUnavailable(error: unknown): undefined {
  if (!isUnavailable(error)) throw error;
}
