import { describe, expect, test } from 'vitest';
import { assembleOverview } from '../../../ingest/assemble/assemble-overview.ts';
import type { OverviewStatements } from '../../../ingest/corpus/overview-statements.ts';
import { readCorpus } from '../../../ingest/corpus/read-corpus.ts';
import { IngestError } from '../../../ingest/problem.ts';
import { isSameName } from '../../../text/fold.ts';

const { documents } = await readCorpus();
const page = documents.find(({ kind }) => kind === 'OVERVIEW');
if (page?.overview == null) throw new Error('The corpus has no overview page.');
const { overview } = page;
const sourceLines = page.text.split('\n');
const content = assembleOverview(page);

type Writable<T> = T extends object ? { -readonly [Key in keyof T]: Writable<T[Key]> } : T;

/** The problems of the page when its file says something else. */
function problemsOf(change: (statements: Writable<OverviewStatements>) => unknown) {
  const statements = structuredClone(overview);
  change(statements);
  try {
    assembleOverview({ ...page, overview: statements } as NonNullable<typeof page>);
  } catch (error) {
    if (error instanceof IngestError) return error.problems;
    throw error;
  }
  return [];
}

describe('indicator areas', () => {
  test('stand under the domain that the description names, which the page order does not', () => {
    expect(overview.domains.map(({ domain, areas }) => [domain, areas.length])).toEqual([
      ['MIGRANTS_RIGHTS', 5],
      ['WHOLE_OF_GOVERNMENT', 5],
      ['PARTNERSHIPS', 4],
      ['MOBILITY_DIMENSIONS_OF_CRISES', 4],
      ['WELL_BEING', 5],
      ['SAFE_ORDERLY_REGULAR_MIGRATION', 4],
    ]);
  });

  test('have the line of their bullet, as it is', () => {
    expect(content.areaLines.get('post-crisis-action')).toEqual({
      sourceDocumentId: 'mgi-overview',
      lineFrom: 37,
      lineTo: 37,
      quote: "  • Les actions d'après-crise",
    });
  });

  test('are refused on another line, under another domain, and where they are left out', () => {
    const field = 'overview.json: domains › 3 › areas › 2';
    expect(
      problemsOf(({ domains }) => {
        const area = domains[3]?.areas[2];
        if (area !== undefined) area.lines = [36, 36];
      }),
    ).toEqual([`${field}: is not what lines 36 to 36 of the document say.`]);
    expect(
      problemsOf(({ domains }) => {
        const [moved] = domains[3]?.areas.splice(2, 1) ?? [];
        if (moved !== undefined) domains[4]?.areas.push(moved);
      }),
    ).toEqual([
      'overview.json: domains: the area "post-crisis-action" is not under MOBILITY_DIMENSIONS_OF_CRISES alone, as in the reference data.',
    ]);
    expect(problemsOf(({ domains }) => domains[0]?.areas.pop())).toEqual([
      'overview.json: domains: the area "civic-participation" is not under MIGRANTS_RIGHTS alone, as in the reference data.',
    ]);
  });
});

describe('the process', () => {
  test('has four steps', () => {
    expect(content.steps.map(({ number, titleFr }) => [number, titleFr])).toEqual([
      [1, 'Lancement des IGM'],
      [2, 'Collecte et analyse des données'],
      [3, 'Consultation interministérielle'],
      [4, 'Publication du rapport'],
    ]);
    expect(content.steps[2]).toMatchObject({
      descriptionFr:
        'Discussion des conclusions et identification des démarches à suivre pour combler les lacunes',
      lineTo: 74,
    });
  });

  test('is refused in other words', () => {
    expect(
      problemsOf(({ steps }) => {
        const step = steps[2];
        if (step !== undefined) step.title = 'Consultation interministerielle';
      }),
    ).toEqual(['overview.json: steps › 2: is not what lines 72 to 74 of the document say.']);
  });
});

describe('publications', () => {
  test('are eleven, each once', () => {
    expect(
      content.publications.map(({ title, kind, language, year, lineFrom, lineTo }) =>
        [title.slice(0, 42), kind, language, year, `${lineFrom}-${lineTo}`].join(' | '),
      ),
    ).toMatchInlineSnapshot(`
      [
        "The Migration Governance Indicators Succes | REPORT | EN | 2024 | 90-92",
        "Migration Governance Insights: Informing P | REPORT | EN |  | 94-96",
        "The Migration Governance Indicators Succes | REPORT | EN | 2023 | 98-100",
        "Migration Governance Profile: Republic of  | PROFILE | EN |  | 102-104",
        "Migration Governance Indicators Data and t | REPORT | EN |  | 106-108",
        "The Migration Governance Indicators (MGI): | GUIDANCE | EN |  | 110-112",
        "Vers une meilleure gouvernance des migrati | VIDEO | FR |  | 115-117",
        "Looking local to promote better migration  | VIDEO | FR |  | 119-121",
        "Migration Governance in the Community of P | REPORT | EN |  | 123-129",
        "Migration Governance Insights on Regular P | REPORT | EN |  | 133-135",
        "Bridging the Gap: Migration Policies and P | REPORT | EN |  | 142-144",
      ]
    `);
  });

  test('keep the paragraphs of a description apart', () => {
    const report = content.publications.find(({ lineFrom }) => lineFrom === 123);
    expect(report?.description?.split('\n\n')).toHaveLength(3);
    expect(report?.quote).toBe(sourceLines.slice(122, 129).join('\n'));
  });

  test('are refused without their description, and with a group that is not there', () => {
    expect(
      problemsOf(({ publications }) => {
        const [first] = publications;
        if (first !== undefined) Object.assign(first, { description: 'Another.', group: 'ABC' });
      }),
    ).toEqual([
      'overview.json: publications › 0: is not what lines 90 to 92 of the document say.',
      'overview.json: publications › 0 › group: there is no group "ABC".',
    ]);
  });
});

describe('the group of countries', () => {
  const [group] = overview.groups;

  test('has its names, members and assessments as written', () => {
    expect(overview.groups).toHaveLength(1);
    expect(group).toMatchObject({
      code: 'CPLP',
      name: 'Community of Portuguese Language Countries',
      localName: 'Comunidade dos Países de Língua Portuguesa',
      members: { lines: [125, 125] },
      assessed: { lines: [127, 127] },
    });
    expect(group?.members.names).toEqual([
      'Angola',
      'Brazil',
      'Cabo\u00A0Verde',
      'Equatorial Guinea',
      'Guinea-Bissau',
      'Mozambique',
      'Portugal',
      'Sao Tome and Principe',
      'Timor-Leste',
    ]);
    expect(group?.assessed.members).toEqual([
      { name: 'Angola', year: 2021 },
      { name: 'Brazil', year: 2022 },
      { name: 'Cabo Verde', year: 2021 },
      { name: 'Guinea\u2011Bissau', year: 2023 },
      { name: 'Mozambique', year: 2024 },
      { name: 'Portugal', year: 2022 },
      { name: 'Timor-Leste', year: 2019 },
    ]);
  });

  test('quotes the sentences', () => {
    expect(sourceLines[124]).toContain(group?.members.quote);
    expect(sourceLines[126]).toContain(group?.assessed.quote);
    expect(group?.members.quote).toMatch(/^It is made up of nine member States: .*Timor-Leste\.$/);
    expect(group?.assessed.quote).toMatch(/^Seven CPLP member States .*\(2019\)\.$/);
  });

  test('has every assessed name among its members, whatever its hyphen', () => {
    for (const { name } of group?.assessed.members ?? []) {
      expect(group?.members.names.filter((member) => isSameName(member, name))).toHaveLength(1);
    }
  });

  const NAMES = 'are not the names that the quote lists, in its order.';
  const lose = (list: unknown[] | undefined, at: number) => list?.splice(at, 1);
  test.each<[string, Parameters<typeof problemsOf>[0], readonly string[]]>([
    [
      'a member is lost',
      ({ groups }) => lose(groups[0]?.members.names, 1),
      [
        `overview.json: groups › 0 › members › names: ${NAMES}`,
        'overview.json: groups › 0 › assessed › members: "Brazil" is no member of CPLP.',
      ],
    ],
    [
      'an assessment is lost',
      ({ groups }) => lose(groups[0]?.assessed.members, 4),
      [`overview.json: groups › 0 › assessed › members: ${NAMES}`],
    ],
    [
      'the sentence is another',
      ({ groups }) => {
        const [cplp] = groups;
        if (cplp !== undefined) cplp.members.quote = cplp.members.quote.replace('nine', 'ten');
      },
      [
        'overview.json: groups › 0 › members › quote: is not what lines 125 to 125 of the document say.',
      ],
    ],
    [
      'a name is no country',
      ({ groups }) => {
        const [cplp] = groups;
        if (cplp !== undefined) {
          cplp.members.names[0] = 'Angora';
          cplp.assessed.members.shift();
        }
      },
      [
        `overview.json: groups › 0 › members › names: ${NAMES}`,
        `overview.json: groups › 0 › assessed › members: ${NAMES}`,
        'overview.json: groups › 0 › members › names: no country of ISO 3166 is named "Angora". Add the name to reference/resolve-country.ts.',
      ],
    ],
  ])('is refused when %s', (_, change, expected) => {
    expect(problemsOf(change)).toEqual(expected);
  });
});

describe('the page', () => {
  test('is named by its file', () => {
    expect(
      problemsOf((statements) => {
        statements.document = 'another';
      }),
    ).toEqual(['overview.json: document: is "another", but manifest.json says "mgi-overview".']);
  });

  test('needs a file of what it says', () => {
    expect(() =>
      assembleOverview({ ...page, overview: null, statements: undefined } as never),
    ).toThrow('manifest.json: "mgi-overview" names no file of what it says.');
  });
});
