import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  resolve: {
    // Vite would take the ESM build of graphql and Node, for the libraries, the CommonJS one: two
    // copies, which refuse each other's schemas.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
  test: {
    include: ['tests/**/*.test.ts', 'postgres/tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    // Many tests wait for a process or a database: two files at a time, also on two cores.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
