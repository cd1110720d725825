import type { ProfileReading } from '../ingest/read-profile.ts';
import type { ImportOptions } from '../ingest/report/options.ts';

/** What storing one profile came to. */
export interface StoreResult {
  readonly text: string;
  readonly isRefused: boolean;
}

/** An open database that profiles are brought into. */
export interface ImportSession {
  readonly store: (reading: ProfileReading) => Promise<StoreResult>;
}

export async function withSession(
  _options: ImportOptions,
  _use: (session: ImportSession) => Promise<boolean>,
): Promise<boolean> {
  throw new Error('not yet');
}

export function describeFailure(error: unknown): { message: string; exitCode: number } {
  return { message: String(error), exitCode: 1 };
}
