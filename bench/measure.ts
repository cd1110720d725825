import { pino } from 'pino';
import { openDatabase } from '../prisma/client.ts';
import { createApp } from '../server/app.ts';
import { QUESTIONS } from './questions.ts';

const RUNS = 5;

/** What one question took. */
export interface Timing {
  readonly question: string;
  /** Milliseconds, the median of several runs after one that warms up; null when it was not answered. */
  readonly milliseconds: number | null;
  /** What the server said instead of an answer. */
  readonly error: string | null;
}

/** Asks each question of an app over the database. */
export async function measure(
  url: string,
  isAsked: (question: string) => boolean = () => true,
): Promise<readonly Timing[]> {
  const database = openDatabase(url);
  const app = createApp({ database, logger: pino({ level: 'silent' }) });
  const timings: Timing[] = [];
  try {
    for (const [question, query] of Object.entries(QUESTIONS)) {
      if (!isAsked(question)) continue;
      const times: number[] = [];
      let error: string | null = null;
      for (let run = 0; run <= RUNS && error === null; run += 1) {
        const begun = performance.now();
        const response = await app.fetch('http://bench/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
        const answer: { errors?: readonly { readonly message: string }[] } = await response.json();
        error = answer.errors?.[0]?.message ?? null;
        if (run > 0) times.push(performance.now() - begun);
      }
      const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
      timings.push({ question, milliseconds: error === null ? (median ?? null) : null, error });
    }
  } finally {
    await database.$disconnect();
  }
  return timings;
}
