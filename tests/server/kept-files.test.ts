import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptFiles, type LentFile, type Recipe } from '../../server/downloads/kept-files.ts';

/** What a file takes in the room beside its bytes. */
const OVERHEAD = 4_096;

let parent: string;
const opened: KeptFiles[] = [];
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'mgi-test-'));
});
afterEach(async () => {
  for (const files of opened.splice(0)) await files.close();
  await rm(parent, { recursive: true });
});

function open(maxBytes = 1_000_000, folder = parent): KeptFiles {
  const files = new KeptFiles(maxBytes, folder);
  opened.push(files);
  return files;
}

/** Sizes of all files that lie there. */
async function listSizes(): Promise<readonly number[]> {
  const names = await readdir(parent, { recursive: true });
  const all = await Promise.all(
    names.map((name) => stat(path.join(parent, name)).catch(() => null)),
  );
  return all.flatMap((entry) => (entry?.isFile() ? [entry.size] : []));
}

/** Of somebody who stays. */
const staying = () => new AbortController().signal;
const readText = ({ handle }: LentFile) => handle.readFile('utf8');
const lend = (files: KeptFiles, recipe: Recipe, signal = staying()) =>
  files.lend(recipe, signal, readText);

/** A file of this many bytes, and how often it was made. */
function fill(key: string, size: number): Recipe & { readonly made: () => number } {
  let made = 0;
  return {
    key,
    made: () => made,
    make: async function* () {
      made += 1;
      yield key.repeat(Math.ceil(size / key.length)).slice(0, size);
    },
  };
}

/** A file that is made as far as a test lets it: each making is a stream that the test writes to. */
function hold(key: string): { readonly recipe: Recipe; readonly makings: PassThrough[] } {
  const makings: PassThrough[] = [];
  const make = () => {
    const making = new PassThrough();
    makings.push(making);
    return making;
  };
  return { recipe: { key, make }, makings };
}

describe('a file', () => {
  test('is made once for all who ask, and is there for who asks next', async () => {
    const files = open();
    const file = fill('a', 100_000);
    const texts = await Promise.all(Array.from({ length: 16 }, () => lend(files, file)));
    texts.push(await lend(files, file));
    expect(new Set(texts)).toEqual(new Set(['a'.repeat(100_000)]));
    expect(file.made()).toBe(1);
    expect(await listSizes()).toEqual([100_000]);
    expect(files.bytes).toBe(100_000 + OVERHEAD);
  });

  test('says how long it is, and its checksum', async () => {
    const text = 'é«🧭»\n';
    const pieces = [text, Buffer.from(text), text];
    const lent = await open().lend(
      { key: 'a', make: () => Readable.from(pieces) },
      staying(),
      async ({ bytes, sha256 }) => ({ bytes, sha256 }),
    );
    const whole = Buffer.from(text.repeat(3));
    const sha256 = createHash('sha256').update(whole).digest('hex');
    expect(lent).toEqual({ bytes: whole.length, sha256 });
  });

  test('is made while at most one other is; the third waits for its turn', async () => {
    const files = open();
    const held = ['a', 'b', 'c'].map(hold);
    const texts = held.map(({ recipe }) => lend(files, recipe));
    const begun = () => held.map(({ makings }) => makings.length);
    await expect.poll(begun).toEqual([1, 1, 0]);
    held[1]?.makings[0]?.end('B');
    expect(await texts[1]).toBe('B');
    await expect.poll(begun).toEqual([1, 1, 1]);
    held[0]?.makings[0]?.end('A');
    held[2]?.makings[0]?.end('C');
    expect(await Promise.all(texts)).toEqual(['A', 'B', 'C']);
  });

  test('that fails is told to all who wait, leaves nothing, and is made anew for the next', async () => {
    const files = open();
    const { recipe, makings } = hold('a');
    const waiting = Promise.allSettled([1, 2, 3].map(() => lend(files, recipe)));
    await expect.poll(() => makings.length).toBe(1);
    makings[0]?.write('half');
    makings[0]?.destroy(new Error('The cause'));
    for (const result of await waiting) {
      expect(result).toMatchObject({ status: 'rejected', reason: { message: 'The cause' } });
    }
    expect(await listSizes()).toEqual([]);
    const again = lend(files, recipe);
    await expect.poll(() => makings.length).toBe(2);
    makings[1]?.end('whole');
    expect(await again).toBe('whole');
  });
});

describe('whoever leaves', () => {
  test('ends nothing while somebody else waits', async () => {
    const files = open();
    const { recipe, makings } = hold('a');
    const leaving = new AbortController();
    const left = lend(files, recipe, leaving.signal);
    const stayed = lend(files, recipe);
    await expect.poll(() => makings.length).toBe(1);
    leaving.abort(new Error('Gone'));
    await expect(left).rejects.toThrow('Gone');
    makings[0]?.end('whole');
    expect(await stayed).toBe('whole');
    expect(makings).toHaveLength(1);
  });

  test('as the last ends the making, of which nothing is left', async () => {
    const files = open();
    const { recipe, makings } = hold('a');
    const leaving = [new AbortController(), new AbortController()];
    const left = Promise.allSettled(leaving.map(({ signal }) => lend(files, recipe, signal)));
    await expect.poll(() => makings.length).toBe(1);
    makings[0]?.write('a piece');
    await expect.poll(listSizes).toEqual([7]);
    for (const one of leaving) one.abort();
    await left;
    // Who asks now does not get what was given up.
    const again = lend(files, recipe);
    await expect.poll(() => makings.length).toBe(2);
    makings[1]?.end('whole');
    expect(await again).toBe('whole');
    makings[0]?.write('another piece');
    await expect.poll(() => makings[0]?.destroyed).toBe(true);
    await expect.poll(listSizes).toEqual([5]);
    expect(await lend(files, recipe)).toBe('whole');
  });

  test('before its turn is not waited for', async () => {
    const files = open();
    const held = ['a', 'b', 'c'].map(hold);
    const leaving = new AbortController();
    const texts = held.map(({ recipe }) => lend(files, recipe, leaving.signal));
    await expect.poll(() => held[1]?.makings.length).toBe(1);
    leaving.abort();
    await Promise.allSettled(texts);
    for (const { makings } of held) makings[0]?.end('late');
    const next = fill('d', 10);
    expect(await lend(files, next)).toBe('d'.repeat(10));
    expect(held[2]?.makings).toEqual([]);
    expect(await listSizes()).toEqual([10]);
  });

  test('has left before asking', async () => {
    const file = fill('a', 10);
    const signal = AbortSignal.abort(new Error('Gone'));
    await expect(lend(open(), file, signal)).rejects.toThrow('Gone');
    expect(file.made()).toBe(0);
  });
});

describe('the room', () => {
  test('is given up by what was not asked for longest', async () => {
    const files = open(3 * (1_000 + OVERHEAD));
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => fill(key, 1_000));
    for (const file of [a, b, c, a, d, a, c, b]) if (file) await lend(files, file);
    expect([a, b, c, d].map((file) => file?.made())).toEqual([1, 2, 1, 1]);
    await expect.poll(listSizes).toHaveLength(3);
    expect(files.bytes).toBe(3 * (1_000 + OVERHEAD));
  });

  test('waits for whoever reads: what gave way is whole until then, and for others too', async () => {
    const files = open(1_000 + OVERHEAD);
    const file = fill('a', 1_000);
    await files.lend(file, staying(), async (lent) => {
      await lend(files, fill('b', 1_000));
      expect(await listSizes()).toEqual([1_000, 1_000]);
      expect(await lend(files, file)).toBe('a'.repeat(1_000));
      expect(await readText(lent)).toBe('a'.repeat(1_000));
    });
    await expect.poll(listSizes).toEqual([1_000]);
    expect(file.made()).toBe(1);
    await lend(files, file);
    expect(file.made()).toBe(2);
  });

  test.each([0, 1_000])('of %i bytes is not taken by what is larger', async (maxBytes) => {
    const files = open(maxBytes);
    const file = fill('a', 100_000);
    const texts = await Promise.all([1, 2, 3].map(() => lend(files, file)));
    expect(texts).toEqual(Array(3).fill('a'.repeat(100_000)));
    expect([file.made(), files.bytes]).toEqual([1, 0]);
    await expect.poll(listSizes).toEqual([]);
  });

  test('holds for any files in any order', async () => {
    const anyFile = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      isParallel: fc.boolean(),
    });
    const sizes: Readonly<Record<string, number>> = { a: 0, b: 1, c: 5_000, d: 10_000, e: 60_000 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFile, { maxLength: 20 }),
        fc.integer({ min: 0, max: 40_000 }),
        async (asked, room) => {
          const files = open(room);
          let waiting: Promise<void>[] = [];
          for (const { key, isParallel } of asked) {
            const size = sizes[key] ?? 0;
            const read = lend(files, fill(key, size)).then((text) => {
              expect(text).toBe(key.repeat(size));
            });
            waiting.push(read);
            if (isParallel) continue;
            await Promise.all(waiting);
            waiting = [];
          }
          await Promise.all(waiting);
          expect(files.bytes).toBeLessThanOrEqual(room);
          const counted = async () =>
            (await listSizes()).reduce((sum, size) => sum + size + OVERHEAD, 0);
          await expect.poll(counted).toBe(files.bytes);
          await files.close();
        },
      ),
    );
  });
});

describe('the folder', () => {
  test('is made by the first file, and goes when it is closed, with what is being made', async () => {
    const files = open();
    expect(await readdir(parent)).toEqual([]);
    await lend(files, fill('a', 10));
    expect(await readdir(parent)).toEqual([expect.stringMatching(/^mgi-graph-/)]);
    const { recipe, makings } = hold('b');
    const waiting = lend(files, recipe);
    waiting.catch(() => undefined);
    await expect.poll(() => makings.length).toBe(1);
    makings[0]?.write('a piece');
    const closed = files.close();
    makings[0]?.write('another');
    await closed;
    await expect(waiting).rejects.toThrow('aborted');
    expect(makings[0]?.destroyed).toBe(true);
    expect(await readdir(parent)).toEqual([]);
  });

  test('that cannot be written to is told with its place and what to do', async () => {
    const file = path.join(parent, 'a-file');
    await writeFile(file, '');
    for (const folder of [file, path.join(parent, 'nowhere')]) {
      const files = open(1_000, folder);
      const refused = await lend(files, fill('a', 10)).catch(String);
      expect(refused).toContain(`KeepingError: Nothing can be written to ${folder}`);
      expect(refused).toMatch(/: E[A-Z]+: .*Free some space there, or start the server with/);
      expect(files.bytes).toBe(0);
    }
    expect(await readdir(parent)).toEqual(['a-file']);
  });

  test('that is swept away is made again, and its files too', async () => {
    const files = open();
    const file = fill('a', 1_000);
    await lend(files, file);
    for (const name of await readdir(parent))
      await rm(path.join(parent, name), { recursive: true });
    expect(await lend(files, file)).toBe('a'.repeat(1_000));
    expect([file.made(), files.bytes]).toEqual([2, 1_000 + OVERHEAD]);
    expect(await listSizes()).toEqual([1_000]);
  });
});
