import type { AboutFiles } from '../about.ts';
import { findings } from '../selected/findings.ts';
import { mappings } from '../selected/mappings.ts';
import type { SelectedTable, Selection } from '../selected/selected-table.ts';
import type { Surroundings } from '../xlsx/encode-xlsx.ts';
import { domainMatrix, placeMatrix } from './matrices.ts';
import { readMeSheet } from './read-me.ts';
import { WORDS } from './words.ts';

/**
 * What stands in a workbook beside its table: a page that explains it, and beside the findings what
 * they are mapped to, and how many concern each objective.
 */
export function surroundTable(
  table: SelectedTable,
  selection: Selection,
  about: AboutFiles,
): Surroundings {
  const isOfFindings = table.name === findings.name;
  const others = isOfFindings ? [mappings] : [];
  const matrices = isOfFindings ? [domainMatrix(selection), placeMatrix(selection)] : [];
  return {
    title: WORDS[selection.language].title,
    created: about.release.contentDate,
    before: [readMeSheet(about, selection, [table, ...others], matrices)],
    behind: [...others.map(({ sheet }) => sheet(selection)), ...matrices],
  };
}
