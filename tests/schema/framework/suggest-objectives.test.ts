import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openGraph } from '../../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const SUGGEST = `query ($text: String!, $language: Language!, $domain: DomainCode) {
  suggestObjectives(text: $text, textLanguage: $language, domain: $domain) {
    engineVersion noObjective
    objectiveProposals {
      objective { number } action { letter } relevance confidence rationale { text }
      evidence { rule quote start end }
    }
    principleProposals { principle { code } confidence evidence { quote } }
  }
}`;

describe('suggestObjectives', () => {
  test.each([
    ['EN', 'There is no register of migrants who went missing at sea.', 8],
    ['FR', 'Le coût des transferts d’argent reste élevé.', 20],
    ['ES', 'No existen alternativas a la detención de migrantes.', 13],
    ['PT', 'Não existem alternativas à detenção de migrantes.', 13],
  ])('reads a sentence in %s', async (language, text, number) => {
    const { data, errors } = await graph.ask(SUGGEST, { text, language });
    expect(errors).toEqual([]);
    const [main] = data.suggestObjectives.objectiveProposals;
    expect(main).toMatchObject({ objective: { number }, relevance: 'PRIMARY' });
    expect(main.rationale.text).toContain(main.evidence[0].quote);
    for (const { quote, start, end, rule } of main.evidence) {
      expect([...text].slice(start, end).join('')).toBe(quote);
      expect(rule).toMatch(new RegExp(`^${language} ${number}`));
    }
  });

  test('says why there is no objective', async () => {
    const governance = await graph.ask(SUGGEST, {
      text: 'An interministerial committee steers migration policy.',
      language: 'EN',
    });
    expect(governance.data.suggestObjectives).toMatchObject({
      objectiveProposals: [],
      noObjective: 'PRINCIPLES_ONLY',
      principleProposals: [{ principle: { code: 'WHOLE_OF_GOVERNMENT' } }],
    });
    const nothing = await graph.ask(SUGGEST, { text: 'The weather was fine.', language: 'EN' });
    expect(nothing.data.suggestObjectives).toMatchObject({
      objectiveProposals: [],
      noObjective: 'NO_CUE',
    });
  });

  test.each(['DE', 'AR'])('says in words that %s is not read', async (language) => {
    const { data } = await graph.ask(SUGGEST, { text: 'Migration', language });
    expect(data.suggestObjectives).toMatchObject({
      objectiveProposals: [],
      noObjective: 'NO_RULES',
    });
    const { data: schema } = await graph.ask(
      '{ __type(name: "NoObjectiveReason") { enumValues { name description } } }',
    );
    const { description } = schema.__type.enumValues.find(
      ({ name }: { name: string }) => name === 'NO_RULES',
    );
    expect(description).toContain('German or Arabic');
  });

  test.each([
    [' ', 'BAD_USER_INPUT', /`text` is blank/],
    ['a'.repeat(2_001), 'LIMIT_EXCEEDED', /`text` has 2001 characters; at most 2000/],
  ])('refuses a text that cannot be read (%#)', async (text, code, message) => {
    const { errors } = await graph.ask(SUGGEST, { text, language: 'EN' });
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(errors[0]?.message).toMatch(message);
  });

  test('refuses a hundred texts in one request before it reads any', async () => {
    const fields = Array.from(
      { length: 100 },
      (_, index) =>
        `t${index}: suggestObjectives(text: "remittances", textLanguage: EN) { noObjective }`,
    );
    const { errors, statements } = await graph.ask(`{ ${fields.join(' ')} }`);
    expect(errors.map((error) => error.extensions?.['code'])).toContain('LIMIT_EXCEEDED');
    expect(statements).toEqual([]);
  });
});

describe('stored proposals', () => {
  test('are what the engine says of the text of the finding in its domain', async () => {
    const { data } = await graph.ask(`{ findings(first: 100) { nodes {
      text textLanguage domain { code }
      mappings(methods: [RULE]) { objective { number } confidence engineVersion evidence { quote start end rule } }
    } } }`);
    const one = data.findings.nodes[40];
    const asked = await graph.ask(SUGGEST, {
      text: one.text,
      language: one.textLanguage,
      domain: one.domain.code,
    });
    const { engineVersion, objectiveProposals } = asked.data.suggestObjectives;
    expect(one.mappings.length).toBeGreaterThan(0);
    expect(one.mappings).toEqual(
      objectiveProposals.map((proposal: Record<string, unknown>) => ({
        objective: proposal['objective'],
        confidence: proposal['confidence'],
        engineVersion,
        evidence: proposal['evidence'],
      })),
    );
  });

  test('stand beside curated mappings only when they are asked for', async () => {
    const { data } = await graph.ask(`{ findings(first: 100) { nodes {
      standing: mappings { method }
      both: mappings(methods: [CURATED, RULE]) { method }
      curated: mappings(methods: [CURATED]) { method engineVersion evidence { quote } }
      byRule: mappings(methods: [RULE]) { method engineVersion reviewedAt }
    } } }`);
    let proposals = 0;
    for (const { standing, both, curated, byRule } of data.findings.nodes) {
      expect(standing.every(({ method }: { method: string }) => method === 'CURATED')).toBe(true);
      expect(both).toHaveLength(curated.length + byRule.length);
      for (const mapping of curated) {
        expect(mapping).toEqual({ method: 'CURATED', engineVersion: null, evidence: [] });
      }
      for (const mapping of byRule) {
        expect(mapping).toEqual({ method: 'RULE', engineVersion: '2.5.0', reviewedAt: null });
      }
      proposals += byRule.length;
    }
    // Fewer than the curated mappings: what a finding is only also about is rarely proposed.
    expect(proposals).toBeGreaterThan(80);
  });
});
