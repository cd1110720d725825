import { graphql } from '../../sdk/src/index.ts';
import { takeAll } from '../answer.ts';
import { describeBase, describeMeta } from '../describe.ts';
import { LookedAt, ReadRelease } from '../documents.ts';
import type { Resource } from '../resource.ts';

const Objective = graphql(
  `query AssistantObjective($number: Int!, $language: Language = EN) {
    objective(number: $number) {
      number
      url
      label(language: $language) { text }
      title(language: $language) { text }
      actions { letter gist(language: $language) { text } }
      findings(first: 0) { totalCount citation }
    }
    coverage { base { ...LookedAt } }
    meta { ...ReadRelease }
  }`,
  [LookedAt, ReadRelease],
);

const Objectives = graphql(
  'query AssistantObjectives { objectives { number label(language: EN) { text } } }',
);

export const objective: Resource = {
  name: 'objective',
  title: 'An objective of the Global Compact',
  description:
    'One of the 23 objectives: its title, the actions under it, and how many findings speak of it, out of how many.',
  template: 'mgi://objectives/{number}',
  list: async (graph) => {
    const { objectives } = await graph.request(Objectives, {});
    return objectives.map(({ number, label }) => ({
      uri: `mgi://objectives/${number}`,
      name: `objective-${number}`,
      title: `Objective ${number}: ${label.text}`,
    }));
  },
  answer: async (graph, key) => {
    if (!/^\d{1,2}$/.test(key)) return null;
    const { objective, coverage, meta } = await graph.request(Objective, { number: Number(key) });
    if (objective === null) return null;
    const { number, url, label, title, actions, findings } = objective;
    const row = {
      number,
      label: label.text,
      title: title.text,
      actions: actions.map(({ letter, gist }) => `${letter} ${gist.text}`),
      findingCount: findings.totalCount,
      address: url,
    };
    return {
      ...describeMeta(meta),
      base: `Counted out of ${describeBase(coverage.base)}`,
      citation: findings.citation,
      ...takeAll([row], 'Read it with `query`.'),
    };
  },
};
