import { coverage } from './coverage.ts';
import { findings } from './findings.ts';
import { instruments } from './instruments.ts';
import { mappings } from './mappings.ts';
import { profiles } from './profiles.ts';
import type { SelectedTable } from './selected-table.ts';

/** What is downloaded of the findings that somebody asks for. */
export const SELECTED_TABLES: readonly SelectedTable[] = [
  findings,
  mappings,
  instruments,
  profiles,
  coverage,
];
