import { pino } from 'pino';
import { inject } from 'vitest';
import { openDatabase } from '../../prisma/client.ts';
import { createApp } from '../../server/app.ts';
import { guard } from '../../server/guard.ts';
import { listen } from '../../server/listen.ts';

/** What one question got. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The shape of an answer is the test's own claim, which its assertions check.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly data: any;
  readonly errors: readonly { message: string; path?: unknown; extensions?: { code?: string } }[];
  /** The SQL that the question cost, in order. */
  readonly statements: readonly string[];
}

/** The real app on a real port over the real corpus. */
export interface Graph {
  /** "http://127.0.0.1:12345" */
  readonly origin: string;
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** Opens the app on a free port, on the corpus of the run or on another database. */
export async function openGraph(
  databaseUrl = inject('databaseUrl'),
  logger = pino({ level: 'silent' }),
): Promise<Graph> {
  const statements: string[] = [];
  const database = openDatabase(databaseUrl, { onStatement: (sql) => statements.push(sql) });
  const app = createApp({ database, logger });
  const { origin, close } = await listen(guard(app), '127.0.0.1', 0);
  return {
    origin,
    ask: async (query, variables) => {
      statements.length = 0;
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = await response.json();
      const { status, headers } = response;
      return { status, headers, data, errors, statements: [...statements] };
    },
    close: async () => {
      await close();
      await database.$disconnect();
    },
  };
}
