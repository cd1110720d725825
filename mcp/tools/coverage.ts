import { z } from 'zod';
import { graphql } from '../../sdk/src/index.ts';
import { takeRows } from '../answer.ts';
import { describeBase, describeRelease, listCautions } from '../describe.ts';
import { LookedAt, ReadRelease } from '../documents.ts';
import { language, toFilter, which } from '../inputs.ts';
import { defineTool } from '../tool.ts';

const Coverage = graphql(
  `query AssistantCoverage($filter: FindingFilter, $language: Language) {
    coverage(filter: $filter) {
      base { ...LookedAt }
      byObjective {
        objective { number label(language: $language) { text } }
        findingCount primaryCount secondaryCount profileCount
      }
      byDomainAndKind {
        domain { code name(language: $language) { text } }
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
    const variables = { filter: toFilter(asked), language };
    const { coverage, whole, meta } = await graph.request(Coverage, variables);
    const ofObjectives = coverage.byObjective.map(({ objective, ...counts }) => ({
      cursor: null,
      row: { objective: objective.number, label: objective.label.text, ...counts },
    }));
    const ofDomains = coverage.byDomainAndKind.map(({ domain, ...counts }) => ({
      cursor: null,
      row: { domain: domain.name.text, ...counts },
    }));
    const rows = by === 'OBJECTIVE' ? ofObjectives : ofDomains;
    return {
      release: describeRelease(meta),
      base: `${describeBase(coverage.base)} ${coverage.withoutObjectiveCount} of the findings have no objective.`,
      cautions: listCautions(meta),
      citation: whole.citation,
      total: rows.length,
      ...takeRows(rows),
    };
  },
});
