import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createLoadedDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { AT_LAST, endFollowing, follow, publishEmpty, WITHIN_A_SECOND } from './following.ts';
import { readSmallRelease } from './small-release.ts';

let database: TestDatabase;
let url: string;
beforeAll(async () => {
  database = await createLoadedDatabase();
  url = database.url;
});
afterEach(endFollowing);
afterAll(() => database.drop());

/** A gate at which builds wait when it is closed. */
function makeGate() {
  let open = (): void => undefined;
  let passage = Promise.resolve();
  return {
    close: () => {
      passage = new Promise((resolve) => {
        open = resolve;
      });
    },
    open: () => open(),
    pass: () => passage,
  };
}

describe('a release that cannot be built', () => {
  test('leaves the one before it in place, is told once, and is served when it can be', async () => {
    const releases = await follow(url);
    const before = releases.current();
    await runSql(url, 'ALTER TABLE "Finding" RENAME TO "Lost"');
    const number = await publishEmpty(url);
    // The first attempt and two more.
    await expect.poll(() => releases.builds.length, AT_LAST).toBeGreaterThanOrEqual(4);
    expect(releases.current()).toBe(before);
    const { staleFor, ...state } = releases.state();
    const cause = expect.objectContaining({ message: 'relation "Finding" does not exist' });
    expect(state).toEqual({
      current: before.number,
      newest: number,
      deafFor: null,
      lastFailure: { release: number, cause },
    });
    expect(staleFor).toBeGreaterThan(0);
    await runSql(url, 'ALTER TABLE "Lost" RENAME TO "Finding"');
    expect(await releases.after(before.number)).toEqual({ ...before, number });
    expect(releases.state()).toMatchObject({ staleFor: null, lastFailure: null });
    expect(releases.log).toEqual([
      {
        level: 'warn',
        details: { err: cause, release: number },
        message: `Release ${number} could not be built; release ${before.number} is served until it can be.`,
      },
      {
        level: 'info',
        details: { release: number, ms: expect.any(Number) },
        message: 'A new release is served.',
      },
    ]);
  });

  test('at the start ends the start with its cause', async () => {
    const cause = new Error('No memory.');
    await expect(follow(url, { build: () => Promise.reject(cause) })).rejects.toBe(cause);
  });

  test('gives way to the next one at once', async () => {
    const bad = (await readSmallRelease(url)).number + 1;
    const releases = await follow(url, {
      build: async (number) => {
        if (number === bad) throw new Error('This one is bad.');
        return readSmallRelease(url);
      },
    });
    await publishEmpty(url);
    await expect.poll(() => releases.state().lastFailure?.release, AT_LAST).toBe(bad);
    await publishEmpty(url);
    await expect.poll(() => releases.current().number, WITHIN_A_SECOND).toBe(bad + 1);
  });

  test('is asked for again when the database that it is built from is behind', async () => {
    let isBehind = false;
    const releases = await follow(url, {
      build: async () => {
        const release = await readSmallRelease(url);
        return isBehind ? { ...release, number: release.number - 1 } : release;
      },
    });
    isBehind = true;
    const { number } = releases.current();
    await publishEmpty(url);
    await expect.poll(() => releases.builds.length, AT_LAST).toBeGreaterThanOrEqual(3);
    expect(releases.current().number).toBe(number);
    expect(releases.state().lastFailure?.cause).toEqual(
      new Error(
        `Release ${number + 1} is announced, but the database that it is built from has only release ${number}.`,
      ),
    );
    isBehind = false;
    expect((await releases.after(number)).number).toBe(number + 1);
  });
});

describe('builds', () => {
  test('come one after another, and pass over what is overtaken', async () => {
    const gate = makeGate();
    let underWay = 0;
    const most: number[] = [];
    const releases = await follow(url, {
      build: async () => {
        most.push(++underWay);
        const release = await readSmallRelease(url);
        await gate.pass();
        underWay--;
        return release;
      },
    });
    const { number } = releases.current();
    gate.close();
    await publishEmpty(url);
    await expect.poll(() => releases.builds, AT_LAST).toEqual([number, number + 1]);
    await publishEmpty(url);
    await publishEmpty(url);
    await expect.poll(() => releases.state().newest, AT_LAST).toBe(number + 3);
    gate.open();
    await releases.after(number + 2);
    expect(releases.builds).toEqual([number, number + 1, number + 3]);
    expect(Math.max(...most)).toBe(1);
  });

  test('of twenty releases in a burst end at the newest, and are fewer', async () => {
    const releases = await follow(url, {
      build: async () => {
        const [release] = await Promise.all([
          readSmallRelease(url),
          runSql(url, 'SELECT pg_sleep(0.05)'),
        ]);
        return release;
      },
    });
    const swaps: number[] = [];
    releases.onSwap(({ number }) => swaps.push(number));
    const first = releases.current().number + 1;
    await runSql(
      url,
      `DO $$ BEGIN
       PERFORM set_config('mgi.search_refresh', 'later', false);
       FOR n IN ${first}..${first + 19} LOOP
         INSERT INTO "Release" ("number", "summary", "checksum") VALUES (n, 'x', repeat('0', 64));
         COMMIT;
       END LOOP; END $$`,
    );
    await expect.poll(() => releases.current().number, WITHIN_A_SECOND).toBe(first + 19);
    expect(swaps).toEqual(swaps.toSorted((a, b) => a - b));
    expect(releases.builds.length).toBeLessThan(20);
  });

  test('that find a newer release than was announced are not repeated for it', async () => {
    let beforeBuild: (() => Promise<unknown>) | null = null;
    const releases = await follow(url, {
      pollEvery: 60_000,
      build: async () => {
        await beforeBuild?.();
        return readSmallRelease(url);
      },
    });
    const { number } = releases.current();
    beforeBuild = async () => {
      beforeBuild = null;
      await runSql(url, 'ALTER TABLE "Release" DISABLE TRIGGER "Release_announce"');
      await publishEmpty(url);
      await runSql(url, 'ALTER TABLE "Release" ENABLE TRIGGER "Release_announce"');
    };
    await publishEmpty(url);
    expect((await releases.after(number)).number).toBe(number + 2);
    await publishEmpty(url);
    await releases.after(number + 2);
    expect(releases.builds).toEqual([number, number + 1, number + 3]);
  });

  test.each([
    ['heeds the signal', true],
    ['is deaf to it', false],
  ])('end with the following, also one that %s', async (_how, doesHeed) => {
    const signals: AbortSignal[] = [];
    const releases = await follow(url, {
      build: (_number, signal) => {
        signals.push(signal);
        if (signals.length === 1) return readSmallRelease(url);
        return new Promise((_resolve, reject) => {
          if (doesHeed) signal.addEventListener('abort', () => reject(signal.reason));
        });
      },
    });
    const before = releases.current();
    await publishEmpty(url);
    await expect.poll(() => signals.length, AT_LAST).toBe(2);
    await releases.close();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true]);
    expect(releases.current()).toBe(before);
    expect(releases.log).toEqual([]);
  });
});
