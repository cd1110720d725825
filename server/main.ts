import { setTimeout as delay } from 'node:timers/promises';
import { isStartedByNpm } from './config.ts';
import { openProcessIo } from './io.ts';
import { serve } from './serve.ts';

// Whoever reads the output may go before we do (`npm start | head`); that must not end the server.
const io = openProcessIo(() => undefined);

// npm passes SIGINT and SIGTERM on, but ends by SIGHUP or SIGKILL without a word to us.
async function waitUntilOrphaned(): Promise<void> {
  const { ppid } = process;
  while (process.ppid === ppid) await delay(500, undefined, { ref: false });
}

// From the first moment on: a Ctrl-C during the start must stop the database as well.
// The handlers stay, because npm passes a Ctrl-C on that the terminal has sent already; the second
// would end this process before its database.
const stopped = new Promise<void>((resolve) => {
  process.on('SIGINT', () => resolve());
  process.on('SIGTERM', () => resolve());
  if (isStartedByNpm(io.environment)) waitUntilOrphaned().then(resolve);
});

process.exitCode = await serve(io, stopped);
