/** What is wrong with an input, for the person who can mend it. Nothing was written. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  /** One sentence a problem, each beginning with its file and, where known, its line. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
