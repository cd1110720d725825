// The page around GraphiQL, as a browser takes it: no build step, no JSX. What is shared in the
// address is read here, so that the server prints nothing into the page.
const { createElement, useEffect, useRef, useState } = React;
const { PluginContextProvider, ToolbarButton, useEditorContext, useExecutionContext } =
  GraphiQL.React;

const GRAPHQL_PATH = location.pathname;
const NEW_TAB = '# A new question. Ctrl+Space completes, Ctrl+Enter runs.\n\n';

const fetcher = GraphiQL.createFetcher({ url: GRAPHQL_PATH, enableIncrementalDelivery: false });

// Every GraphiQL that is developed on the same port of this machine has its own store.
const storage = GraphiQL.createLocalStorage({ namespace: 'mgi-graph' });

const drawIcon = (className, ...paths) =>
  createElement(
    'svg',
    { className, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
    ...paths.map((d) => createElement('path', { key: d, d, strokeLinecap: 'round' })),
  );

const ExamplesIcon = () =>
  drawIcon('mgi-list', 'M9 6h11M9 12h11M9 18h11', 'M4 6h.5M4 12h.5M4 18h.5');
const LinkIcon = () =>
  drawIcon(
    'mgi-link',
    'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3',
    'M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7L12 17.7',
  );

/** Returns a function that shows an example and runs it, and the query that is shown now. */
function useExample(examples) {
  const editor = useEditorContext({ nonNull: true });
  const execution = useExecutionContext({ nonNull: true });
  const waiting = useRef(null);
  const shown = editor.tabs[editor.activeTabIndex]?.query ?? '';

  // A tab is added in the next render only.
  useEffect(() => {
    if (waiting.current === null) return;
    const example = waiting.current;
    waiting.current = null;
    editor.queryEditor.setValue(example.query);
    // The editor itself sees the new name only after a moment, too late for the run below.
    editor.setOperationName(example.operationName);
    editor.variableEditor?.setValue(example.variables ?? '');
    editor.responseEditor?.setValue('');
    execution.run();
  });

  const open = (example) => {
    waiting.current = example;
    // What the reader wrote is kept, in its tab; an example that was not touched gives way.
    const isUntouched = shown.trim() === '' || shown === NEW_TAB;
    const isExample = examples.some(({ query }) => query === shown);
    if (isUntouched || isExample) editor.updateActiveTabValues({ query: example.query });
    else editor.addTab();
  };
  return { open, shown };
}

function ExampleItem({ example, isShown, open }) {
  return createElement(
    'li',
    null,
    createElement(
      'button',
      {
        type: 'button',
        className: 'mgi-example',
        'data-example': example.name,
        'aria-current': isShown,
        onClick: () => open(example),
      },
      createElement('strong', null, example.title),
      createElement('span', null, example.description),
    ),
  );
}

function ExampleList({ examples }) {
  const { open, shown } = useExample(examples);
  const topics = [...new Set(examples.map(({ topic }) => topic))];
  return topics.map((topic) =>
    createElement(
      'section',
      { key: topic, 'aria-label': topic },
      createElement('h3', { className: 'mgi-topic' }, topic),
      createElement(
        'ol',
        { className: 'mgi-examples' },
        examples
          .filter((example) => example.topic === topic)
          .map((example) =>
            createElement(ExampleItem, {
              key: example.name,
              example,
              isShown: example.query === shown,
              open,
            }),
          ),
      ),
    ),
  );
}

function makeExamplesPlugin(examples) {
  const content = () =>
    createElement(
      'section',
      { className: 'mgi-panel', 'aria-label': 'Examples' },
      createElement('h2', { className: 'mgi-title' }, 'Examples'),
      createElement(
        'p',
        { className: 'mgi-hint' },
        examples.length > 0
          ? 'Click a question to run it. Then change it: Ctrl+Space shows what else there is.'
          : 'The examples could not be loaded. Reload the page to try again.',
      ),
      createElement(ExampleList, { examples }),
    );
  return { title: 'Examples', icon: ExamplesIcon, content };
}

/** Puts the query and its variables into the address, and copies that where the browser allows. */
function ShareButton() {
  const { queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  const share = () => {
    const parameters = new URLSearchParams({ query: queryEditor?.getValue() ?? '' });
    const variables = variableEditor?.getValue().trim() ?? '';
    if (variables !== '') parameters.set('variables', variables);
    history.replaceState(null, '', `${GRAPHQL_PATH}?${parameters}`);
    // Without https only this machine's own address has a clipboard; the address bar has the link.
    navigator.clipboard?.writeText(location.href).catch(() => {});
  };
  return createElement(
    ToolbarButton,
    { onClick: share, label: 'Link to this query (in the address bar, and copied)' },
    createElement(LinkIcon),
  );
}

const toolbar = ({ prettify, copy }) =>
  createElement(React.Fragment, null, prettify, copy, createElement(ShareButton));

/** What the editor begins with: a shared query, else what it had last time, else the first example. */
function readAddress([first]) {
  const parameters = new URLSearchParams(location.search);
  if (!parameters.has('query')) return first && { defaultTabs: [{ query: first.query }] };
  // Variables that are not shared must not come from last time.
  return { query: parameters.get('query'), variables: parameters.get('variables') ?? '' };
}

function Workbench({ examples, plugins }) {
  return createElement(
    GraphiQL,
    {
      fetcher,
      storage,
      plugins,
      visiblePlugin: 'Examples',
      ...readAddress(examples),
      defaultQuery: NEW_TAB,
      defaultEditorToolsVisibility: 'variables',
      inputValueDeprecation: true,
    },
    createElement(GraphiQL.Logo, null, 'MGI Graph'),
    createElement(GraphiQL.Toolbar, null, toolbar),
  );
}

function App({ examples }) {
  const [plugins] = useState(() => [makeExamplesPlugin(examples)]);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  // GraphiQL hides the panel for good when no plugin is visible in its first render, and makes the
  // one it was given visible only after that. So the one is made visible before.
  return isReady
    ? createElement(Workbench, { examples, plugins })
    : createElement(PluginContextProvider, { plugins, visiblePlugin: 'Examples' });
}

async function loadExamples() {
  const response = await fetch('/graphiql/examples.json');
  return response.ok ? response.json() : [];
}

const root = ReactDOM.createRoot(document.getElementById('graphiql'));
root.render(createElement(App, { examples: await loadExamples().catch(() => []) }));
