import './server/bundle.js';
import { createRequire } from 'node:module';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { ProjectConfig } from 'vitest/node';
import { ISOLATED, PROCESSES } from './tests/support/projects.ts';

const require = createRequire(import.meta.url);

const project = (name: string, options: ProjectConfig): TestProjectInlineConfiguration => ({
  resolve: {
    // Vite would take the ESM build of graphql and Node, for the libraries, the CommonJS one: two
    // copies, which refuse each other's schemas.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
  test: {
    name,
    setupFiles: ['tests/support/property-runs.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...options,
  },
});

export default defineConfig({
  test: {
    globalSetup: ['postgres/tests/run-folder.ts', 'tests/support/global-setup.ts'],
    // Many tests wait for a process or a database: two files at a time, also on two cores.
    maxWorkers: 2,
    // In the order of their names. Where files share a worker, what they import is read once a worker:
    // the schema, the parser and the corpus.
    projects: [
      project('isolated', { include: ISOLATED }),
      project('processes', { include: PROCESSES, isolate: false }),
      project('together', {
        include: ['tests/**/*.test.ts'],
        exclude: [...ISOLATED, ...PROCESSES, 'tests/clients/**'],
        isolate: false,
      }),
    ],
  },
});
