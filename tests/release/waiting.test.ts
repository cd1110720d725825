import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOff } from '../../release/backoff.ts';
import { createBell } from '../../release/bell.ts';

test('attempts come after 0.1 to 5 seconds, each later than the one before by twice its time', () => {
  fc.assert(
    fc.property(fc.nat(2_000), (failures) => {
      const most = Math.min(5_000, 100 * 2 ** failures);
      const waited = backOff(failures);
      expect(waited).toBeGreaterThanOrEqual(most / 2);
      expect(waited).toBeLessThanOrEqual(most);
    }),
  );
});

test('many that wait do not come back at the same moment', () => {
  const moments = new Set(Array.from({ length: 20 }, () => backOff(6)));
  expect(moments.size).toBeGreaterThan(10);
});

test('a bell that rings while nobody waits wakes the next one once, however often it rang', async () => {
  const bell = createBell();
  bell.ring();
  bell.ring();
  await bell.wait();
  const order: string[] = [];
  const wait = bell.wait().then(() => order.push('woken'));
  order.push('rings');
  bell.ring();
  await wait;
  expect(order).toEqual(['rings', 'woken']);
});

test('a bell that does not ring is waited for so long at most', async () => {
  const bell = createBell();
  const began = performance.now();
  await bell.wait(20);
  expect(performance.now() - began).toBeGreaterThan(15);
});
