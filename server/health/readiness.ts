import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../prisma/client.ts';
import type { FollowState } from '../../release/follow-releases.ts';
import { Flights } from '../answers/flights.ts';

/** Milliseconds in which the database has to answer. */
const PATIENCE = 1_000;

/** Milliseconds for which an answer of the database counts: asking for readiness is free for anybody. */
const FRESH = 500;

/** Milliseconds for which an older release may be served that a newer one should have replaced. */
const MAX_STALE = 600_000;

/** What readiness depends on. */
export interface ReadinessOptions {
  readonly database: Pick<Database, '$queryRaw'>;
  readonly releases: { readonly state: () => FollowState };
  /** Whether the server is about to stop. */
  readonly isDraining?: () => boolean;
  /** Whether the event loop runs late. */
  readonly isLate?: () => boolean;
}

/** Whether requests should be sent here, and why not. */
export interface Readiness {
  readonly isReady: boolean;
  /** Each "ok", or what is wrong. */
  readonly checks: {
    readonly process: 'ok' | 'stopping' | 'late';
    readonly database: 'ok' | 'away';
    readonly release: 'ok' | 'stale';
  };
  /** Number of the release that is served. */
  readonly release: number;
}

/** Asks whether requests should be sent here. */
export type AskReadiness = () => Promise<Readiness>;

/** Makes what tells whether requests should be sent here. */
export function watchReadiness({
  database,
  releases,
  isDraining = () => false,
  isLate = () => false,
}: ReadinessOptions): AskReadiness {
  const looks = new Flights<boolean>();
  let last = { at: Number.NEGATIVE_INFINITY, answers: false };

  async function look(): Promise<boolean> {
    const asked = database.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    );
    const answers = await Promise.race([asked, delay(PATIENCE, false, { ref: false })]);
    last = { at: performance.now(), answers };
    return answers;
  }

  return async () => {
    const isFresh = performance.now() - last.at < FRESH;
    const answers = isFresh ? last.answers : await looks.share('database', look);
    const { current, staleFor } = releases.state();
    const checks = {
      process: isDraining() ? 'stopping' : isLate() ? 'late' : 'ok',
      database: answers ? 'ok' : 'away',
      release: (staleFor ?? 0) > MAX_STALE ? 'stale' : 'ok',
    } as const;
    const isReady = Object.values(checks).every((check) => check === 'ok');
    return { isReady, checks, release: current };
  };
}
