import { findTables, type Table } from './tables.ts';

/** What is known of the answer that is shown. */
export interface Answer {
  readonly tables: readonly Table[];
  /** Fields that it was counted as, and how many one question may have; null where it was refused. */
  readonly cost: { readonly requested: number; readonly maximum: number } | null;
  /** The number of the release that it is of; null where none is told. */
  readonly release: number | null;
}

/** What the graph answers with, as far as it is looked at here. */
interface Result {
  readonly data?: unknown;
  readonly extensions?: {
    readonly cost?: { readonly requested: number; readonly maximum: number };
    readonly release?: { readonly number: number };
  };
}

/** Reads an answer as it is shown; null while there is none, or where it is the message of a failure. */
export function readAnswer(text: string): Answer | null {
  let result: Result;
  try {
    // The server of this page wrote it.
    result = JSON.parse(text) as Result;
  } catch {
    return null;
  }
  return {
    tables: findTables(result.data),
    cost: result.extensions?.cost ?? null,
    release: result.extensions?.release?.number ?? null,
  };
}
