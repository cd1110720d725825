import { z } from 'zod';
import { graphql } from '../../sdk/src/index.ts';
import { takeRows } from '../answer.ts';
import { describeBase, describeFinding, describeMeta } from '../describe.ts';
import { LookedAt, QuotedFinding, ReadRelease } from '../documents.ts';
import { after, first, language, toFilter, which } from '../inputs.ts';
import { defineTool } from '../tool.ts';

const Findings = graphql(
  `query AssistantFindings($filter: FindingFilter, $first: Int, $after: String, $language: Language) {
    findings(filter: $filter, first: $first, after: $after) {
      totalCount
      citation
      pageInfo { hasNextPage }
      edges { cursor node { ...QuotedFinding } }
    }
    coverage(filter: $filter) { base { ...LookedAt } }
    meta { ...ReadRelease }
  }`,
  [QuotedFinding, LookedAt, ReadRelease],
);

export const findings = defineTool({
  name: 'findings',
  title: 'List findings',
  description:
    'Lists what assessments found, by objective, domain, kind, place, region, group, law or words; each narrows. Quotes, objectives, citation and address of each. Find codes with `resolve`.',
  input: z.object({ ...which, first, after, language }),
  answer: async (graph, { first, after, language, ...asked }) => {
    const filter = toFilter(asked);
    const variables = { filter, first, after: after ?? null, language };
    const { findings, coverage, meta } = await graph.request(Findings, variables);
    const rows = findings.edges.map(({ cursor, node }) => ({ cursor, row: describeFinding(node) }));
    return {
      ...describeMeta(meta),
      base: describeBase(coverage.base),
      citation: findings.citation,
      total: findings.totalCount,
      ...takeRows(rows, findings.pageInfo.hasNextPage),
    };
  },
});
