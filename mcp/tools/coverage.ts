import { z } from 'zod';
import { graphql } from '../../sdk/src/index.ts';
import { takeAll } from '../answer.ts';
import { describeBase, describeMeta } from '../describe.ts';
import { LookedAt, ReadRelease } from '../documents.ts';
import { language, toFilter, which } from '../inputs.ts';
import { defineTool } from '../tool.ts';

const Coverage = graphql(
  `query AssistantCoverage($filter: FindingFilter, $byDomain: Boolean!, $byObjective: Boolean!, $language: Language) {
    coverage(filter: $filter) {
      base { ...LookedAt }
      byObjective @include(if: $byObjective) {
        objective { number label(language: $language) { text } }
        findingCount primaryCount secondaryCount profileCount
      }
      byDomainAndKind @include(if: $byDomain) {
        domain { name(language: $language) { text } }
        kind findingCount outOfCount profileCount
      }
      withoutObjectiveCount
    }
    whole: findings(filter: $filter, first: 0) { citation }
    meta { ...ReadRelease }
  }`,
  [LookedAt, ReadRelease],
);

export const coverage = defineTool({
  name: 'coverage',
  title: 'Count findings',
  description:
    'Counts findings by objective or by domain and kind, in their own order, with the base. A number says how often something is written of, not how well a place does: never rank by it.',
  input: z.object({ by: z.enum(['OBJECTIVE', 'DOMAIN']).default('OBJECTIVE'), ...which, language }),
  answer: async (graph, { by, language, ...asked }) => {
    const shape = { byDomain: by === 'DOMAIN', byObjective: by === 'OBJECTIVE' };
    const variables = { filter: toFilter(asked), ...shape, language };
    const { coverage, whole, meta } = await graph.request(Coverage, variables);
    const ofObjectives = (coverage.byObjective ?? []).map(({ objective, ...counts }) => ({
      objective: objective.number,
      label: objective.label.text,
      ...counts,
    }));
    const ofDomains = (coverage.byDomainAndKind ?? []).map(({ domain, ...counts }) => ({
      domain: domain.name.text,
      ...counts,
    }));
    return {
      ...describeMeta(meta),
      base: `${describeBase(coverage.base)} ${coverage.withoutObjectiveCount} of the findings have no objective.`,
      citation: whole.citation,
      ...takeAll([...ofObjectives, ...ofDomains], 'Narrow what is counted.'),
    };
  },
});
