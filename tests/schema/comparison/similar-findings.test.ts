import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openColdGraph } from '../../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openColdGraph();
});
afterAll(() => graph.close());

interface Similar {
  readonly similarity: number;
  readonly statement: { readonly text: string };
  readonly sharedTerms: readonly string[];
  readonly isSameLanguage: boolean;
  readonly finding: {
    readonly reference: string;
    readonly kind: string;
    readonly profile: { readonly slug: string };
  };
}

const FIELDS = `
  similarity statement { text } sharedTerms isSameDomain isSameLanguage
  sharedObjectives { action { letter } objective { number } }
  sharedPrinciples { code }
  finding { reference kind profile { slug } }`;

async function similarTo(reference: string, args = ''): Promise<readonly Similar[]> {
  const { data, errors } = await graph.ask(
    `query ($reference: String!) { finding(reference: $reference) { similar${args} { ${FIELDS} } } }`,
    { reference },
  );
  expect(errors).toEqual([]);
  return data.finding.similar;
}

const MINORS = 'quilmes-2022/migrants-rights/area-for-development/1';

describe('similar findings', () => {
  test('come with what they share, as data and in words', async () => {
    const [nearest] = await similarTo(MINORS);
    expect(nearest).toEqual({
      similarity: expect.closeTo(0.73, 1),
      statement: {
        text: 'Both concern objective 7 (Reduce vulnerabilities), action f; both stand under the principle “Child-sensitive”; both use the words “protection”, “children”, “unaccompanied”.',
      },
      sharedTerms: ['protection', 'children', 'unaccompanied'],
      isSameDomain: false,
      isSameLanguage: true,
      sharedObjectives: [{ action: { letter: 'f' }, objective: { number: 7 } }],
      sharedPrinciples: [{ code: 'CHILD_SENSITIVE' }],
      finding: {
        reference: 'guatemala-2022/safe-orderly-regular-migration/well-developed/3',
        kind: 'WELL_DEVELOPED',
        profile: { slug: 'guatemala-2022' },
      },
    });
  });

  test('say why in the language asked for', async () => {
    const { data } = await graph.ask(
      `{ finding(reference: "${MINORS}") { similar(first: 1) { statement(language: FR) { text language isFallback isVerified } } } }`,
    );
    expect(data.finding.similar[0].statement).toEqual({
      text: expect.stringContaining('Les deux portent sur l’objectif 7'),
      language: 'FR',
      isFallback: false,
      isVerified: false,
    });
  });

  test('are found across languages by objective and action, without words', async () => {
    const reference = 'mombasa-2022/safe-orderly-regular-migration/well-developed/2';
    const french = (await similarTo(reference, '(first: 20)')).filter(
      ({ isSameLanguage }) => !isSameLanguage,
    );
    expect(french[0]).toMatchObject({
      sharedTerms: [],
      statement: {
        text: expect.stringContaining(
          'objective 21 (Dignified return and reintegration), action h',
        ),
      },
      finding: { reference: 'mali-2021/safe-orderly-regular-migration/well-developed/1' },
    });
    for (const { similarity } of french) expect(similarity).toBeLessThanOrEqual(0.75);
  });

  test('are of other profiles, and never the finding itself', async () => {
    const others = await similarTo(MINORS, '(first: 50, minSimilarity: 0)');
    const slugs = others.map(({ finding }) => finding.profile.slug);
    expect(new Set(slugs)).toEqual(new Set(['guatemala-2022', 'mali-2021', 'mombasa-2022']));
    const all = await similarTo(MINORS, '(first: 50, minSimilarity: 0, includeOwnProfile: true)');
    expect(all.map(({ finding }) => finding.profile.slug)).toContain('quilmes-2022');
    expect(all.map(({ finding }) => finding.reference)).not.toContain(MINORS);
  });

  test('come nearest first, and are the same each time', async () => {
    const similar = await similarTo(MINORS, '(first: 50, minSimilarity: 0)');
    const values = similar.map(({ similarity }) => similarity);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(await similarTo(MINORS, '(first: 50, minSimilarity: 0)')).toEqual(similar);
    expect(await similarTo(MINORS, '(first: 3, minSimilarity: 0)')).toEqual(similar.slice(0, 3));
  });

  test('are at least as similar as asked, and of the kind asked', async () => {
    const near = await similarTo(MINORS, '(minSimilarity: 0.5)');
    expect(near.length).toBeGreaterThan(0);
    for (const { similarity } of near) expect(similarity).toBeGreaterThanOrEqual(0.5);
    const gaps = await similarTo(MINORS, '(kinds: [AREA_FOR_DEVELOPMENT], minSimilarity: 0)');
    expect(gaps.length).toBeGreaterThan(0);
    for (const { finding } of gaps) expect(finding.kind).toBe('AREA_FOR_DEVELOPMENT');
    expect(await similarTo(MINORS, '(minSimilarity: 1)')).toEqual([]);
    const both = '(kinds: [WELL_DEVELOPED, AREA_FOR_DEVELOPMENT], minSimilarity: 0)';
    expect(await similarTo(MINORS, both)).toEqual(await similarTo(MINORS, '(minSimilarity: 0)'));
  });

  test('share objectives by rule when the proposals are asked for', async () => {
    const byRule = await similarTo(MINORS, '(methods: [RULE], minSimilarity: 0)');
    const { data } = await graph.ask(
      `{ finding(reference: "${MINORS}") { mappings(methods: [RULE]) { objective { number } } } }`,
    );
    const proposed: readonly number[] = data.finding.mappings.map(
      (mapping: { objective: { number: number } }) => mapping.objective.number,
    );
    const named = byRule.flatMap(
      ({ statement }) => statement.text.match(/objective (\d+)/)?.[1] ?? [],
    );
    expect(named).not.toEqual([]);
    for (const number of named) expect(proposed).toContain(Number(number));
  });

  test('are read as often for a long page of findings as for a short one', async () => {
    const ask = (first: number) =>
      graph.ask(`{ findings(first: ${first}) { nodes { similar { ${FIELDS} } } } }`);
    // Stems are kept by the process, so that they may be known before.
    await ask(60);
    const [few, many] = [await ask(20), await ask(60)];
    expect(many.errors).toEqual([]);
    expect(many.data.findings.nodes).toHaveLength(60);
    expect(many.reads.length).toBe(few.reads.length);
    expect(many.reads.length).toBeLessThanOrEqual(4);
  });
});

describe('too many or impossible similar findings', () => {
  test.each([
    ['(first: 51)', 'LIMIT_EXCEEDED', /`first` is 51; at most 50/],
    ['(first: 101)', 'LIMIT_EXCEEDED', /`first` is 101/],
    ['(first: -1)', 'BAD_USER_INPUT', /`first` is -1/],
    ['(minSimilarity: 1.5)', 'BAD_USER_INPUT', /`minSimilarity` is 1.5; it must be 0 to 1/],
  ])('%s is refused', async (args, code, message) => {
    const { errors } = await graph.ask(
      `{ finding(reference: "${MINORS}") { similar${args} { similarity } } }`,
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions?.code).toBe(code);
    expect(errors[0]?.message).toMatch(message);
  });

  test('are refused for more findings than one query can compare, before anything is read', async () => {
    const { errors, statements } = await graph.ask(
      '{ objectives { findings(first: 100) { nodes { similar(first: 1) { similarity } } } } }',
    );
    expect(errors[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
    expect(statements).toEqual([]);
  });
});
