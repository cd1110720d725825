import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { apolloTypePolicies, possibleTypes } from '@mgi-graph/sdk/caches';
import { beforeEach, expect, inject, test, vi } from 'vitest';
import { waitFor } from './wait-for.ts';

const uri = inject('url');

function open() {
  const asked = vi.fn<typeof fetch>((input, init) => fetch(input, init));
  const cache = new InMemoryCache({ possibleTypes, typePolicies: apolloTypePolicies });
  const client = new ApolloClient({ link: new HttpLink({ uri, fetch: asked }), cache });
  return { client, asked };
}

let { client, asked } = open();
const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
beforeEach(() => {
  ({ client, asked } = open());
  complaints.mockClear();
  warnings.mockClear();
});

/** What the cache has of a query, without asking the server; null when anything is missing. */
function look<Data>(query: ReturnType<typeof gql>, variables: Record<string, unknown> = {}) {
  return client.readQuery<Data>({ query, variables });
}

test('two queries that overlap in things without an id lose nothing', async () => {
  const first = gql`query First($slug: String!) {
    profile(slug: $slug) {
      id
      sections { heading findings(first: 2) { nodes { id reference source { lineFrom } } } }
      document { id title { text } }
    }
    coverage { base { findingCount } byObjective { findingCount objective { id number } } }
  }`;
  const second = gql`query Second($slug: String!) {
    profile(slug: $slug) {
      id
      sections { domain { id code } findings(first: 3) { nodes { id text source { quote } } } }
      document { id title { language } }
    }
    coverage { base { profileCount } byObjective { profileCount } }
  }`;
  const variables = { slug: 'mali-2021' };
  const one = await client.query({ query: first, variables });
  const two = await client.query({ query: second, variables });
  expect(one.data).toMatchObject({ coverage: { base: { findingCount: 118 } } });
  expect(asked).toHaveBeenCalledTimes(2);
  expect(look(first, variables)).toEqual(one.data);
  expect(look(second, variables)).toEqual(two.data);
  expect(complaints).not.toHaveBeenCalled();
  expect(warnings).not.toHaveBeenCalled();
});

const PAGE = gql`query Page($first: Int, $after: String, $kinds: [FindingKind!]) {
  findings(first: $first, after: $after, filter: { kinds: $kinds }) {
    totalCount
    nodes { id reference }
    pageInfo { endCursor hasNextPage }
  }
}`;

interface Page {
  findings: {
    totalCount: number;
    nodes: { id: string; reference: string }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}

test('a list grows page by page, to its end, as fetchMore reads on', async () => {
  const watched = client.watchQuery<Page>({ query: PAGE, variables: { first: 50 } });
  const seen: number[] = [];
  const subscription = watched.subscribe(({ data }) => {
    if (data?.findings?.nodes !== undefined) seen.push(data.findings.nodes.length);
  });
  await waitFor(() => expect(seen.at(-1)).toBe(50));
  for (const length of [100, 118]) {
    const after = look<Page>(PAGE, { first: 50 })?.findings.pageInfo.endCursor;
    await watched.fetchMore({ variables: { after } });
    await waitFor(() => expect(seen.at(-1)).toBe(length));
  }
  const whole = look<Page>(PAGE, { first: 50 })?.findings;
  expect(whole?.pageInfo.hasNextPage).toBe(false);
  expect(new Set(whole?.nodes.map(({ id }) => id)).size).toBe(118);
  expect(asked).toHaveBeenCalledTimes(3);
  subscription.unsubscribe();
});

test('a shorter page takes no rows away, and a longer one is asked for', async () => {
  const read = async (variables: Record<string, unknown>) => {
    const { data } = await client.query<Page>({ query: PAGE, variables });
    return data?.findings.nodes.length;
  };
  expect(await read({ first: 5 })).toBe(5);
  expect(await read({ first: 20 })).toBe(20);
  expect(await read({ first: 5 })).toBe(20);
  expect(asked).toHaveBeenCalledTimes(2);
  // Another filter is another list.
  expect(await read({ first: 5, kinds: ['WELL_DEVELOPED'] })).toBe(5);
  expect(asked).toHaveBeenCalledTimes(3);
});

test('lists of which each asks for other fields stay whole', async () => {
  const references = gql`{ findings(first: 3) { edges { cursor node { id reference } } } }`;
  const texts = gql`{ findings(first: 9) { edges { node { id text } } } }`;
  const one = await client.query({ query: references });
  const two = await client.query({ query: texts });
  expect(look(references)).toEqual(one.data);
  expect(look(texts)).toEqual(two.data);
  expect(complaints).not.toHaveBeenCalled();
});

test('a list is read from its end too', async () => {
  const query = gql`query Back($last: Int, $before: String) {
    findings(last: $last, before: $before) { nodes { id } pageInfo { startCursor hasPreviousPage } }
  }`;
  const forward = await client.query<Page>({ query: PAGE, variables: { first: 100 } });
  const end = forward.data?.findings.pageInfo.endCursor;
  const rest = await client.query<Page>({ query: PAGE, variables: { first: 100, after: end } });
  const all = [...(forward.data?.findings.nodes ?? []), ...(rest.data?.findings.nodes ?? [])];
  interface Back {
    findings: { nodes: { id: string }[]; pageInfo: { startCursor: string } };
  }
  const variables = { last: 4 };
  await client.query({ query, variables });
  const before = look<Back>(query, variables)?.findings.pageInfo.startCursor;
  await client.query({ query, variables: { last: 4, before } });
  const ids = look<Back>(query, variables)?.findings.nodes.map(({ id }) => id);
  expect(ids).toEqual(all.slice(-8).map(({ id }) => id));
});

test('fragments on interfaces and unions match', async () => {
  const query = gql`{
    search(query: "trafficking", first: 5) {
      nodes { __typename ... on Node { id } ... on Finding { reference } ... on Objective { number } }
    }
  }`;
  const { data } = await client.query({ query });
  expect(look(query)).toEqual(data);
  expect(complaints).not.toHaveBeenCalled();
});
