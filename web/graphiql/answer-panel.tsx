/** @jsxImportSource react */
import { useEditorContext } from '@graphiql/react';
import { useEffect, useMemo, useState } from 'react';
import { readAnswer } from './answers.ts';
import { Downloads } from './downloads.tsx';
import { redrawEditors } from './parts.ts';
import { SITE } from './site.ts';
import type { Table } from './tables.ts';

/** Rows that are drawn; the file has all. */
const MOST_ROWS = 500;

const FORM_KEY = 'mgi-graph:form';

/** Whether answers are shown as tables: they are, until somebody would rather see JSON. */
const readForm = (): boolean => localStorage.getItem(FORM_KEY) !== 'json';

const count = (number: number): string => number.toLocaleString('en');

/** "findings (20 of 118)". */
const nameOf = ({ name, rows, total }: Table): string =>
  `${name} (${count(rows.length)}${total === null || total === rows.length ? '' : ` of ${count(total)}`})`;

function Cell({ text }: { readonly text: string }) {
  return /^https?:\/\/\S+$/.test(text) ? <a href={text}>{text}</a> : text;
}

function TableView({ table }: { readonly table: Table }) {
  const { columns, rows } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it keys cannot move what is in it
    <section className="mgi-table" aria-label={nameOf(table)} tabIndex={0}>
      {rows.length === 0 ? (
        <p>No rows.</p>
      ) : (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no other name, and never move
              <tr key={at}>
                {row.map(String).map((text, index) => (
                  <td key={columns[index]} className={text.length > 90 ? 'mgi-long' : undefined}>
                    <Cell text={text} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > MOST_ROWS ? (
        <p>{count(rows.length - MOST_ROWS)} more rows are in the file.</p>
      ) : null}
    </section>
  );
}

/** What stands below an answer: what it cost, and where it has lists, these as tables and files. */
export function AnswerPanel() {
  const { tabs, activeTabIndex } = useEditorContext({ nonNull: true });
  const tab = tabs[activeTabIndex];
  const response = tab?.response ?? '';
  const answer = useMemo(() => readAnswer(response), [response]);
  const [isTable, setTable] = useState(readForm);
  const [chosen, choose] = useState('');
  const hasJson = !isTable || answer?.tables.length === 0;
  useEffect(() => void (hasJson && redrawEditors()), [hasJson]);
  if (answer === null) return null;
  const { tables, cost, release } = answer;
  const table = tables.find(({ name }) => name === chosen) ?? tables[0];
  const asked = {
    query: tab?.query ?? '',
    variables: tab?.variables?.trim() ?? '',
    operationName: tab?.operationName ?? null,
    release,
    tableCount: tables.length,
  };
  const show = (asTable: boolean) => {
    localStorage.setItem(FORM_KEY, asTable ? 'table' : 'json');
    setTable(asTable);
  };
  return (
    <div className="mgi-answer" data-form={isTable && table !== undefined ? 'table' : 'json'}>
      {isTable && table !== undefined ? <TableView table={table} /> : null}
      <div className="mgi-bar">
        {table === undefined ? null : (
          <>
            <fieldset className="mgi-forms">
              <legend>Answer as</legend>
              <button type="button" aria-pressed={isTable} onClick={() => show(true)}>
                Table
              </button>
              <button type="button" aria-pressed={!isTable} onClick={() => show(false)}>
                JSON
              </button>
            </fieldset>
            {tables.length > 1 ? (
              <select
                aria-label="List of the answer"
                value={table.name}
                onChange={({ target }) => choose(target.value)}
              >
                {tables.map((each) => (
                  <option key={each.name} value={each.name}>
                    {nameOf(each)}
                  </option>
                ))}
              </select>
            ) : (
              <span>{nameOf(table)}</span>
            )}
            <Downloads table={table} asked={asked} />
          </>
        )}
        <span className="mgi-cost">
          {cost === null ? null : (
            <a href={`${SITE}/docs/limits#what-a-question-costs`}>
              Cost {count(cost.requested)} of {count(cost.maximum)}
            </a>
          )}
          {release === null ? null : ` · release ${release}`}
        </span>
      </div>
    </div>
  );
}
