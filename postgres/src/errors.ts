/**
 * Where the fault lies: the folder cannot be made, read or written (`FOLDER`); another process owns it
 * (`IN_USE`); what is in it cannot be used (`DATA`); the PostgreSQL programs are missing or do not run
 * (`PROGRAMS`); PostgreSQL does not run as this user (`USER`); or something that it needs of the machine
 * or of its settings is refused: disk, memory, ports, limits, time (`MACHINE`).
 */
export type PostgresFault = 'FOLDER' | 'IN_USE' | 'DATA' | 'PROGRAMS' | 'USER' | 'MACHINE';

// The way out that every message can offer.
const OWN_DATABASE =
  'Or set DATABASE_URL to a PostgreSQL of your own; then no private one is started.';

/** What stands below the sentence of an error: a heading, and lines that bear it out. */
export interface Evidence {
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * The only error that this package throws on purpose. The message is for the person at the terminal: what
 * was wrong, where, and what to do. Nothing is left running or half made.
 */
export class PrivatePostgresError extends Error {
  override readonly name = 'PrivatePostgresError';
  readonly fault: PostgresFault;

  constructor(fault: PostgresFault, sentence: string, evidence: Evidence | null = null) {
    super(`${sentence} ${OWN_DATABASE}${show(evidence)}`);
    this.fault = fault;
  }
}

function show(evidence: Evidence | null): string {
  if (evidence === null || evidence.lines.length === 0) return '';
  return `\n${evidence.heading}:${evidence.lines.map((line) => `\n  ${line}`).join('')}`;
}

/**
 * Whether a caught value carries one of these codes: Node's system errors ('ENOENT') and
 * PostgreSQL's five-character SQLSTATEs ('57P03') both keep theirs in `code`.
 */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    codes.includes(error.code)
  );
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
