import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openColdGraph } from '../../support/graph.ts';

const POLICY = 'guatemala-2022/public-policy-on-protection-and-assistance-to-migrants-2019-2032';
const PLAN = 'mali-2021/plan-d-action-politique-nationale-de-migration-du-mali-2020-2024';

let graph: Graph;
beforeAll(async () => {
  graph = await openColdGraph();
});
afterAll(() => graph.close());

interface Row {
  readonly code: string;
}

async function list(filter: string): Promise<string[]> {
  const { data, errors } = await graph.ask(
    `{ instruments(first: 100, filter: ${filter}) { totalCount nodes { code } } }`,
  );
  expect(errors).toEqual([]);
  const codes = data.instruments.nodes.map(({ code }: Row) => code);
  expect(data.instruments.totalCount).toBe(codes.length);
  return codes;
}

describe('instruments', () => {
  test('are listed by code, each once, with how many there are', async () => {
    const codes = await list('{}');
    expect(codes).toHaveLength(35);
    expect(codes).toEqual(codes.toSorted());
  });

  test('are filtered by kind, profile, place, years and reach', async () => {
    expect(await list('{ kinds: [CODE, BILL] }')).toEqual([
      'guatemala-2022/labour-code-2011',
      'guatemala-2022/migration-code-2016',
      'mombasa-2022/cgm-investment-authority-bill-2019',
    ]);
    expect(await list('{ profiles: ["quilmes-2022"] }')).toHaveLength(3);
    expect(await list('{ jurisdictions: ["KEN"] }')).toEqual([]);
    expect(await list('{ countries: ["KEN"] }')).toHaveLength(6);
    expect(await list('{ isInternational: true }')).toEqual(['ilo-c097', 'ilo-c143']);
    expect(await list('{ isInternational: true, countries: ["MLI"] }')).toHaveLength(2);
    expect(await list('{ isInternational: true, countries: ["GTM"] }')).toEqual([]);
    expect(await list('{ isInternational: false, profiles: [] }')).toHaveLength(33);
    expect(await list('{ regions: ["014"] }')).toEqual(await list('{ countries: ["KEN"] }'));
    expect(await list('{ groups: ["CPLP"] }')).toEqual([]);
    expect(await list(`{ instruments: ["ilo-c143", "${POLICY}"] }`)).toEqual([POLICY, 'ilo-c143']);
  });

  test('are filtered by conditions that combine, also by what does not hold', async () => {
    const all = await list('{}');
    const [codes, kenyan] = [
      await list('{ kinds: [CODE, BILL] }'),
      await list('{ countries: ["KEN"] }'),
    ];
    const both = codes.filter((code) => kenyan.includes(code));
    expect(both).toHaveLength(1);
    expect(await list('{ and: [{ kinds: [CODE, BILL] }, { countries: ["KEN"] }] }')).toEqual(both);
    expect(await list('{ or: [{ kinds: [CODE, BILL] }, { countries: ["KEN"] }] }')).toEqual(
      all.filter((code) => codes.includes(code) || kenyan.includes(code)),
    );
    expect(await list('{ not: { countries: ["KEN"] } }')).toEqual(
      all.filter((code) => !kenyan.includes(code)),
    );
  });

  test('are ordered by year where that is asked, the one way or the other', async () => {
    const ask = async (direction: string) => {
      const { data } = await graph.ask(
        `{ instruments(first: 100, orderBy: { field: YEAR, direction: ${direction} }) { nodes { code yearFrom } } }`,
      );
      return data.instruments.nodes as readonly { code: string; yearFrom: number | null }[];
    };
    for (const [direction, sign] of [
      ['ASC', 1],
      ['DESC', -1],
    ] as const) {
      const rows = await ask(direction);
      const years = rows.flatMap(({ yearFrom }) => yearFrom ?? []);
      expect(rows.map(({ code }) => code).toSorted()).toEqual(await list('{}'));
      expect(years.length).toBeGreaterThan(20);
      expect(years).toEqual(years.toSorted((a, b) => sign * (a - b)));
    }
  });

  test('are found by any year of their period, and by the one year they have', async () => {
    expect(await list('{ years: { from: 2025 } }')).toEqual([POLICY]);
    expect(await list('{ years: { from: 2011, to: 2016 } }')).toEqual([
      'guatemala-2022/labour-code-2011',
      'guatemala-2022/migration-code-2016',
    ]);
    expect(await list('{ years: { to: 1960 } }')).toEqual(['ilo-c097']);
  });

  test('of years that end before they begin are refused', async () => {
    const { errors } = await graph.ask(
      '{ instruments(filter: { years: { from: 2020, to: 2010 } }) { totalCount } }',
    );
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('are paged by cursors of their own', async () => {
    const first = await graph.ask(
      '{ instruments(first: 2) { pageInfo { endCursor } nodes { code } } }',
    );
    const next = await graph.ask(
      'query ($after: String) { instruments(first: 1, after: $after) { nodes { code } } }',
      { after: first.data.instruments.pageInfo.endCursor },
    );
    const all = await list('{}');
    expect(next.data.instruments.nodes).toEqual([{ code: all[2] }]);
    const profiles = await graph.ask('{ profiles { pageInfo { endCursor } } }');
    for (const after of ['R1BDOk46NQ==', profiles.data.profiles.pageInfo.endCursor]) {
      const wrong = await graph.ask(
        'query ($after: String) { instruments(after: $after) { nodes { code } } }',
        { after },
      );
      expect(wrong.errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('an instrument', () => {
  test('has its fullest name, its years, and every way in which findings name it', async () => {
    const { data } = await graph.ask(
      `query ($code: String!) { instrument(code: $code) {
        name { text language isFallback } kind textLanguage yearFrom yearTo isInternational
        jurisdiction { code } profiles { totalCount nodes { slug } }
        findings { totalCount nodes { reference } }
        mentions { totalCount nodes { text start end finding { reference text } } }
      } }`,
      { code: PLAN },
    );
    expect(data.instrument).toMatchObject({
      name: {
        text: 'Plan d’Action Politique Nationale de Migration du Mali 2020-2024',
        language: 'FR',
        isFallback: true,
      },
      kind: 'PLAN',
      textLanguage: 'FR',
      yearFrom: 2020,
      yearTo: 2024,
      isInternational: false,
      jurisdiction: { code: 'MLI' },
      profiles: { totalCount: 1, nodes: [{ slug: 'mali-2021' }] },
    });
    const { mentions, findings } = data.instrument;
    expect(mentions.nodes.map(({ text }: { text: string }) => text)).toEqual([
      'Plan d’Action Politique Nationale de Migration du Mali 2020-2024',
      'Plan d’Action de la Politique Nationale de Migration du Mali (2020-2024)',
      'Plan d’Action (2020-2024)',
    ]);
    // In the order of the document, as the findings are.
    expect(
      mentions.nodes.map(({ finding }: { finding: { reference: string } }) => finding.reference),
    ).toEqual(findings.nodes.map(({ reference }: { reference: string }) => reference));
    expect([mentions.totalCount, findings.totalCount, findings.nodes.length]).toEqual([3, 3, 3]);
    for (const { text, start, end, finding } of mentions.nodes) {
      expect(Array.from(String(finding.text)).slice(start, end).join('')).toBe(text);
    }
  });

  test('that one finding names twice has two mentions and one finding', async () => {
    const { data } = await graph.ask(
      '{ instruments(filter: { years: { from: 2005, to: 2005 } }) { nodes { mentions { totalCount nodes { text } } findings { totalCount nodes { reference } } } } }',
    );
    const [{ mentions, findings }] = data.instruments.nodes;
    expect(mentions.totalCount).toBe(2);
    expect(mentions.nodes[1]).toEqual({ text: 'Agreement' });
    expect([findings.totalCount, findings.nodes.length]).toEqual([1, 1]);
  });

  test('that is international has its titles, marked where they were not checked', async () => {
    const { data } = await graph.ask(`{ instrument(code: "ilo-c143") {
      name { text } yearFrom isInternational jurisdiction { code }
      fr: name(language: FR) { text isVerified } es: name(language: ES) { isVerified isFallback }
    } }`);
    expect(data.instrument).toEqual({
      name: { text: 'Migrant Workers (Supplementary Provisions) Convention' },
      yearFrom: 1975,
      isInternational: true,
      jurisdiction: null,
      fr: {
        text: 'Convention sur les travailleurs migrants (dispositions complémentaires)',
        isVerified: true,
      },
      es: { isVerified: false, isFallback: false },
    });
  });

  test('of the reference list is there though no finding names it; an unknown one is null', async () => {
    const { data } = await graph.ask(`{
      unnamed: instrument(code: "ilo-c189") { name { text } profiles { totalCount nodes { slug } } findings { totalCount } }
      unknown: instrument(code: "nowhere-1999/law") { name { text } }
    }`);
    expect(data.unnamed).toEqual({
      name: { text: 'Domestic Workers Convention' },
      profiles: { totalCount: 0, nodes: [] },
      findings: { totalCount: 0 },
    });
    expect(data.unknown).toBeNull();
  });

  test('is found again by its global id', async () => {
    const { data } = await graph.ask(`query ($code: String!) { instrument(code: $code) { id } }`, {
      code: POLICY,
    });
    const again = await graph.ask(
      'query ($id: ID!) { node(id: $id) { __typename ... on Instrument { code } } }',
      { id: data.instrument.id },
    );
    expect(again.data.node).toEqual({ __typename: 'Instrument', code: POLICY });
  });

  test('lists only the findings that its filter asks for', async () => {
    const { data } = await graph.ask(
      `query ($code: String!) { instrument(code: $code) {
        findings(filter: { kinds: [AREA_FOR_DEVELOPMENT] }) { totalCount nodes { reference } }
      } }`,
      { code: POLICY },
    );
    expect(data.instrument.findings).toEqual({
      totalCount: 1,
      nodes: [{ reference: 'guatemala-2022/whole-of-government/area-for-development/1' }],
    });
  });
});

describe('findings', () => {
  test('tell what they name by its code, and where in the order of the text', async () => {
    const { data } = await graph.ask(
      `{ finding(reference: "mombasa-2022/well-being/area-for-development/2") {
        instruments { totalCount nodes { kind name { text } } }
        mentions { totalCount nodes { start instrument { code } } }
        plans: instruments(filter: { kinds: [PLAN] }) { totalCount nodes { kind } }
      } }`,
    );
    // By code, unless another order is asked for.
    expect(data.finding.instruments).toEqual({
      totalCount: 2,
      nodes: [
        { kind: 'PLAN', name: { text: 'Mombasa Integrated Development Plan (2018-2022)' } },
        { kind: 'STRATEGY', name: { text: 'Mombasa Social Protection Strategy (2018)' } },
      ],
    });
    expect(data.finding.mentions).toEqual({
      totalCount: 2,
      nodes: [
        { start: 4, instrument: { code: 'mombasa-2022/mombasa-social-protection-strategy-2018' } },
        {
          start: 50,
          instrument: { code: 'mombasa-2022/mombasa-integrated-development-plan-2018-2022' },
        },
      ],
    });
    expect(data.finding.plans).toEqual({ totalCount: 1, nodes: [{ kind: 'PLAN' }] });
  });

  test('are filtered by what they name, beside other conditions', async () => {
    const { data } = await graph.ask(
      `query ($codes: [String!]) {
        all: findings(filter: { instruments: $codes }) { totalCount }
        gaps: findings(filter: { instruments: $codes, kinds: [AREA_FOR_DEVELOPMENT] }) { totalCount }
        others: findings(filter: { not: { instruments: $codes } }) { totalCount }
        none: findings(filter: { instruments: ["ilo-c189"] }) { totalCount }
      }`,
      { codes: [POLICY, PLAN] },
    );
    expect(data).toEqual({
      all: { totalCount: 6 },
      gaps: { totalCount: 2 },
      others: { totalCount: 112 },
      none: { totalCount: 0 },
    });
  });
});

describe('what is read', () => {
  const everything = (first: number) => `{ instruments(first: ${first}) { totalCount nodes {
    code name { text } jurisdiction { code } profiles { nodes { slug } }
    mentions(first: 5) { totalCount nodes { text finding { reference } } }
    findings(first: 5) { totalCount nodes { reference } }
  } } }`;

  test('for a list does not grow with its rows', async () => {
    const few = await graph.ask(everything(2));
    const many = await graph.ask(everything(100));
    expect([few.errors, many.errors]).toEqual([[], []]);
    // Instruments, profiles, mentions, and findings by both ways, which may come together.
    for (const { reads } of [few, many]) expect([4, 5]).toContain(reads.length);
  });

  test('for findings with what they name does not grow with the findings', async () => {
    const ask = (first: number) =>
      graph.ask(
        `{ findings(first: ${first}) { nodes { reference instruments { nodes { code } } mentions { nodes { start end } } } } }`,
      );
    const [few, many] = [await ask(1), await ask(100)];
    // Findings, their mentions, the instruments.
    expect(many.reads.length).toBe(3);
    expect(few.reads.length).toBeLessThanOrEqual(many.reads.length);
  });

  test('for a list with mentions is one of each', async () => {
    const { reads } = await graph.ask(
      '{ instruments(first: 100) { nodes { code name { text } mentions(first: 3) { nodes { text } } } } }',
    );
    expect(reads).toHaveLength(2);
  });
});
