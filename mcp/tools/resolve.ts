import { z } from 'zod';
import { graphql, type ResultOf } from '../../sdk/src/index.ts';
import { takeAll } from '../answer.ts';
import { describeMeta } from '../describe.ts';
import { Named, ReadRelease } from '../documents.ts';
import { language } from '../inputs.ts';
import { defineTool } from '../tool.ts';

const Resolve = graphql(
  `query AssistantResolve($text: String!, $language: Language) {
    resolve(text: $text, first: 10) { certainty how matchedText node { ...Named } }
    whole: findings(first: 0) { citation }
    meta { ...ReadRelease }
  }`,
  [Named, ReadRelease],
);

/** The code of a thing and its name, as the other tools take and give them. */
function describeNamed(node: ResultOf<typeof Named>): readonly [string, string] {
  switch (node.__typename) {
    case 'Finding':
      return [node.reference, node.text];
    case 'Profile':
    case 'Publication':
      return [node.slug, node.title.text];
    case 'Objective':
      return [`${node.number}`, node.label.text];
    case 'Principle':
      return [node.principleCode, node.name.text];
    case 'Domain':
      return [node.domainCode, node.name.text];
    case 'Jurisdiction':
    case 'IndicatorArea':
    case 'Region':
    case 'Group':
    case 'Instrument':
      return [node.code, node.name.text];
    default:
      return ['', ''];
  }
}

export const resolve = defineTool({
  name: 'resolve',
  title: 'Find the code of a name',
  description:
    'Finds what a name means: place, region, group, objective, domain, principle, law, profile; with the code that the other tools take. Use it before you write a code: only codes that it gave are sure.',
  input: z.object({
    text: z.string().min(1).max(256).describe('"Ivory Coast", "GCM 10", "Palermo Protocol".'),
    language,
  }),
  answer: async (graph, variables) => {
    const { resolve, whole, meta } = await graph.request(Resolve, variables);
    const rows = resolve.map(({ node, certainty, how, matchedText }) => {
      const [code, name] = describeNamed(node);
      return { is: node.__typename, code, name, certainty, how, matchedText };
    });
    const found = `${rows.length} candidates, the surest first.`;
    return {
      ...describeMeta(meta),
      base: rows.length > 0 ? found : `Nothing in this graph is named "${variables.text}".`,
      citation: whole.citation,
      ...takeAll(rows, 'Ask for a shorter name.'),
    };
  },
});
