import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, diagnose } from '../parse/diagnostics.ts';
import type { InputBytes } from './bytes.ts';
import { MAX_BYTES, refuseSize } from './read-document.ts';

/** An input that could not be opened, and why. */
export interface UnreadInput {
  readonly file: string;
  readonly problem: Diagnostic;
}

const TAKEN = /\.(?:txt|text|md|html?|xhtml|pdf)$/i;

/**
 * Lists the files that the arguments name: a file and "-" (standard input) as they are, a folder by
 * the texts, pages and PDFs in it and below it, by name. What does not exist is listed as it is,
 * since reading it says so.
 */
export async function listInputs(given: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    given.map(async (each) => {
      const isFolder = each !== '-' && (await isDirectory(each));
      if (!isFolder) return [each];
      const entries = await readdir(each, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && TAKEN.test(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort();
    }),
  );
  return [...new Set(lists.flat())];
}

async function isDirectory(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
}

/** Reads one input, never more than a little over the limit of it. */
export async function readInput(
  file: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<InputBytes | UnreadInput> {
  try {
    return file === '-' ? await readStream(stdin) : await readWhole(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      file,
      problem: diagnose('ERROR', 'CANNOT_READ', null, `The file cannot be read: ${reason}.`),
    };
  }
}

async function readWhole(file: string): Promise<InputBytes | UnreadInput> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size > MAX_BYTES) return { file, problem: refuseSize(size) };
    return { file, bytes: await handle.readFile() };
  } finally {
    await handle.close();
  }
}

async function readStream(stdin: AsyncIterable<Uint8Array>): Promise<InputBytes | UnreadInput> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) return { file: '-', problem: refuseSize(size) };
  }
  return { file: '-', bytes: Buffer.concat(chunks) };
}
