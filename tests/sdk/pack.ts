import { execFile } from 'node:child_process';
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The folder of the project. */
export const ROOT = path.join(import.meta.dirname, '../..');

/** Packs the SDK into a folder as it is published; in a copy, so that the folder `sdk` stays as it is. */
export async function pack(folder: string): Promise<void> {
  const copy = path.join(folder, 'repository');
  await mkdir(copy);
  await cp(path.join(ROOT, 'tsconfig.json'), path.join(copy, 'tsconfig.json'));
  await cp(path.join(ROOT, 'sdk'), path.join(copy, 'sdk'), {
    recursive: true,
    filter: (source) => !/[\\/](dist|node_modules)$/.test(source),
  });
  await cp(path.join(ROOT, 'schema/schema.graphql'), path.join(copy, 'schema/schema.graphql'));
  await symlink(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  const isWindows = process.platform === 'win32';
  await execute(
    isWindows ? 'npm.cmd' : 'npm',
    ['pack', '--silent', '--offline', '--pack-destination', folder],
    { cwd: path.join(copy, 'sdk'), shell: isWindows },
  );
  await rm(copy, { recursive: true });
}
