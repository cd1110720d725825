import type { Diagnostic } from './diagnostics.ts';

/** What a line is to the overview page. UNPLACED lines always have a diagnostic of their own. */
export type OverviewLineRole =
  | 'BLANK'
  | 'HEADING'
  | 'LABEL'
  | 'BULLET'
  | 'TITLE'
  | 'DESCRIPTION'
  | 'PURPOSE'
  | 'FURNITURE'
  | 'UNPLACED';

/** What one reader made of the overview: its items, and the roles of the lines it took. */
export interface OverviewReading<Item> {
  items: Item[];
  /** By 1-based line number; lines that the reader did not take are absent. */
  roles: Map<number, OverviewLineRole>;
  diagnostics: Diagnostic[];
}
