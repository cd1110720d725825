import { z } from 'zod';
import { type Core, graphql } from '../../sdk/src/index.ts';
import { type Answer, takeAll } from '../answer.ts';
import { describeMeta } from '../describe.ts';
import { ReadRelease } from '../documents.ts';
import { language } from '../inputs.ts';
import { defineTool } from '../tool.ts';

/** Quotes of each kind that are shown of a domain. */
const QUOTES = 2;

const Profile = graphql(
  `query AssistantProfile($slug: String!, $language: Language) {
    profile(slug: $slug) {
      url
      citation
      title(language: $language) { text }
      year
      edition
      level
      previousEdition { slug }
      nextEdition { slug }
      jurisdiction { code name(language: $language) { text } }
      sections {
        domain { code name(language: $language) { text } }
        strengths: findings(filter: { kinds: [WELL_DEVELOPED] }, first: ${QUOTES}) { totalCount nodes { text url } }
        gaps: findings(filter: { kinds: [AREA_FOR_DEVELOPMENT] }, first: ${QUOTES}) { totalCount nodes { text url } }
      }
    }
    meta { ...ReadRelease }
  }`,
  [ReadRelease],
);

/** What one assessment says; null where there is no such profile. */
export async function readProfile(
  graph: Core,
  variables: { readonly slug: string; readonly language: 'EN' | 'FR' | 'ES' },
): Promise<Answer | null> {
  const { profile, meta } = await graph.request(Profile, variables);
  if (profile === null) return null;
  const rows = profile.sections.map(({ domain, strengths, gaps }) => ({
    domain: domain.name.text,
    code: domain.code,
    strengthCount: strengths.totalCount,
    strengths: strengths.nodes.map(({ text, url }) => ({ quote: text, address: url })),
    gapCount: gaps.totalCount,
    gaps: gaps.nodes.map(({ text, url }) => ({ quote: text, address: url })),
  }));
  const { title, jurisdiction, year, edition, level, previousEdition, nextEdition } = profile;
  const editions = [
    edition !== null && `edition ${edition}`,
    previousEdition !== null && `before it: ${previousEdition.slug}`,
    nextEdition !== null && `after it: ${nextEdition.slug}`,
  ].filter((part) => typeof part === 'string');
  return {
    ...describeMeta(meta),
    base: `${title.text}: ${jurisdiction.name.text} (${jurisdiction.code}), ${level}, ${[year, ...editions].join(', ')}. ${profile.url}`,
    citation: profile.citation,
    ...takeAll(rows, 'Ask for its domains with `findings`.'),
  };
}

export const profile = defineTool({
  name: 'profile',
  title: 'Read a profile',
  description:
    'What one assessment says, domain by domain: how many strengths and gaps, and the first two of each as quotes. Get the slug from `resolve`; read all with `findings`.',
  input: z.object({ slug: z.string().describe('"guatemala-2022".'), language }),
  answer: async (graph, variables) => {
    const answer = await readProfile(graph, variables);
    if (answer !== null) return answer;
    throw new Error(
      `There is no profile "${variables.slug}" in this graph. Look its key up with \`resolve\`.`,
    );
  },
});
