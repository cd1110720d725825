import './server/bundle.js';
import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

/** Files that need a worker of their own: a library keeps state, memory or processes are measured. */
const ISOLATED = [
  'postgres/tests/**/*.test.ts',
  'tests/docs/commands.test.ts',
  'tests/prisma/{ensure-generated,migrate}.test.ts',
  'tests/sdk/{cli,package,runtimes}.test.ts',
  'tests/server/{downloads-stream,graphiql.browser}.test.ts',
];

const shared = {
  resolve: {
    // Vite would take the ESM build of graphql and Node, for the libraries, the CommonJS one: two
    // copies, which refuse each other's schemas.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
};

const limits = {
  setupFiles: ['tests/support/property-runs.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    globalSetup: ['postgres/tests/run-folder.ts', 'tests/support/global-setup.ts'],
    // Many tests wait for a process or a database: two files at a time, also on two cores.
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          ...limits,
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: ISOLATED,
          // The schema, the parser and the corpus are read once a worker, not once a file.
          isolate: false,
        },
      },
      { ...shared, test: { ...limits, name: 'isolated', include: ISOLATED } },
    ],
  },
});
