import { z } from 'zod';
import { graphql } from '../../sdk/src/index.ts';
import { takeAll } from '../answer.ts';
import { describeMeta } from '../describe.ts';
import { ReadRelease } from '../documents.ts';
import { defineTool } from '../tool.ts';

const About = graphql(
  `query AssistantQuery($language: Language = EN) {
    findings(first: 0) { citation }
    meta { ...ReadRelease }
  }`,
  [ReadRelease],
);

export const query = defineTool({
  name: 'query',
  title: 'Ask in GraphQL',
  description:
    'Answers a GraphQL query, for what the other tools do not ask. Ask for few fields and small pages: a long answer is refused. `{ __type(name: "Finding") { fields { name description } } }` tells the fields of a type.',
  input: z.object({
    document: z.string().max(10_000).describe('`{ profiles { nodes { slug } } }`'),
    variables: z.record(z.string(), z.unknown()).optional(),
  }),
  answer: async (graph, { document, variables }) => {
    const data = await graph.request(document, variables ?? {});
    const whole = takeAll([{ data }], 'Ask for fewer rows (first: 10) or fields.');
    const { findings, meta } = await graph.request(About);
    return {
      ...describeMeta(meta),
      base: 'What the document asked for.',
      citation: findings.citation,
      ...whole,
    };
  },
});
