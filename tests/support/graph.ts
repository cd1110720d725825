import { pino } from 'pino';
import { inject } from 'vitest';
import { openDatabase } from '../../prisma/client.ts';
import { followReleases } from '../../release/follow-releases.ts';
import {
  openRelease,
  type PublishedRelease,
  type ReleaseOptions,
} from '../../release/published-release.ts';
import { Admission } from '../../server/admission/admission.ts';
import type { AdmissionLimits } from '../../server/admission/limits.ts';
import type { RateLimit } from '../../server/admission/rate-limit.ts';
import { type AnswerStore, AnswersByRelease } from '../../server/answers/kept-answers.ts';
import { type AppOptions, createApp } from '../../server/app.ts';
import { listen } from '../../server/connections/listen.ts';
import { KeptFiles } from '../../server/downloads/kept-files.ts';
import type { Observer } from '../../server/observe/observe.ts';

/** What one question got. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The shape of an answer is the test's own claim, which its assertions check.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly data: any;
  readonly errors: readonly { message: string; path?: unknown; extensions?: { code?: string } }[];
  /** Fields that it was counted as; null where it was refused before. */
  readonly cost: number | null;
  /** The SQL that the question cost, in order. */
  readonly statements: readonly string[];
  /** Those that read what is answered, without the looks whether it is still of the newest release. */
  readonly reads: readonly string[];
}

/** The real app on a real port over the real corpus. */
export interface Graph {
  /** "http://127.0.0.1:12345" */
  readonly origin: string;
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  /** The SQL of all that was asked since the last `ask` began, or since the open. */
  readonly statements: readonly string[];
  /** The release that is served. */
  readonly release: () => PublishedRelease;
  /** What is kept of the newest release. */
  readonly kept: () => AnswerStore;
  /** Resolves when the newest release of the database is served. */
  readonly catchUp: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The statement of `verifyRelease`, which follows upon all that is read in one tick. */
const LOOK = /^SELECT "public"\."Release"\."number" FROM "public"\."Release" WHERE 1=1 ORDER BY /;

/** What a graph keeps in memory. */
export interface GraphOptions extends ReleaseOptions {
  /** Room for finished answers. @default 0 */
  readonly answerBytes?: number;
  /** Room for finished files. @default 0 */
  readonly downloadBytes?: number;
  /** How much is carried out at the same time, and for how long. */
  readonly admission?: Partial<AdmissionLimits>;
  /** Fields a minute for each client. */
  readonly rateLimit?: RateLimit;
  readonly observers?: readonly Observer[];
  /** What else the app is made with. */
  readonly app?: Partial<AppOptions>;
}

/** Opens the app on a free port, on the corpus of the run or on another database. */
export async function openGraph(
  databaseUrl = inject('databaseUrl'),
  logger = pino({ level: 'silent' }),
  {
    answerBytes = 0,
    downloadBytes = 0,
    admission = {},
    rateLimit,
    observers = [],
    app: more = {},
    ...options
  }: GraphOptions = {},
): Promise<Graph> {
  const statements: string[] = [];
  const database = openDatabase(databaseUrl, { onStatement: (sql) => statements.push(sql) });
  const releases = await followReleases({
    url: databaseUrl,
    build: () => openRelease(database, options),
    log: logger,
  });
  const answers = new AnswersByRelease(answerBytes);
  const files = new KeptFiles(downloadBytes);
  const app = createApp({
    database,
    releases,
    answers,
    files,
    logger,
    // How many statements are counted must not hang upon how busy the machine is.
    admission: new Admission({ slice: Number.POSITIVE_INFINITY, ...admission }),
    rateLimit: rateLimit ?? null,
    observers,
    ...(options.publicUrl !== undefined && { publicUrl: options.publicUrl }),
    ...more,
  });
  const { origin, close } = await listen(app, '127.0.0.1', 0);
  return {
    origin,
    ask: async (query, variables) => {
      statements.length = 0;
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [], extensions } = await response.json();
      const cost = extensions?.cost?.requested ?? null;
      const { status, headers } = response;
      const reads = statements.filter((sql) => !LOOK.test(sql));
      return { status, headers, data, errors, cost, statements: [...statements], reads };
    },
    statements,
    release: releases.current,
    kept: () => answers.of(releases.current()),
    catchUp: async () => {
      const newest = await database.release.findFirst({ orderBy: { number: 'desc' } });
      const number = newest?.number ?? 0;
      if (releases.current().number < number) await releases.after(number - 1);
    },
    close: async () => {
      await close();
      await files.close();
      await releases.close();
      await database.$disconnect();
    },
  };
}

/**
 * Opens the app so that it keeps no rows: what a question costs does not depend on what was asked
 * before. Words that were looked up it keeps all the same.
 */
export const openColdGraph = (databaseUrl?: string): Promise<Graph> =>
  openGraph(databaseUrl, undefined, { entityCacheMb: 0 });
