import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

// The official suite of the specification "GraphQL over HTTP": MUST, SHOULD and MAY alike.
const audits = serverAudits({ url: () => `${graph.origin}/graphql` });

test('the suite has its audits', () => {
  expect(audits.length).toBeGreaterThanOrEqual(61);
});

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
  '%s %s',
  async (...row) => {
    const result = await row[2].fn();
    expect(result.status, 'reason' in result ? result.reason : undefined).toBe('ok');
  },
);
