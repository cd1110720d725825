import { defineConfig } from 'prisma/config';

// The CLI would download a native schema engine even to generate the client, which fails without
// open internet. Generation never calls that binary, and migrations run through the WASM engine
// (prisma/migrate.ts), so any existing file satisfies the check.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
