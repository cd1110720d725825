/** Where is told what happens to releases; a pino logger is one. */
export interface ReleaseLog {
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
}
