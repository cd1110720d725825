import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORPUS_DIR } from '../../../ingest/corpus/read-corpus.ts';

/** A finding of a curated file. */
export interface Curated {
  readonly reference: string;
  readonly objectives: readonly {
    readonly objective: number;
    readonly action: string | null;
    readonly relevance: string;
    readonly confidence: string;
    readonly rationale: string;
  }[];
  readonly principles: readonly {
    readonly principle: string;
    readonly confidence: string;
    readonly rationale: string;
  }[];
  readonly considered?: readonly { readonly objective: number; readonly reason: string }[];
}

const folder = path.join(CORPUS_DIR, 'mappings');
/** All findings of the curated files. */
export const curated: readonly Curated[] = readdirSync(folder).flatMap((file) =>
  Object.entries<Omit<Curated, 'reference'>>(
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')).findings,
  ).map(([reference, finding]) => ({ ...finding, reference })),
);
/** The kind that a reference names. */
export const kindOf = (reference: string) =>
  reference.includes('/well-developed/') ? 'WELL_DEVELOPED' : 'AREA_FOR_DEVELOPMENT';
/** The domain that a reference names. */
export const domainOf = (reference: string) =>
  (reference.split('/')[1] ?? '').replaceAll('-', '_').toUpperCase();
/** The findings that are mapped to an objective. */
export const withObjective = (number: number) =>
  curated.filter(({ objectives }) => objectives.some(({ objective }) => objective === number));
