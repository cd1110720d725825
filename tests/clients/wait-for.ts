import { vi } from 'vitest';

/** Waits until a check holds, for as long as a test may take: a busy machine must not fail it. */
export const waitFor = (check: () => void): Promise<void> =>
  vi.waitFor(check, { timeout: 240_000 });
