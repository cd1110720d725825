import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

// Makes the Prisma client and the types of Pothos from schema.prisma, unless they are there and fit
// it. It is plain JavaScript and runs before anything that imports them: on install, and again where
// install scripts are off or schema.prisma was changed since.

const HERE = import.meta.dirname;
const GENERATED = path.join(HERE, 'generated');
const MARK = path.join(GENERATED, 'made-from');
const require = createRequire(import.meta.url);

/** What the generated files depend on: the model, and the version of Prisma. */
function describeInput() {
  const model = readFileSync(path.join(HERE, 'schema.prisma'));
  const { version } = require('@prisma/client/package.json');
  return `${createHash('sha256').update(model).digest('hex')} ${version}\n`;
}

function findPrisma() {
  try {
    return require.resolve('prisma/build/index.js');
  } catch {
    throw new Error(
      'The Prisma client is not made yet, and the package "prisma" that makes it is not installed. Install without --omit=dev.',
    );
  }
}

// Prisma starts its generators by their names, which are on the path only where npm started us.
function environment() {
  const name = Object.keys(process.env).find((key) => /^path$/i.test(key)) ?? 'PATH';
  const programs = path.join(HERE, '../node_modules/.bin');
  return {
    ...process.env,
    [name]: [programs, process.env[name]].join(path.delimiter),
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
}

/** Generates into a folder aside, so that nobody ever reads half of it. */
function generate(input) {
  const prisma = findPrisma();
  const draft = path.join(HERE, `.generating-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  try {
    const model = path.join(draft, 'schema.prisma');
    writeFileSync(model, readFileSync(path.join(HERE, 'schema.prisma')));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [prisma, 'generate', '--schema', model],
      {
        cwd: path.join(HERE, '..'),
        encoding: 'utf8',
        env: environment(),
      },
    );
    if (status !== 0) throw new Error(`The Prisma client could not be made.\n${stdout}${stderr}`);
    writeFileSync(path.join(draft, 'generated', 'made-from'), input);
    // Another process may have been faster; what it put there is as good.
    if (existsSync(GENERATED)) renameSync(GENERATED, path.join(draft, 'old'));
    renameSync(path.join(draft, 'generated'), GENERATED);
  } catch (error) {
    if (!isMade(input)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

// git may have taken the files away and left the mark, where an older commit had them.
function isMade(input) {
  const isThere = existsSync(path.join(GENERATED, 'client/client.ts')) && existsSync(MARK);
  return isThere && readFileSync(MARK, 'utf8') === input;
}

const input = describeInput();
if (!isMade(input)) generate(input);
