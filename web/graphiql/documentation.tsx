/** @jsxImportSource react */
import {
  DOC_EXPLORER_PLUGIN,
  DocExplorer,
  useDocExplorer,
  useDocExplorerActions,
} from '@graphiql/plugin-doc-explorer';
import { type GraphiQLPlugin, useSchemaStore } from '@graphiql/react';
import { useEffect, useMemo, useState } from 'react';
import { listEntries, pickSentence, type SchemaEntry, searchEntries } from './schema-search.ts';
import { SITE } from './site.ts';

/** Entries that are shown; more words find fewer. */
const MOST_FOUND = 50;

interface FoundProps {
  readonly found: readonly SchemaEntry[];
  readonly words: string;
  readonly open: (entry: SchemaEntry) => void;
}

function Found({ found, words, open }: FoundProps) {
  return (
    <>
      <ol className="mgi-found">
        {found.slice(0, MOST_FOUND).map((entry) => (
          <li key={entry.name}>
            <button type="button" className="mgi-example" onClick={() => open(entry)}>
              <code>{entry.name}</code>
              <span>{pickSentence(entry.description, words)}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="mgi-hint">
        <a href={`${SITE}/docs?${new URLSearchParams({ q: words })}`}>Search the papers, too</a>
      </p>
    </>
  );
}

/** The documentation, with a search that reads what is said of types and fields. */
function Documentation() {
  const { schema } = useSchemaStore();
  const stack = useDocExplorer();
  const { reset, push } = useDocExplorerActions();
  const [words, setWords] = useState('');
  const entries = useMemo(() => (schema ? listEntries(schema) : []), [schema]);
  const found = useMemo(() => searchEntries(entries, words), [entries, words]);
  const open = ({ type, field }: SchemaEntry) => {
    reset();
    push({ name: type.name, def: type });
    if (field !== null) push({ name: field.name, def: field });
  };
  // Whoever goes to a type, here or from the question, wants to see it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is not read, its change is what matters
  useEffect(() => setWords(''), [stack]);
  const isSearch = words.trim() !== '';
  return (
    <div className="mgi-docs">
      <search className="mgi-filter">
        <label htmlFor="mgi-docs">Search types, fields and what they are for</label>
        <input
          id="mgi-docs"
          type="search"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <p className="mgi-hint" role="status">
          {isSearch ? `${found.length} of ${entries.length} types and fields` : ''}
        </p>
      </search>
      {isSearch ? <Found found={found} words={words} open={open} /> : <DocExplorer />}
    </div>
  );
}

/** The panel of the documentation, in place of the package's, whose search reads names alone. */
export const DOCUMENTATION_PLUGIN: GraphiQLPlugin = {
  title: DOC_EXPLORER_PLUGIN.title,
  icon: DOC_EXPLORER_PLUGIN.icon,
  content: Documentation,
};
