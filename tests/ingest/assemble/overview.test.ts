import { describe, expect, test } from 'vitest';
import { assembleOverview } from '../../../ingest/assemble/assemble-overview.ts';
import { OverviewStatements } from '../../../ingest/corpus/overview-statements.ts';
import { type CorpusDocument, readCorpus } from '../../../ingest/corpus/read-corpus.ts';
import { IngestError } from '../../../ingest/problem.ts';
import { INDICATOR_AREAS } from '../../../reference/indicator-areas.ts';
import { resolveCountry } from '../../../reference/resolve-country.ts';
import { isSameName } from '../../../text/fold.ts';

async function readOverview() {
  const document = (await readCorpus()).documents.find(({ kind }) => kind === 'OVERVIEW');
  if (document?.overview == null) throw new Error('The corpus has no overview.');
  return { document, overview: document.overview };
}

const { document, overview } = await readOverview();
const source = document.text;
const sourceLines = source.split('\n');
const content = assembleOverview(document);

/** The file with one text of it replaced, read again. */
function edit(from: string, to: string): OverviewStatements {
  const json = JSON.stringify(overview);
  expect(json).toContain(from);
  return OverviewStatements.parse(JSON.parse(json.replace(from, to)));
}

function problemsOf(
  changed: Partial<Pick<CorpusDocument, 'text' | 'overview'>>,
): readonly string[] {
  try {
    assembleOverview({ ...document, ...changed });
  } catch (error) {
    if (error instanceof IngestError) return error.problems;
    throw error;
  }
  return [];
}

describe('indicator areas', () => {
  const linesOf = ({ areas }: (typeof overview.domains)[number]) => [
    ...new Set(areas.map(({ lines }) => lines.join('-'))),
  ];

  test('stand in the order of the page, which is not that of the domains', () => {
    expect(overview.domains.map((each) => [each.domain, linesOf(each).length])).toEqual([
      ['MIGRANTS_RIGHTS', 5],
      ['WHOLE_OF_GOVERNMENT', 5],
      ['PARTNERSHIPS', 3],
      ['MOBILITY_DIMENSIONS_OF_CRISES', 4],
      ['WELL_BEING', 5],
      ['SAFE_ORDERLY_REGULAR_MIGRATION', 4],
    ]);
  });

  test('have their domain from the paragraph under them, by words that no other has', () => {
    const paragraphs = overview.domains.map(({ description: { lines } }) => lines[0]);
    for (const { areas, description } of overview.domains) {
      const last = Math.max(...areas.map(({ lines }) => lines[1]));
      const between = sourceLines.slice(last, description.lines[0] - 1);
      expect(between.map((line) => line.trim())).toEqual(['']);
      const said = paragraphs.filter((at) => sourceLines[at - 1]?.includes(description.quote));
      expect(said).toEqual([description.lines[0]]);
    }
  });

  test('are all there, each with its line as it is', () => {
    expect([...content.areaLines.keys()]).toEqual(INDICATOR_AREAS.map(({ code }) => code));
    for (const { code, bullet } of INDICATOR_AREAS) {
      const { lineFrom = 0, lineTo, quote } = content.areaLines.get(code) ?? {};
      expect(lineTo).toBe(lineFrom);
      expect(quote).toBe(sourceLines[lineFrom - 1]);
      expect(quote?.trim()).toBe(`• ${bullet}`);
    }
    expect(content.areaLines.get('post-crisis-action')).toEqual({
      documentId: 'mgi-overview',
      lineFrom: 37,
      lineTo: 37,
      quote: "  • Les actions d'après-crise",
    });
    expect(content.areaLines.get('counter-trafficking-and-counter-smuggling')?.quote).toContain(
      '• Mesures de lutte contre la traite et le traffic des êtres humains',
    );
  });
});

test('the steps of an assessment are four', () => {
  expect(content.steps.map(({ number, titleFr }) => [number, titleFr])).toEqual([
    [1, 'Lancement des IGM'],
    [2, 'Collecte et analyse des données'],
    [3, 'Consultation interministérielle'],
    [4, 'Publication du rapport'],
  ]);
  expect(content.steps[2]).toMatchObject({
    descriptionFr:
      'Discussion des conclusions et identification des démarches à suivre pour combler les lacunes',
    lineFrom: 72,
    lineTo: 74,
    quote: sourceLines.slice(71, 74).join('\n'),
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
    expect(new Set(content.publications.map(({ slug }) => slug)).size).toBe(11);
    expect(content.publications.map(({ position }) => position)).toEqual(
      content.publications.map((_, index) => index + 1),
    );
  });

  test('have the year of their title, and only that', () => {
    for (const { title, year } of content.publications) {
      expect(year).toBe(/\b20\d\d\b/.test(title) ? Number(/\b20\d\d\b/.exec(title)?.[0]) : null);
    }
  });

  test('keep the paragraphs of a description apart', () => {
    const report = content.publications.find(({ lineFrom }) => lineFrom === 123);
    expect(report?.description?.split('\n\n')).toHaveLength(3);
    expect(report?.quote).toBe(sourceLines.slice(122, 129).join('\n'));
    expect(report?.group).toBe('CPLP');
  });
});

describe('the group of countries', () => {
  const [group] = content.groups;

  test('has its names, members and assessments as written', () => {
    expect(content.groups).toHaveLength(1);
    expect(group).toMatchObject({
      code: 'CPLP',
      nameEn: 'Community of Portuguese Language Countries',
      localName: 'Comunidade dos Países de Língua Portuguesa',
      lineFrom: 125,
      lineTo: 125,
    });
    expect(group?.members).toEqual([
      { code: 'AGO', nameAsWritten: 'Angola' },
      { code: 'BRA', nameAsWritten: 'Brazil' },
      { code: 'CPV', nameAsWritten: 'Cabo\u00A0Verde' },
      { code: 'GNQ', nameAsWritten: 'Equatorial Guinea' },
      { code: 'GNB', nameAsWritten: 'Guinea-Bissau' },
      { code: 'MOZ', nameAsWritten: 'Mozambique' },
      { code: 'PRT', nameAsWritten: 'Portugal' },
      { code: 'STP', nameAsWritten: 'Sao Tome and Principe' },
      { code: 'TLS', nameAsWritten: 'Timor-Leste' },
    ]);
    expect(overview.groups[0]?.assessed.members).toEqual([
      { name: 'Angola', year: 2021 },
      { name: 'Brazil', year: 2022 },
      { name: 'Cabo Verde', year: 2021 },
      { name: 'Guinea\u2011Bissau', year: 2023 },
      { name: 'Mozambique', year: 2024 },
      { name: 'Portugal', year: 2022 },
      { name: 'Timor-Leste', year: 2019 },
    ]);
    expect(content.assessments.map(({ code, year, lineFrom }) => [code, year, lineFrom])).toEqual(
      overview.groups[0]?.assessed.members.map(({ name, year }) => [
        resolveCountry(name)?.alpha3,
        year,
        127,
      ]),
    );
  });

  test('has the sentences as its quotes, which say how many there are', () => {
    const assessed = content.assessments[0]?.quote;
    expect(sourceLines[124]).toContain(group?.quote);
    expect(sourceLines[126]).toContain(assessed);
    expect(group?.quote).toMatch(/^It is made up of nine member States: .*Timor-Leste\.$/);
    expect(group?.members).toHaveLength(9);
    expect(assessed).toMatch(/^Seven CPLP member States .*\(2019\)\.$/);
    expect(content.assessments).toHaveLength(7);
    expect(new Set(content.assessments.map(({ quote }) => quote)).size).toBe(1);
  });

  test('has every assessed name among its members, whatever its hyphen', () => {
    for (const { assessed, members } of overview.groups) {
      for (const { name } of assessed.members) {
        expect(members.names.filter((member) => isSameName(member, name))).toHaveLength(1);
      }
    }
  });
});

describe('the lines of the page', () => {
  const { domains, steps, groups, publications } = overview;
  const spans = [
    ...domains.flatMap(({ description, areas }) => [description, ...areas]),
    ...steps,
    ...groups.flatMap(({ members, assessed }) => [members, assessed]),
    ...publications,
  ].map(({ lines }) => lines);
  const left = sourceLines.flatMap((line, at) =>
    line.trim() === '' || spans.some(([from, to]) => at + 1 >= from && at + 1 <= to)
      ? []
      : [at + 1],
  );

  test('are all in a statement, but for headings, purposes and what the page says twice', () => {
    const leads = [1, 13, 24, 33, 43, 54];
    const purposes = [82, 85, 88];
    expect(left).toEqual([...leads, 80, ...purposes, 131, 138, 140]);
    for (const at of leads) {
      expect(sourceLines[at - 1]).toMatch(/^(Les i|I)ndicateurs dans ce domaine .*:\s*$/);
    }
    expect(sourceLines[79]).toMatch(/^Comment les IGM contribuent-ils/);
    expect(purposes.map((at) => sourceLines[at - 1]?.split(' ')[0])).toEqual([
      'Génèrent',
      'Utilisent',
      'Établissent',
    ]);
    expect(sourceLines[124]?.startsWith(sourceLines[130] ?? '?')).toBe(true);
    expect(sourceLines.slice(137, 140)).toEqual(sourceLines.slice(89, 92));
  });

  test('are read the same with CRLF and a byte order mark', () => {
    const text = `\uFEFF${source.replaceAll('\n', '\r\n')}`;
    expect(assembleOverview({ ...document, text })).toEqual(content);
  });
});

describe('a statement is refused by its field', () => {
  test.each([
    [
      'a member',
      'Angola, Brazil, Cabo',
      'Angola, Cabo',
      ['groups › 0 › members › quote: ', 'publications › 8: '],
    ],
    [
      'an assessment',
      'Mozambique (2024), ',
      '',
      ['groups › 0 › assessed › quote: ', 'publications › 8: '],
    ],
    ['a letter of a bullet', 'Droit au', 'Droits au', ['domains › 0 › areas › 2: ']],
    ['a letter of a title', 'Lancement des', 'Lancement de', ['steps › 0: ']],
    ['the end of a description', 'migrants and communities.', '', ['publications › 0: ']],
    ['the words that tell a domain', 'bien-être', 'bien', ['domains › 4 › description › quote: ']],
    [
      'the name of a group',
      'de Língua',
      'da Língua',
      ['groups › 0 › localName: ', 'publications › 8: '],
    ],
  ])('when the page loses %s', (_, from, to, fields) => {
    expect(source).toContain(from);
    const problems = problemsOf({ text: source.replace(from, to) });
    expect(problems).toEqual(fields.map((field) => expect.stringContaining(field)));
    expect(problems[0]).toMatch(/^overview\.json: .*: is not what lines \d+ to \d+ of/);
  });

  test.each([
    [
      'a member is lost',
      '"Angola","Brazil",',
      '"Angola",',
      [/^overview\.json: groups › 0 › members › names: are not the names/, /"Brazil" is no member/],
    ],
    [
      'a member is no country',
      '"Equatorial Guinea"',
      '"Equatoria"',
      [/› names: are not the names/, /no country of ISO 3166 is named "Equatoria"/],
    ],
    [
      'an assessment is lost',
      '{"name":"Portugal","year":2022},',
      '',
      [/› assessed › members: are/],
    ],
    [
      'a year is another',
      '"year":2019',
      '"year":2018',
      [/› assessed › members: are not the names/],
    ],
    [
      'an area is on the line of another',
      '"area":"right-to-work","lines":[5,5]',
      '"area":"right-to-work","lines":[4,4]',
      [/domains › 0 › areas › 2: is not what lines 4 to 4/],
    ],
    [
      'a bullet is on a line that has more',
      '"area":"bilateral-agreements","lines":[27,27]',
      '"area":"bilateral-agreements","lines":[48,48]',
      [/domains › 2 › areas › 1: is not what lines 48 to 48/],
    ],
    [
      'an area is in another domain',
      '"domain":"PARTNERSHIPS"',
      '"domain":"WELL_BEING"',
      [/"ratification-of-conventions" is not under PARTNERSHIPS alone/, /bil/, /reg/, /glob/],
    ],
    [
      'there is no such area',
      '"right-to-work"',
      '"right-to-rest"',
      [/domains › 0 › areas › 2: is not/, /"right-to-work" is not under MIGRANTS_RIGHTS alone/],
    ],
    ['a description is shortened', 'could be strengthened.', 'could be.', [/^overview\.json: pub/]],
    ['lines take in too much', '[142,144]', '[140,144]', [/publications › 10: .* 140 to 144/]],
    ['lines are beyond the page', '[142,144]', '[342,344]', [/publications › 10: .* 342 to 344/]],
    ['there is no such group', '"group":"CPLP"', '"group":"CPLB"', [/publications › 8 › group: /]],
    ['it is of another document', '"mgi-overview"', '"mgi"', [/document: is "mgi", but manifest/]],
  ])('when the file is changed: %s', (_, from, to, expected) => {
    expect(problemsOf({ overview: edit(from, to) })).toEqual(
      expected.map((pattern) => expect.stringMatching(pattern)),
    );
  });

  test('when the page is another text, all of them', () => {
    expect(problemsOf({ text: 'Roses\n\nare red.' })).toHaveLength(6 + 27 + 4 + 4 + 11);
  });

  test('when the manifest names no file', () => {
    expect(problemsOf({ overview: null })).toEqual([
      'manifest.json: "mgi-overview" names no file of what it says. Give it "statements": "overview.json".',
    ]);
  });
});
