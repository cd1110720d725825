import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Identity } from '../src/accounts.ts';
import type { PrivatePostgresOptions } from '../src/contract.ts';
import type { PostgresFault } from '../src/errors.ts';
import { openEach, type Report } from './opener.ts';
import { cleanUp, findOrdinaryUser, isRoot, waitUntilQuiet } from './support.ts';

/** How every message ends, but for what bears it out. */
export const OWN_DATABASE =
  'Or set DATABASE_URL to a PostgreSQL of your own; then no private one is started.';

/** One cause for which nothing can be opened. */
export interface Cause {
  readonly name: string;
  /** Only root can make it for another user. */
  readonly needsRoot?: boolean;
  /** Makes it for a user (null: for us); gives the folder. */
  readonly prepare: (user: Identity | null) => Promise<string>;
  readonly options?: Omit<PrivatePostgresOptions, 'dataDir'>;
  readonly fault: PostgresFault;
  /** What must be as it was. */
  readonly untouched?: { readonly file: string; readonly text: string };
  /** The whole message. */
  readonly message: (dataDir: string, user: { readonly uid: number }) => string | RegExp;
}

/** Declares a test for each cause. All are met in one process of an ordinary user, as the product would. */
export function testSentences(causes: readonly Cause[]): void {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  const outcomes = new Map<string, { readonly dataDir: string; readonly report: Report | null }>();
  let uid = process.geteuid?.() ?? 0;

  beforeAll(async () => {
    const user = await findOrdinaryUser();
    uid = user?.uid ?? uid;
    const possible = causes.filter(({ needsRoot = false }) => isRoot || !needsRoot);
    const list: PrivatePostgresOptions[] = [];
    for (const { prepare, options } of possible) {
      list.push({ ...options, dataDir: await prepare(user) });
    }
    const reports = await openEach(list, { user });
    for (const [index, { name }] of possible.entries()) {
      const dataDir = list[index]?.dataDir ?? '';
      outcomes.set(name, { dataDir, report: reports[index] ?? null });
    }
  });
  afterAll(cleanUp);

  for (const { name, fault, message, untouched } of causes) {
    test(name, async ({ skip }) => {
      const outcome = outcomes.get(name);
      if (outcome === undefined) return skip('only root can make this for another user');
      const { dataDir, report } = outcome;
      const wanted = message(dataDir, { uid });
      expect(report).toEqual({
        fault,
        message: typeof wanted === 'string' ? wanted : expect.stringMatching(wanted),
      });
      await expectNothingLeft(dataDir);
      if (untouched === undefined) return;
      expect(await readFile(join(dataDir, untouched.file), 'utf8')).toBe(untouched.text);
    });
  }
}

/** Nothing runs on, and nothing half made is left. */
export async function expectNothingLeft(dataDir: string): Promise<void> {
  // Children of a server that was ended go a moment after it.
  await waitUntilQuiet(dataDir);
  const names = await readdir(dataDir).catch(() => []);
  expect(names.filter((name) => name.startsWith('.new-'))).toEqual([]);
}
