import { existsSync, mkdtempSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { Refused } from '../guard.ts';
import { type Chunks, KeepingError, type WrittenFile, writeFile } from './write-file.ts';

/** Files that are made at the same time; another waits for its turn. */
export const MAX_MAKING = 2;

/** Files that may wait for their turn; one more is refused. */
export const MAX_WAITING = 6;

/** Seconds after which who was refused asks again. */
const RETRY_AFTER = 10;

/** Bytes that a file takes beside its own: what a file system rounds up to, and its entry there. */
const OVERHEAD = 4_096;

/** How a file is made when it is not there. */
export interface Recipe {
  /** Stands for all that the bytes of the file depend on. */
  readonly key: string;
  /**
   * Makes the file.
   * @param signal comes when nobody waits for it any more; a piece that is made yet is not written.
   */
  readonly make: (signal: AbortSignal) => Chunks;
}

/** A whole file that may be read until it is given back. */
export interface LentFile extends WrittenFile {
  readonly handle: FileHandle;
}

/** A file that is asked for, made or kept. */
interface Entry {
  readonly key: string;
  readonly path: string;
  readonly written: Promise<WrittenFile>;
  readonly abandon: AbortController;
  /** How many wait for it or read it. */
  borrowers: number;
  /** Whether it stays when nobody does. */
  isKept: boolean;
}

/** What a promise gives, unless the signal comes first. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/**
 * Files that are made once, however many ask for them, and kept for who asks next, in a folder that
 * is this process's own. What was not asked for longest gives way, as soon as nobody reads it.
 */
export class KeptFiles {
  readonly #parent: string;
  /** By key, all that are kept or have a borrower. */
  readonly #entries = new Map<string, Entry>();
  readonly #kept: LRUCache<string, Entry>;
  readonly #takeTurn = pLimit(MAX_MAKING);
  readonly #writing = new Set<Promise<unknown>>();
  #folder: string | null = null;
  #count = 0;

  /**
   * @param maxBytes room for what is kept; a file that is larger goes with its last reader.
   * @param parent where the folder of the files is made, when the first is wanted.
   */
  constructor(maxBytes: number, parent: string = tmpdir()) {
    this.#parent = parent;
    this.#kept = new LRUCache<string, Entry>({
      // The library takes 0 for no bound.
      maxSize: Math.max(maxBytes, 1),
      dispose: (entry) => {
        entry.isKept = false;
        this.#removeUnused(entry);
      },
    });
  }

  /** Bytes of the files that are kept, as counted. */
  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  /**
   * Lends a file, which is made first where it is not there. It stays what it is until `borrow` ends.
   * @param signal ends the wait; the making too when nobody else waits.
   * @throws Refused where too many wait already, KeepingError where the disk is full or refuses, the reason of the signal, and whatever
   * the making or `borrow` throws.
   */
  async lend<Result>(
    recipe: Recipe,
    signal: AbortSignal,
    borrow: (file: LentFile) => Promise<Result>,
  ): Promise<Result> {
    const entry = this.#find(recipe.key) ?? this.#begin(recipe);
    entry.borrowers += 1;
    try {
      const written = await unlessAborted(entry.written, signal);
      const handle = await open(entry.path);
      try {
        return await borrow({ ...written, handle });
      } finally {
        await handle.close();
      }
    } finally {
      entry.borrowers -= 1;
      this.#removeUnused(entry);
    }
  }

  /** Ends what is being made, and removes all files. */
  async close(): Promise<void> {
    for (const { abandon } of this.#entries.values()) abandon.abort();
    await Promise.allSettled(this.#writing);
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true });
  }

  #find(key: string): Entry | null {
    const kept = this.#kept.get(key);
    // Systems clean their folder of temporary files now and then.
    if (kept !== undefined && !existsSync(kept.path)) {
      this.#kept.delete(key);
      this.#entries.delete(key);
    }
    return this.#entries.get(key) ?? null;
  }

  #begin({ key, make }: Recipe): Entry {
    if (this.#takeTurn.pendingCount >= MAX_WAITING) {
      throw new Refused(
        503,
        'UNAVAILABLE',
        `${MAX_MAKING} files are being made and ${MAX_WAITING} wait already. Ask again in ${RETRY_AFTER} seconds.`,
        RETRY_AFTER,
      );
    }
    this.#count += 1;
    const file = path.join(this.#openFolder(), `${this.#count}`);
    const abandon = new AbortController();
    const written = this.#takeTurn(() => writeFile(file, make, abandon.signal));
    const entry: Entry = { key, path: file, written, abandon, borrowers: 0, isKept: false };
    this.#entries.set(key, entry);
    const kept = written.then(({ bytes }) => this.#keep(entry, bytes)).catch(() => undefined);
    this.#writing.add(kept);
    kept.finally(() => this.#writing.delete(kept));
    return entry;
  }

  #openFolder(): string {
    if (this.#folder !== null && existsSync(this.#folder)) return this.#folder;
    const prefix = path.join(this.#parent, 'mgi-graph-');
    try {
      this.#folder = mkdtempSync(prefix);
    } catch (error) {
      throw new KeepingError(prefix, error);
    }
    return this.#folder;
  }

  #keep(entry: Entry, bytes: number): void {
    if (entry.abandon.signal.aborted) return;
    this.#kept.set(entry.key, entry, { size: bytes + OVERHEAD });
    entry.isKept = this.#kept.has(entry.key);
  }

  #removeUnused(entry: Entry): void {
    if (entry.isKept || entry.borrowers > 0) return;
    if (this.#entries.get(entry.key) === entry) this.#entries.delete(entry.key);
    // Where it is being made still, that ends, and leaves nothing.
    entry.abandon.abort();
    entry.written
      .then(() => rm(entry.path, { force: true }))
      // What cannot be removed now goes with the folder.
      .catch(() => undefined);
  }
}
