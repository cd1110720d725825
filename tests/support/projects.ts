/** Files that need a worker of their own: memory is measured, or a library keeps state. */
export const ISOLATED = ['tests/prisma/migrate.test.ts', 'tests/server/downloads-made.test.ts'];

/** Files that start processes and read little else. They are run before the others: they take longest. */
export const PROCESSES = [
  'postgres/tests/**/*.test.ts',
  'tests/commands/process.test.ts',
  'tests/docs/commands.test.ts',
  'tests/ingest/import-kill.test.ts',
  'tests/prisma/ensure-generated.test.ts',
  'tests/server/bundle.test.ts',
  'tests/server/main-npm.test.ts',
];
