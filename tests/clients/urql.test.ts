import { graphcacheKeys, graphcacheResolvers, graphcacheSchema } from '@mgi-graph/sdk/caches';
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { expect, inject, test, vi } from 'vitest';

function open() {
  const asked = vi.fn<typeof fetch>((input, init) => fetch(input, init));
  const warn = vi.fn<(message: string) => void>();
  const cache = cacheExchange({
    keys: graphcacheKeys,
    schema: graphcacheSchema,
    resolvers: graphcacheResolvers(relayPagination),
    // Debug tells what is not kept yet.
    logger: (severity, message) => severity === 'debug' || warn(message),
  });
  const client = new Client({
    url: inject('url'),
    exchanges: [cache, fetchExchange],
    fetch: asked,
    preferGetMethod: false,
  });
  return { client, asked, warn };
}

test('types without an id are kept without a warning, and two queries lose nothing', async () => {
  const { client, asked, warn } = open();
  const first = gql`{
    profile(slug: "mali-2021") { id sections { heading domain { id } } source { lineFrom } }
    coverage { base { findingCount } byObjective { findingCount objective { id } } }
    search(query: "trafficking", first: 3) {
      edges { score node { __typename ... on Finding { id text } ... on Node { id } } }
    }
  }`;
  const second = gql`{
    profile(slug: "mali-2021") { id sections { domain { id code } } source { quote } }
    coverage { base { profileCount } byObjective { profileCount objective { id number } } }
  }`;
  const one = await client.query(first, {}).toPromise();
  await client.query(second, {}).toPromise();
  expect(one.error).toBeUndefined();
  expect(one.data).toMatchObject({ coverage: { base: { findingCount: 118 } } });
  expect(client.readQuery(first, {})?.data).toEqual(one.data);
  expect(asked).toHaveBeenCalledTimes(2);
  expect(warn.mock.calls).toEqual([]);
});

test('the pages of a list are put together, edges and nodes', async () => {
  const { client, asked, warn } = open();
  const query = gql`query Page($after: String) {
    findings(first: 60, after: $after) {
      totalCount
      nodes { id }
      edges { cursor node { id } }
      pageInfo { endCursor hasNextPage }
    }
  }`;
  const one = await client.query(query, {}).toPromise();
  expect(one.data.findings.nodes).toHaveLength(60);
  const { endCursor } = one.data.findings.pageInfo;
  const two = await client.query(query, { after: endCursor }).toPromise();
  expect(two.data.findings.nodes).toHaveLength(118);
  const whole = client.readQuery(query, {})?.data.findings;
  expect(whole.edges).toHaveLength(118);
  expect(new Set(whole.nodes.map(({ id }: { id: string }) => id)).size).toBe(whole.totalCount);
  expect(asked).toHaveBeenCalledTimes(2);
  expect(warn.mock.calls).toEqual([]);
});
