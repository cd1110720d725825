import { readFileSync } from 'node:fs';

/** Files that the process needs beside its clients: database, files that are read, standard streams. */
const OWN_FILES = 100;

/** Connections that are held at most, wherever the system would allow more. */
export const MOST_CONNECTIONS = 10_000;

/**
 * Open files that the system allows this process; null where it does not say.
 * @param limits the file in which Linux tells it.
 */
export function readOpenFilesLimit(limits = '/proc/self/limits'): number | null {
  try {
    const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync(limits, 'utf8')) ?? [];
    return soft === undefined ? null : Number(soft);
  } catch {
    return null;
  }
}

/**
 * Connections that can be held without running out of files: beyond the system's limit a connection is
 * refused without an event, and everything else that opens a file fails.
 */
export function fitConnections(openFiles: number | null = readOpenFilesLimit()): number {
  if (openFiles === null) return MOST_CONNECTIONS;
  return Math.min(MOST_CONNECTIONS, Math.max(openFiles - OWN_FILES, Math.ceil(openFiles / 4)));
}
