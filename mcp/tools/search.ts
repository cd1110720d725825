import { z } from 'zod';
import { graphql } from '../../sdk/src/index.ts';
import { takeRows } from '../answer.ts';
import { describeBase, describeFinding, describeMeta } from '../describe.ts';
import { LookedAt, QuotedFinding, ReadRelease } from '../documents.ts';
import { after, first, language, toFilter, which } from '../inputs.ts';
import { defineTool } from '../tool.ts';

const Search = graphql(
  `query AssistantSearch($query: String!, $filter: FindingFilter, $first: Int, $after: String, $language: Language) {
    search(query: $query, kinds: [FINDING], filter: { findings: $filter }, first: $first, after: $after) {
      totalCount
      wholeCount
      leftOut
      didYouMean
      nothing { statement(language: $language) { text } }
      pageInfo { hasNextPage }
      edges {
        cursor
        leftOut
        reason { statement(language: $language) { text } }
        node { ... on Finding { ...QuotedFinding } }
      }
    }
    coverage(filter: $filter) { base { ...LookedAt } }
    whole: findings(filter: $filter, first: 0) { citation }
    meta { ...ReadRelease }
  }`,
  [QuotedFinding, LookedAt, ReadRelease],
);

const { text: _, ...narrowing } = which;

export const search = defineTool({
  name: 'search',
  title: 'Search the findings',
  description:
    'Searches the findings for words in English, French, Spanish or Portuguese, with what they mean in the field; the best first, with the reason for each. Says what was left out, and what was nearest where nothing was found.',
  input: z.object({
    query: z.string().min(1).max(256).describe('Words, or "a phrase".'),
    ...narrowing,
    first,
    after,
    language,
  }),
  answer: async (graph, { query, first, after, language, ...asked }) => {
    const variables = { query, filter: toFilter(asked), first, after: after ?? null, language };
    const { search, coverage, whole, meta } = await graph.request(Search, variables);
    const rows = search.edges.flatMap(({ cursor, node, reason, leftOut }) =>
      'reference' in node
        ? [
            {
              cursor,
              row: { ...describeFinding(node), why: reason?.statement.text ?? '', leftOut },
            },
          ]
        : [],
    );
    const { wholeCount, leftOut, didYouMean, nothing } = search;
    const notes = [
      nothing?.statement.text,
      leftOut.length > 0 && `Found without these words: ${leftOut.join(', ')}.`,
      didYouMean !== null && `Perhaps meant: ${didYouMean}.`,
      rows.length > 0 && `${wholeCount} have all that was asked; the others have most of it.`,
    ].filter((note) => typeof note === 'string');
    return {
      ...describeMeta(meta),
      base: [`Searched: ${describeBase(coverage.base)}`, ...notes].join(' '),
      citation: whole.citation,
      total: search.totalCount,
      ...takeRows(rows, search.pageInfo.hasNextPage),
    };
  },
});
