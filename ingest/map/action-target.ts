/** What a rule for an objective speaks for. */
export interface ActionTarget {
  readonly objective: number;
  /** Letter of the Compact's action, null where none fits alone. */
  readonly action: string | null;
}
