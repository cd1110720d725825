/** What became of one file, for people and for programs. */
export interface StoreResult {
  /** One word or two, for the table: "added, release 3". */
  readonly text: string;
  readonly isRefused: boolean;
  /** What to tell beside: the diff of a correction, or why it was refused. */
  readonly remarks: readonly string[];
  /** For `--json`. */
  readonly outcome: StoreOutcome;
}

/** What a program is told of one file that was to be stored. */
export interface StoreOutcome {
  readonly status: 'added' | 'corrected' | 'unchanged' | 'refused';
  /** The release that it is in; null when it was refused. */
  readonly release: number | null;
  readonly reason: string | null;
  /** References. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** What an outcome has where nothing changed. */
export const NOTHING = { reason: null, added: [], removed: [], changed: [] } as const;

/** What a program is told of a file that was not brought in for its own errors. */
export const REFUSED: StoreOutcome = {
  ...NOTHING,
  status: 'refused',
  release: null,
  reason: 'See diagnostics.',
};

/** What is told of a file whose release was given up because another file was refused. */
export function withdraw({ isRefused, ...stored }: StoreResult): StoreResult {
  if (isRefused) return { ...stored, isRefused };
  const reason = 'Another file was refused, and so nothing was written (--one-release).';
  return {
    text: 'not written',
    isRefused: true,
    remarks: [],
    outcome: { ...NOTHING, status: 'refused', release: null, reason },
  };
}
