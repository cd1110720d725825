import { expect, test } from 'vitest';
import { migrate } from '../../prisma/migrate.ts';
import { createDatabase } from '../support/database.ts';

test('one process migrates several databases, one after the other', async () => {
  const databases = [await createDatabase(), await createDatabase()];
  try {
    for (const { url } of databases) {
      const applied = await migrate(url);
      expect(applied.length).toBeGreaterThan(0);
      expect(await migrate(url)).toEqual([]);
    }
  } finally {
    for (const { drop } of databases) await drop();
  }
}, 60_000);
