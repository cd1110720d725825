import { graphql } from '../../sdk/src/index.ts';
import type { Resource } from '../resource.ts';
import { readProfile } from '../tools/profile.ts';

/** Profiles that a list has; others are found by `resolve`. */
const MOST_LISTED = 100;

const Profiles = graphql(
  `query AssistantProfiles($first: Int) {
    profiles(first: $first) { nodes { slug title(language: EN) { text } } }
  }`,
);

export const profileResource: Resource = {
  name: 'profile',
  title: 'A profile',
  description:
    'One assessment, domain by domain: how many strengths and gaps, and the first two of each as quotes.',
  template: 'mgi://profiles/{slug}',
  list: async (graph) => {
    const { profiles } = await graph.request(Profiles, { first: MOST_LISTED });
    return (profiles?.nodes ?? []).map(({ slug, title }) => ({
      uri: `mgi://profiles/${slug}`,
      name: slug,
      title: title.text,
    }));
  },
  answer: (graph, slug) => readProfile(graph, { slug, language: 'EN' }),
};
