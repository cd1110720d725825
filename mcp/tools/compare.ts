import { z } from 'zod';
import { graphql } from '../../sdk/src/index.ts';
import { takeAll } from '../answer.ts';
import { describeMeta } from '../describe.ts';
import { ReadRelease } from '../documents.ts';
import { language } from '../inputs.ts';
import { defineTool } from '../tool.ts';

const Compare = graphql(
  `query AssistantCompare($profiles: [String!]!, $byDomain: Boolean!, $byObjective: Boolean!, $language: Language) {
    compare(profiles: $profiles) {
      comparedProfiles { citation year title(language: $language) { text } }
      byObjective @include(if: $byObjective) {
        objective { number label(language: $language) { text } }
        kind
        cells { profile { slug } findings(first: 100) { nodes { reference } } }
      }
      byDomain @include(if: $byDomain) {
        domain { name(language: $language) { text } }
        kind
        cells { profile { slug } findings(first: 100) { nodes { reference } } }
      }
    }
    meta { ...ReadRelease }
  }`,
  [ReadRelease],
);

interface Cell {
  readonly profile: { readonly slug: string };
  readonly findings: { readonly nodes: readonly { readonly reference: string }[] };
}

const describeCells = (cells: readonly Cell[]) =>
  Object.fromEntries(
    cells.map(({ profile, findings }) => [
      profile.slug,
      findings.nodes.length > 0 ? findings.nodes.map(({ reference }) => reference) : 'names none',
    ]),
  );

export const compare = defineTool({
  name: 'compare',
  title: 'Put profiles side by side',
  description:
    'What two to four profiles say of the same domain or objective, side by side, as references (read them with `findings`). That one names none does not mean that there is none: it is no ranking.',
  input: z.object({
    profiles: z.array(z.string()).min(2).max(4).describe('Slugs: ["mombasa-2022", …].'),
    by: z.enum(['DOMAIN', 'OBJECTIVE']).default('DOMAIN'),
    language,
  }),
  answer: async (graph, { profiles, by, language }) => {
    const asked = { byDomain: by === 'DOMAIN', byObjective: by === 'OBJECTIVE' };
    const { compare, meta } = await graph.request(Compare, { profiles, ...asked, language });
    const ofDomains = (compare.byDomain ?? []).map(({ domain, kind, cells }) => ({
      domain: domain.name.text,
      kind,
      ...describeCells(cells),
    }));
    const ofObjectives = (compare.byObjective ?? []).map(({ objective, kind, cells }) => ({
      objective: `${objective.number} ${objective.label.text}`,
      kind,
      ...describeCells(cells),
    }));
    const years = compare.comparedProfiles.map(({ title, year }) => `${title.text} (${year})`);
    return {
      ...describeMeta(meta),
      base: `Compared: ${years.join('; ')}. This is no ranking.`,
      citation: compare.comparedProfiles.map(({ citation }) => citation).join(' '),
      ...takeAll([...ofDomains, ...ofObjectives], 'Compare fewer profiles at once.'),
    };
  },
});
