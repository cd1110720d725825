import { FINDING_COLUMNS } from './finding-columns.ts';
import { readFindings } from './read-findings.ts';
import { defineSelected } from './selected-table.ts';

/** The findings themselves. */
export const findings = defineSelected({
  name: 'findings',
  description: 'A finding, with what it is mapped to.',
  columns: FINDING_COLUMNS,
  read: readFindings,
});
