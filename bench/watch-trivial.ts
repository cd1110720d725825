import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, ask } from './ask.ts';
import { TRIVIAL } from './asked.ts';

// A process that asks the trivial question for some seconds, and then tells its answers.

const [, , origin = '', seconds = '0'] = process.argv;
const end = performance.now() + Number(seconds) * 1_000;
const answers: Answer[] = [];
// The first question connects, and compiles what asks.
await ask(origin, TRIVIAL);
while (performance.now() < end) {
  answers.push(await ask(origin, TRIVIAL));
  await delay(20);
}
process.send?.(answers);
