import path from 'node:path';
import { Suspense } from 'react';
import {
  loadQuery,
  RelayEnvironmentProvider,
  usePaginationFragment,
  usePreloadedQuery,
  useRefetchableFragment,
} from 'react-relay';
import {
  Environment,
  type FetchFunction,
  type GraphQLResponse,
  type GraphQLTaggedNode,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { expect, inject, test, vi } from 'vitest';
import { render } from './dom.ts';
import { makeProject, runTool } from './run-tool.ts';
import { waitFor } from './wait-for.ts';

const CONFIG = {
  src: '.',
  schema: 'schema.graphql',
  language: 'typescript',
  artifactDirectory: '__generated__',
  eagerEsModules: true,
};

const APP = `import { graphql } from 'relay-runtime';
graphql\`query appQuery($count: Int!, $number: Int!) {
  ...appList_query @arguments(count: $count)
  objective(number: $number) { ...appTitle_objective }
}\`;
graphql\`fragment appList_query on Query
  @refetchable(queryName: "appListQuery")
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }) {
  findings(first: $count, after: $cursor) @connection(key: "appList_findings") {
    totalCount
    edges { node { id reference } }
  }
}\`;
graphql\`fragment appTitle_objective on Objective
  @refetchable(queryName: "appTitleQuery")
  @argumentDefinitions(language: { type: "Language", defaultValue: EN }) {
  title(language: $language) { text }
}\`;
`;

/** What the compiler wrote, by its name. */
async function readArtifact(folder: string, name: string): Promise<GraphQLTaggedNode> {
  const file = path.join(folder, '__generated__', `${name}.graphql.ts`);
  const { default: artifact } = await import(/* @vite-ignore */ file);
  return artifact;
}

test('Relay compiles a paginated list and a refetch, and runs them', async () => {
  const folder = await makeProject('relay', {
    'relay.config.json': JSON.stringify(CONFIG),
    'app.ts': APP,
  });
  const compiled = await runTool(folder, 'relay-compiler/cli.js');
  expect(compiled).toMatchObject({ code: 0 });
  const [query, list, title] = await Promise.all(
    ['appQuery', 'appList_query', 'appTitle_objective'].map((name) => readArtifact(folder, name)),
  );
  if (query === undefined || list === undefined || title === undefined) throw new Error('missing');

  const asked = vi.fn<FetchFunction>(async ({ text, name }, variables) => {
    const response = await fetch(inject('url'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, operationName: name, variables }),
    });
    // The answer of GraphQL has the shape that Relay wants.
    return (await response.json()) as GraphQLResponse;
  });
  const environment = new Environment({
    network: Network.create(asked),
    store: new Store(new RecordSource()),
  });
  const calls: { loadNext?: (count: number) => void; refetch?: (variables: object) => void } = {};

  // Without the compiler's plugin for Babel the types of the fragments are not known here.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  type Data = any;
  function List({ data }: { data: Data }) {
    const {
      data: shown,
      loadNext,
      hasNext,
    } = usePaginationFragment<Data, Data>(list as Data, data);
    calls.loadNext = (count) => loadNext(count);
    const { edges, totalCount } = shown.findings;
    const ids = new Set(edges.map(({ node }: Data) => node.id));
    return `${ids.size} of ${totalCount}${hasNext ? ', more' : ''}; `;
  }
  function Title({ data }: { data: Data }) {
    const [shown, refetch] = useRefetchableFragment<Data, Data>(title as Data, data);
    calls.refetch = (variables) => refetch(variables);
    return shown.title.text;
  }
  const reference = loadQuery<Data>(environment, query, { count: 60, number: 10 });
  function App() {
    const data: Data = usePreloadedQuery(query as GraphQLTaggedNode, reference);
    return (
      <>
        <List data={data} />
        <Title data={data.objective} />
      </>
    );
  }
  const { page } = await render(
    <RelayEnvironmentProvider environment={environment}>
      <Suspense fallback="waiting">
        <App />
      </Suspense>
    </RelayEnvironmentProvider>,
  );
  const shows = (wanted: RegExp) => waitFor(() => expect(page.textContent).toMatch(wanted));

  await shows(/^60 of 118, more; .*trafficking/);
  calls.loadNext?.(60);
  await shows(/^118 of 118; .*trafficking/);
  calls.refetch?.({ language: 'FR' });
  await shows(/^118 of 118; .*traite/);
  expect(asked).toHaveBeenCalledTimes(3);
});

test('Relay refuses a field that the schema does not have', async () => {
  const folder = await makeProject('relay-typo', {
    'relay.config.json': JSON.stringify(CONFIG),
    'app.ts': APP.replace('reference', 'refrence'),
  });
  const { code, output } = await runTool(folder, 'relay-compiler/cli.js');
  expect(code).not.toBe(0);
  expect(output).toContain('refrence');
});
