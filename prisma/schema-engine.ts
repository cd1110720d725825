import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type {
  MigrationDirectory,
  MigrationList,
  SchemaEngine,
  SchemasContainer,
} from '@prisma/schema-engine-wasm';
import type { QueryArrayConfig } from 'pg';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The folder of the migrations, one folder each with its `migration.sql`. */
export const MIGRATIONS_DIR = path.join(here, 'migrations');

/** The data model that the migrations lead to. */
export const SCHEMA_FILE = path.join(here, 'schema.prisma');

/** No table and no enum is managed outside of the migrations. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** What the WASM package exports beside its classes: the hooks that a bundler would have called. */
interface EngineBindings {
  readonly SchemaEngine: typeof SchemaEngine;
  readonly __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
}

// Node cannot import `.wasm` as a module, which the package's own entry point does; so the module
// is instantiated here from its file, the way that entry point would have.
async function instantiate(): Promise<EngineBindings> {
  // The engine reports a panic through this global before it throws.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: () => undefined } });
  const require = createRequire(import.meta.url);
  const scriptFile = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  // The package ships no types for this file; the two members are the ones its own entry uses.
  const bindings = (await import(pathToFileURL(scriptFile).href)) as EngineBindings &
    WebAssembly.ModuleImports;
  const bytes = await readFile(path.join(path.dirname(scriptFile), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  return bindings;
}

let bindings: Promise<EngineBindings> | undefined;

// Once for the process: the script keeps one memory for all engines, so a second instance would have
// the engines of the first read and write in its own.
function loadBindings(): Promise<EngineBindings> {
  bindings ??= instantiate();
  return bindings;
}

/** The internal type `"char"` of the system catalogue, and the type `text` to read it as. */
const PG_CHAR = 18;
const PG_TEXT = 25;
/** The one catalogue column of that type that the engine asks for. */
const CHAR_COLUMN = 'constraint_type';

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>;

// Two defects of the adapter stand in the way of migrations (seen in 7.10.0). It cuts a script at
// every semicolon, also inside a function body or a comment, and runs the pieces one by one; sent
// whole, PostgreSQL runs it as one transaction, so a migration is there or it is not. And it cannot
// read the catalogue's own type "char", which comparing two schemas needs.
function repair(adapter: PgAdapter, onRefusal: (error: unknown) => void): PgAdapter {
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool);
  const refuse = (error: unknown): never => {
    onRefusal(error);
    throw error;
  };
  adapter.executeScript = async (script) => {
    await query(script).catch(refuse);
  };
  Object.assign(pool, {
    query: async (config: QueryArrayConfig) => {
      const result = await query(config).catch(refuse);
      for (const field of result.fields) {
        if (field.dataTypeID === PG_CHAR) field.dataTypeID = PG_TEXT;
      }
      return result;
    },
  });
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (request) => {
    const result = await queryRaw(request);
    const columnTypes = result.columnTypes.map((type, index) =>
      result.columnNames[index] === CHAR_COLUMN ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return adapter;
}

// All engines of the process share one memory, and two that work at once end it.
let turn: Promise<unknown> = Promise.resolve();

/**
 * Lends Prisma's schema engine (the WASM build, no download) on a database, to one caller after
 * another, and closes its connections afterwards: the engine leaves them open, and one that PostgreSQL ends then would end
 * the process.
 * @param url PostgreSQL address of the database.
 * @throws what the database refused with, where it did; else the engine's error.
 */
export function withSchemaEngine<Result>(
  url: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const result = turn.then(() => useSchemaEngine(url, work));
  turn = result.catch(() => undefined);
  return result;
}

async function useSchemaEngine<Result>(
  url: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const { SchemaEngine: Engine } = await loadBindings();
  const factory = new PrismaPg({ connectionString: url, connectionTimeoutMillis: 10_000 });
  const adapters: PgAdapter[] = [];
  let refusal: unknown = null;
  const open = async (connecting: Promise<PgAdapter>): Promise<PgAdapter> => {
    const adapter = repair(await connecting, (error) => {
      refusal = error;
    });
    adapters.push(adapter);
    return adapter;
  };
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => open(factory.connect()),
    connectToShadowDb: () => open(factory.connectToShadowDb()),
  });
  const schema = await readFile(SCHEMA_FILE, 'utf8');
  const engine = await Engine.new(
    { datamodels: [[SCHEMA_FILE, schema]] },
    () => undefined,
    adapter,
  );
  try {
    return await work(engine);
  } catch (error) {
    // Of what the database said, the engine keeps the text at most, never the code.
    throw refusal ?? error;
  } finally {
    engine.free();
    await Promise.all(
      adapters.map((each) => each.underlyingDriver()).map((pool) => pool.ended || pool.end()),
    );
  }
}

/** The data model as the engine takes it. */
export async function readSchema(): Promise<SchemasContainer> {
  return { files: [{ path: SCHEMA_FILE, content: await readFile(SCHEMA_FILE, 'utf8') }] };
}

/** The migrations on disk, oldest first, as the engine takes them. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS_DIR, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(
      async (name): Promise<MigrationDirectory> => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok',
            value: await readFile(path.join(MIGRATIONS_DIR, name, 'migration.sql'), 'utf8'),
          },
        },
      }),
    ),
  );
  const lockfile = path.join(MIGRATIONS_DIR, 'migration_lock.toml');
  return {
    baseDir: MIGRATIONS_DIR,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(lockfile, 'utf8').catch(() => null),
    },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

/**
 * The SQL that is missing between the migrations and `schema.prisma`. The engine replays the
 * migrations to find out, so it needs a database of its own.
 * @param emptyUrl PostgreSQL address of an empty database that may be filled and thrown away.
 * @returns SQL, empty when the two agree. Rules that Prisma cannot state (checks, partial indexes)
 * are not compared.
 */
export async function diffMigrations(emptyUrl: string): Promise<string> {
  return withSchemaEngine(emptyUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations()) },
      to: { tag: 'schemaDatamodel', ...(await readSchema()) },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    const script = stdout ?? '';
    return script.includes('This is an empty migration') ? '' : script;
  });
}
