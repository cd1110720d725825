import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { pack } from '../sdk/pack.ts';
import { startServer } from '../server/server-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server of the run answers GraphQL. */
    readonly url: string;
  }
}

const execute = promisify(execFile);

/** Installs the SDK as users get it. */
async function installSdk(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mgi-clients-'));
  await pack(folder);
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm pack made no tarball.');
  const target = path.join(import.meta.dirname, 'node_modules/@mgi-graph/sdk');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await execute('tar', ['-xzf', path.join(folder, name), '-C', target, '--strip-components=1']);
  await rm(folder, { recursive: true });
}

/** One server for the whole run, as `npm start` runs it, with a database of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(path.join(tmpdir(), 'mgi-clients-data-'));
  const server = startServer({ MGI_DATA_DIR: data });
  const close = async () => {
    server.kill('SIGTERM');
    await server.ended;
    await rm(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  try {
    await installSdk();
    project.provide('url', await server.listening);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
