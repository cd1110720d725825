/** @jsxImportSource react */
import { useState } from 'react';
import { type Table, writeCsv } from './tables.ts';
import type { AboutLine } from './workbook.ts';

/** What was asked, as far as a file tells it. */
export interface Asked {
  readonly query: string;
  readonly variables: string;
  /** The name of the question; null where it has none. */
  readonly operationName: string | null;
  readonly release: number | null;
  /** How many tables the answer has. */
  readonly tableCount: number;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function nameFile({ name }: Table, { operationName, release, tableCount }: Asked): string {
  const part = tableCount > 1 ? `-${name.replaceAll(' › ', '-')}` : '';
  return `${operationName ?? 'answer'}${part}${release === null ? '' : `-release-${release}`}`;
}

function save(content: string | Uint8Array<ArrayBuffer>, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What a workbook says of itself: what was asked, of what, and what the foot of the page says of all answers. */
function describe({ query, variables, release }: Asked): readonly AboutLine[] {
  const link = new URL(location.pathname, location.href);
  link.searchParams.set('query', query);
  if (variables !== '') link.searchParams.set('variables', variables);
  const said = [...document.querySelectorAll('.mgi-footer span')];
  return [
    ['Release', release === null ? '' : String(release)],
    ['Question', query],
    ['Variables', variables],
    ['Ask again', link.href],
    ...said.map(
      ({ textContent }, index): AboutLine => [index === 0 ? 'Keep in mind' : '', textContent ?? ''],
    ),
  ].filter((line): line is [string, string] => line[1] !== '');
}

/** Buttons that make a file of a table. */
export function Downloads({ table, asked }: { readonly table: Table; readonly asked: Asked }) {
  const [hasFailed, setFailed] = useState(false);
  const name = nameFile(table, asked);
  const saveWorkbook = async () => {
    try {
      const { writeWorkbook } = await import('./workbook.ts');
      save(await writeWorkbook(table, describe(asked)), XLSX, `${name}.xlsx`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" onClick={() => save(writeCsv(table), 'text/csv', `${name}.csv`)}>
        Download CSV
      </button>
      <button type="button" onClick={() => void saveWorkbook()}>
        Download Excel
      </button>
      {hasFailed ? (
        <span role="alert">The workbook could not be made. Try again, or reload the page.</span>
      ) : null}
    </>
  );
}
