/** @jsxImportSource react */
import {
  type GraphiQLPlugin,
  PluginContextProvider,
  ToolbarButton,
  useEditorContext,
  useExecutionContext,
} from '@graphiql/react';
import { createGraphiQLFetcher, createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { AnswerPanel } from './answer-panel.tsx';
import { DOCUMENTATION_PLUGIN } from './documentation.tsx';
import type { Example } from './example.ts';
import { makeExamplesPlugin, NEW_TAB } from './examples.tsx';
import { GUIDES_PLUGIN } from './guides.tsx';
import { LinkIcon } from './icons.tsx';
import { mendEditor } from './mends.ts';
import { PartButtons } from './part-buttons.tsx';
import { showPart } from './parts.ts';

const GRAPHQL_PATH = location.pathname;

const fetcher = createGraphiQLFetcher({ url: GRAPHQL_PATH, enableIncrementalDelivery: false });

// Every GraphiQL that is developed on the same port of this machine has its own store.
const storage = createLocalStorage({ namespace: 'mgi-graph' });

/** Puts the query and its variables into the address, and copies that where the browser allows. */
function ShareButton() {
  const { queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  const share = () => {
    const parameters = new URLSearchParams({ query: queryEditor?.getValue() ?? '' });
    const variables = variableEditor?.getValue().trim() ?? '';
    if (variables !== '') parameters.set('variables', variables);
    history.replaceState(null, '', `${GRAPHQL_PATH}?${parameters}`);
    // Without https only this machine's own address has a clipboard; the address bar has the link.
    navigator.clipboard?.writeText(location.href).catch(() => undefined);
  };
  return (
    <ToolbarButton onClick={share} label="Link to this query (in the address bar, and copied)">
      <LinkIcon />
    </ToolbarButton>
  );
}

/** Mends the editors, each as soon as it is there. */
function Editors() {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  useEffect(() => mendEditor(queryEditor, 'Question'), [queryEditor]);
  useEffect(() => mendEditor(variableEditor, 'Variables'), [variableEditor]);
  useEffect(() => mendEditor(responseEditor, 'Answer as JSON'), [responseEditor]);
  return null;
}

/** Runs what is shown first, if it came from an address or is the first example. */
function FirstRun({ examples }: { readonly examples: readonly Example[] }) {
  const { queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  const { run } = useExecutionContext({ nonNull: true });
  const hasRun = useRef(false);
  useEffect(() => {
    if (queryEditor === null || variableEditor === null || hasRun.current) return;
    hasRun.current = true;
    const query = queryEditor.getValue();
    const isShared = new URLSearchParams(location.search).has('query');
    if (query.trim() !== '' && (isShared || query === examples[0]?.query)) run();
  }, [queryEditor, variableEditor, run, examples]);
  return null;
}

/** Shows the answer as soon as a question is asked, where there is room for one part alone. */
function AskedFirst() {
  const { isFetching } = useExecutionContext({ nonNull: true });
  useEffect(() => {
    if (isFetching) showPart('answer');
  }, [isFetching]);
  return null;
}

interface ToolbarParts {
  readonly prettify: ReactNode;
  readonly copy: ReactNode;
}

const toolbar = ({ prettify, copy }: ToolbarParts) => (
  <>
    {prettify}
    {copy}
    <ShareButton />
  </>
);

/** What the editor begins with: a shared query, else what it had last time, else the first example. */
function readAddress([first]: readonly Example[]): Pick<
  GraphiQLProps,
  'query' | 'variables' | 'defaultTabs'
> {
  const parameters = new URLSearchParams(location.search);
  const query = parameters.get('query');
  // Variables that are not shared must not come from last time.
  if (query !== null) return { query, variables: parameters.get('variables') ?? '' };
  return first === undefined
    ? {}
    : { defaultTabs: [{ query: first.query, variables: first.variables }] };
}

/** GraphiQL with examples, guides and tables. */
export function Workbench({ examples }: { readonly examples: readonly Example[] }) {
  const [plugins] = useState((): GraphiQLPlugin[] => [makeExamplesPlugin(examples), GUIDES_PLUGIN]);
  const [isReady, setReady] = useState(false);
  const [bar, setBar] = useState<Element | null>(null);
  useEffect(() => setReady(true), []);
  // GraphiQL hides the panel for good when no plugin is visible in its first render, and makes the
  // one it was given visible only after that. So the one is made visible before.
  if (!isReady) {
    return (
      <PluginContextProvider plugins={plugins} visiblePlugin="Examples">
        {null}
      </PluginContextProvider>
    );
  }
  return (
    <>
      <nav ref={setBar} className="mgi-parts" aria-label="Parts of this page" />
      <GraphiQL
        fetcher={fetcher}
        storage={storage}
        plugins={plugins}
        referencePlugin={DOCUMENTATION_PLUGIN}
        visiblePlugin="Examples"
        {...readAddress(examples)}
        defaultQuery={NEW_TAB}
        defaultEditorToolsVisibility="variables"
        isHeadersEditorEnabled={false}
        inputValueDeprecation
        schemaDescription
      >
        <GraphiQL.Logo>MGI Graph</GraphiQL.Logo>
        <GraphiQL.Toolbar>{toolbar}</GraphiQL.Toolbar>
        <GraphiQL.Footer>
          <Editors />
          <FirstRun examples={examples} />
          <AskedFirst />
          {bar === null ? null : <PartButtons parent={bar} />}
          <AnswerPanel />
        </GraphiQL.Footer>
      </GraphiQL>
    </>
  );
}
