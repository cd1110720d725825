import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { hasCode } from '../src/errors.ts';
import { exists, findOpenDisk } from './places.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of the whole run, which every user may enter. */
    readonly runFolder: string;
  }
}

/** Makes the folder of the run; gone afterwards. For `globalSetup`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(await findOpenDisk(), 'mgi-run-'));
  await chmod(folder, 0o755);
  project.provide('runFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}

/**
 * A folder that several test files need and none of them changes. The first to ask makes it; others that ask
 * meanwhile wait.
 * @param make fills the folder, which moves to its place afterwards.
 */
export async function makeOnce(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(inject('runFolder'), name);
  const draft = `${folder}.draft`;
  while (!(await exists(folder))) {
    if (await tryMake(draft)) {
      try {
        // Whoever had the draft may have come to its end since we looked.
        if (!(await exists(folder))) {
          await chmod(draft, 0o755);
          await make(draft);
          await rename(draft, folder);
        }
      } finally {
        await rm(draft, { recursive: true, force: true });
      }
    } else {
      await delay(20);
    }
  }
  return folder;
}

async function tryMake(draft: string): Promise<boolean> {
  return mkdir(draft).then(
    () => true,
    (error) => {
      if (!hasCode(error, 'EEXIST')) throw error;
      return false;
    },
  );
}
