import { countBase } from '../../catalogue/base.ts';
import { ignoreTraits } from '../../catalogue/finding-set.ts';
import { nameRelease } from '../../citations/cited-release.ts';
import { schema } from '../../schema/index.ts';
import type { Sheet } from '../../xlsx/sheet.ts';
import type { AboutFiles } from '../about.ts';
import { makeDictionary } from '../dataset/dictionary.ts';
import type { SelectedTable, Selection } from '../selected/selected-table.ts';
import { WORDS } from './words.ts';

type Line = readonly [label: string | null, text: string | null];

/** Some texts under one label. */
const under = (label: string, texts: readonly string[]): readonly Line[] =>
  texts.map((text, index): Line => [index === 0 ? label : null, text]);

const GAP: Line = [null, null];

/**
 * The sheet that says what a workbook holds, out of what, what to keep in mind and how to cite it.
 * What the columns hold is said in English, in the words of the graph.
 */
export function readMeSheet(
  about: AboutFiles,
  { set, language }: Selection,
  tables: readonly SelectedTable[],
  matrices: readonly Sheet[],
): Sheet {
  const words = WORDS[language];
  const whole = ignoreTraits(set);
  const { release, citation, apa, rights, attributions, cautions } = about;
  const columns = makeDictionary(schema, tables).map(
    ({ file, column, description }): Line => [
      tables.length === 1 ? column : `${file.replace(/\.csv$/, '')}: ${column}`,
      description,
    ],
  );
  const lines: readonly Line[] = [
    GAP,
    ...under(words.what, [release.summary]),
    ...under(words.baseLabel, [words.base(whole.count, countBase(whole))]),
    ...under(words.release, [nameRelease(release)]),
    GAP,
    ...under(words.cautions, cautions),
    GAP,
    ...under(words.citation, [citation, `APA: ${apa}`]),
    ...under(words.rights, [...attributions, ...rights]),
    GAP,
    [words.sheets, null],
    ...tables.map(({ name, description }): Line => [name, description]),
    ...matrices.map(({ name, notes = [] }): Line => [name, notes.join(' ')]),
    GAP,
    [words.columns, null],
    ...columns,
  ];
  async function* pages() {
    yield lines;
  }
  return {
    name: 'read me',
    columns: [
      { head: null, width: 34, look: 'label' },
      { head: null, width: 120, look: 'words' },
    ],
    notes: [words.title],
    pages: pages(),
  };
}
