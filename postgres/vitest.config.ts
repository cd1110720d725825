import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/run-folder.ts'],
    include: ['tests/**/*.test.ts'],
    maxWorkers: 2,
  },
});
