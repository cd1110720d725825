import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createLoadedDatabase, type TestDatabase } from '../support/database.ts';
import { killServers, startServer } from './server-process.ts';

afterEach(killServers);

// Each test starts a whole server, which takes its time on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let database: TestDatabase;
beforeAll(async () => {
  database = await createLoadedDatabase();
});
afterAll(() => database.drop());

// npm passes the first two on to the server; by the others it ends alone.
test.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const)(
  'npm start that gets %s, npm alone, leaves no server behind',
  async (signal) => {
    const variables = { DATABASE_URL: database.url, npm_config_update_notifier: 'false' };
    const npm = startServer(variables, ['npm', 'start']);
    const url = await npm.listening;
    npm.kill(signal);
    // The server keeps the output open: it ends when the last of all processes does.
    const { output } = await npm.ended;
    expect(output).toMatch(/\nStopping\n$/);
    await expect(fetch(url)).rejects.toThrow();
  },
);
