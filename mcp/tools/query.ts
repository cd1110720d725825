import { z } from 'zod';
import { graphql } from '../../sdk/src/index.ts';
import { MOST_CHARACTERS } from '../answer.ts';
import { describeRelease, listCautions } from '../describe.ts';
import { ReadRelease } from '../documents.ts';
import { defineTool } from '../tool.ts';

const About = graphql(
  `query AssistantQuery($language: Language = EN) {
    whole: findings(first: 0) { citation }
    meta { ...ReadRelease }
  }`,
  [ReadRelease],
);

/** What an answer may have: a third of what the most patient assistant reads. */
const MOST = 4 * MOST_CHARACTERS;

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
    const { length } = JSON.stringify(data);
    if (length > MOST) {
      throw new RangeError(
        `The answer has ${length} characters; at most ${MOST} are given. Ask for fewer rows (first: 10) or fields.`,
      );
    }
    const { whole, meta } = await graph.request(About);
    return {
      release: describeRelease(meta),
      base: 'What the document asked for.',
      cautions: listCautions(meta),
      citation: whole.citation,
      total: 1,
      next: null,
      rows: [{ data }],
    };
  },
});
