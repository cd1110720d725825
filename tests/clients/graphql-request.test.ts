import { FindingsDocument, graphql } from '@mgi-graph/sdk';
import { parse } from 'graphql';
import { ClientError, GraphQLClient, gql, request } from 'graphql-request';
import { expect, inject, test } from 'vitest';

const url = inject('url');

test('asks with variables and headers', async () => {
  const client = new GraphQLClient(url, { headers: { 'x-request-id': 'graphql-request' } });
  const { data, headers } = await client.rawRequest<{ findings: { totalCount: number } }>(
    gql`query ($objective: Int!) { findings(filter: { objectives: [$objective] }) { totalCount } }`,
    { objective: 10 },
  );
  expect(data.findings.totalCount).toBe(4);
  expect(headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
});

test('sends the documents of the SDK', async () => {
  const data = await request<{ findings: { totalCount: number } }>(url, String(FindingsDocument), {
    filter: { objectives: [10] },
  });
  expect(data.findings.totalCount).toBe(4);
  const own = graphql('query { profile(slug: "mali-2021") { year } }');
  expect(await request(url, parse(String(own)))).toEqual({ profile: { year: 2021 } });
});

test('a refused question comes as its error, with the code', async () => {
  const asked = request(url, '{ findings(first: 1000) { totalCount } }');
  await expect(asked).rejects.toBeInstanceOf(ClientError);
  const error: ClientError = await asked.catch((reason) => reason);
  expect(error.response.errors?.[0]?.message).toContain('100');
});
