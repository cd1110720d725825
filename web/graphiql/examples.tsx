/** @jsxImportSource react */
import { type GraphiQLPlugin, useEditorContext, useExecutionContext } from '@graphiql/react';
import { useEffect, useRef, useState } from 'react';
import { type Example, filterExamples } from './example.ts';
import { ExamplesIcon } from './icons.tsx';

/** What a new tab begins with. */
export const NEW_TAB = '# A new question. Ctrl+Space completes, Ctrl+Enter runs.\n\n';

/** Returns a function that shows an example and runs it, and the query that is shown now. */
function useExample(examples: readonly Example[]) {
  const editor = useEditorContext({ nonNull: true });
  const execution = useExecutionContext({ nonNull: true });
  const waiting = useRef<Example | null>(null);
  const shown = editor.tabs[editor.activeTabIndex]?.query ?? '';

  // A tab is added in the next render only, and the editors are there some renders after the list.
  useEffect(() => {
    const example = waiting.current;
    const { queryEditor, variableEditor, responseEditor } = editor;
    if (example === null || !queryEditor || !variableEditor || !responseEditor) return;
    waiting.current = null;
    queryEditor.setValue(example.query);
    // The editor itself sees the new name only after a moment, too late for the run below.
    editor.setOperationName(example.operationName);
    variableEditor.setValue(example.variables ?? '');
    responseEditor.setValue('');
    execution.run();
  });

  const open = (example: Example) => {
    waiting.current = example;
    // What the reader wrote is kept, in its tab; an example that was not touched gives way.
    const isUntouched = shown.trim() === '' || shown === NEW_TAB;
    const isExample = examples.some(({ query }) => query === shown);
    if (isUntouched || isExample) editor.updateActiveTabValues({ query: example.query });
    else editor.addTab();
  };
  return { open, shown };
}

function ExampleList({
  examples,
  words,
}: {
  readonly examples: readonly Example[];
  readonly words: string;
}) {
  const { open, shown } = useExample(examples);
  const found = filterExamples(examples, words);
  const topics = [...new Set(found.map(({ topic }) => topic))];
  return (
    <>
      <p className="mgi-hint" role="status">
        {words.trim() === '' ? '' : `${found.length} of ${examples.length} questions`}
      </p>
      {topics.map((topic) => (
        <section key={topic} aria-label={topic}>
          <h3 className="mgi-topic">{topic}</h3>
          <ol className="mgi-examples">
            {found
              .filter((example) => example.topic === topic)
              .map((example) => (
                <li key={example.name}>
                  <button
                    type="button"
                    className="mgi-example"
                    data-example={example.name}
                    aria-current={example.query === shown}
                    onClick={() => open(example)}
                  >
                    <strong>{example.title}</strong>
                    <span>{example.description}</span>
                  </button>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** Makes the panel of examples, which can be filtered by words. */
export function makeExamplesPlugin(examples: readonly Example[]): GraphiQLPlugin {
  function Examples() {
    const [words, setWords] = useState('');
    return (
      <section className="mgi-panel" aria-label="Examples">
        <h2 className="mgi-title">Examples</h2>
        <p className="mgi-hint">
          {examples.length > 0
            ? 'Click a question to run it. Then change it: Ctrl+Space shows what else there is.'
            : 'The examples could not be loaded. Reload the page to try again.'}
        </p>
        <div className="mgi-filter">
          <label htmlFor="mgi-filter">Filter the questions</label>
          <input
            id="mgi-filter"
            type="search"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </div>
        <ExampleList examples={examples} words={words} />
      </section>
    );
  }
  return { title: 'Examples', icon: ExamplesIcon, content: Examples };
}
