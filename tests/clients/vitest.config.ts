import '../../server/bundle.js';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** The clients of others, against a whole server: `npm run test:clients`. */
export default defineConfig({
  root: import.meta.dirname,
  // The JSX of the tests is React's.
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  test: {
    include: ['*.test.{ts,tsx}'],
    globalSetup: [path.join(import.meta.dirname, 'global-setup.ts')],
    // Each starts a compiler or renders: one after the other.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
