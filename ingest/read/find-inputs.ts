import { lstat, open, readdir, readlink, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, diagnose } from '../parse/diagnostics.ts';
import type { InputBytes } from './bytes.ts';
import { MAX_BYTES, refuseSize } from './read-document.ts';

/** An input of which nothing was read, and what there is to say of it. */
export interface UnreadInput {
  readonly file: string;
  readonly problem: Diagnostic;
}

/** The inputs that arguments name, and what to say of symbolic links among them. */
export interface InputList {
  readonly files: readonly string[];
  readonly remarks: readonly UnreadInput[];
}

/** The formats that are read, and those of which reading says what to do instead. */
const TAKEN = /\.(?:txt|text|md|html?|xhtml|pdf|rtf|odt|fodt|docx?|mht|mhtml)$/i;

/**
 * Lists the files that the arguments name: a file and "-" (standard input) as they are, a folder by
 * the documents in it and below it, by name. What does not exist is listed as it is, since reading it
 * says so. A symbolic link is followed where an argument names it, and nowhere else; either is said.
 */
export async function listInputs(given: readonly string[]): Promise<InputList> {
  const lists = await Promise.all(given.map(listArgument));
  return {
    files: [...new Set(lists.flatMap(({ files }) => files))],
    remarks: lists.flatMap(({ remarks }) => remarks),
  };
}

async function listArgument(given: string): Promise<InputList> {
  if (given === '-') return { files: [given], remarks: [] };
  const target = await readLink(given);
  const own =
    target === null ? [] : [remarkOnLink(given, 'NOTE', `leads to ${target}, which is read`)];
  if (!(await isDirectory(given))) return { files: [given], remarks: own };
  const entries = await readdir(given, { recursive: true, withFileTypes: true });
  const pathOf = (entry: (typeof entries)[number]) => path.join(entry.parentPath, entry.name);
  const links = entries.filter((entry) => entry.isSymbolicLink()).map(pathOf);
  return {
    files: entries
      .filter((entry) => entry.isFile() && TAKEN.test(entry.name))
      .map(pathOf)
      .sort(),
    remarks: [
      ...own,
      ...links
        .sort()
        .map((link) =>
          remarkOnLink(
            link,
            'WARNING',
            'is not followed; name what it leads to if it is to be read',
          ),
        ),
    ],
  };
}

const remarkOnLink = (file: string, level: Diagnostic['level'], what: string): UnreadInput => ({
  file,
  problem: diagnose(level, 'SYMBOLIC_LINK', null, `The symbolic link ${what}.`),
});

/** Where a symbolic link leads; null for anything else. */
async function readLink(file: string): Promise<string | null> {
  try {
    return (await lstat(file)).isSymbolicLink() ? await readlink(file) : null;
  } catch {
    return null;
  }
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
    return file === '-' ? await readStream(file, stdin) : await readWhole(file);
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
    // A device or a pipe has no size before its end.
    return await readStream(file, handle.createReadStream({ autoClose: false }));
  } finally {
    await handle.close();
  }
}

async function readStream(
  file: string,
  stream: AsyncIterable<Uint8Array>,
): Promise<InputBytes | UnreadInput> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) return { file, problem: refuseSize(size) };
  }
  return { file, bytes: Buffer.concat(chunks) };
}
