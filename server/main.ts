import { setTimeout as delay } from 'node:timers/promises';
import { isStartedByNpm, readConfig } from './config.ts';
import { describeFailure } from './failure.ts';
import { start } from './start.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

// Whoever reads the output may go before we do (`npm start | head`); that must not end the server.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

// npm passes SIGINT and SIGTERM on, but ends by SIGHUP or SIGKILL without a word to us.
async function waitUntilOrphaned(): Promise<void> {
  const { ppid } = process;
  while (process.ppid === ppid) await delay(500, undefined, { ref: false });
}

async function main(): Promise<void> {
  // From the first moment on: a Ctrl-C during the start must stop the database as well.
  // The handlers stay, because npm passes a Ctrl-C on that the terminal has sent already; the second
  // would end this process before its database.
  const stopped = new Promise<void>((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
    if (isStartedByNpm()) waitUntilOrphaned().then(resolve);
  });
  const running = await start(readConfig(), say);
  await stopped;
  say('Stopping');
  await running.stop();
}

try {
  await main();
} catch (error) {
  const { message, exitCode } = describeFailure(error);
  complain(message);
  process.exitCode = exitCode;
}
