import type { IncomingMessage } from 'node:http';
import type { StatementCount } from '../../prisma/count-statements.ts';

/** What is learnt of a request while it is answered. */
export interface Note extends StatementCount {
  /** What is asked for. */
  kind: 'query' | 'download' | 'health' | 'other';
  /** The name of the operation; null where it has none or was not read. */
  operation: string | null;
  /** Digits of the name of the question: equal ones have the same; null where it has none. */
  question: string | null;
  /** Fields that it was counted as; null where it was not. */
  cost: number | null;
  /** Whether the answer was there already. */
  isKept: boolean;
}

const notes = new WeakMap<IncomingMessage, Note>();

/** What is known of a request, to be read and written. */
export function noteOf(request: IncomingMessage): Note {
  const known = notes.get(request);
  if (known !== undefined) return known;
  const note: Note = {
    kind: 'other',
    operation: null,
    question: null,
    cost: null,
    isKept: false,
    statements: 0,
  };
  notes.set(request, note);
  return note;
}
