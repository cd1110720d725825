import { expect, test } from 'vitest';
import { makeDictionary } from '../../exports/dataset/dictionary.ts';
import type { SelectedTable } from '../../exports/selected/selected-table.ts';
import { SELECTED_TABLES } from '../../exports/selected/tables.ts';
import { schema } from '../../schema/index.ts';

const HEAD = `# The columns of downloads

What [downloads](downloads.md) hold, column by column, in the words of the graph. \`npx vitest run
tests/docs/columns.test.ts --update\` writes this page anew.
`;

function describeTable(table: SelectedTable): string {
  const rows = makeDictionary(schema, [table]).map(
    ({ column, description, field }) =>
      `| \`${column}\` | ${description.replaceAll('|', '\\|')} | \`${field}\` |`,
  );
  const head = ['| column | what it holds | field of the graph |', '| --- | --- | --- |'];
  return [`## /${table.name}`, '', table.description, '', ...head, ...rows, ''].join('\n');
}

test('docs/columns.md says what each column of each download holds', async () => {
  const page = [HEAD, ...SELECTED_TABLES.map(describeTable)].join('\n');
  await expect(page).toMatchFileSnapshot('../../docs/columns.md');
});
