import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest asks for one.
export default defineConfig({
  test: {
    globalSetup: ['tests/run-folder.ts'],
    include: ['tests/**/*.test.ts'],
    maxWorkers: 2,
  },
});
