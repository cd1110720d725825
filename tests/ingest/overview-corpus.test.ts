import { describe, expect, it } from 'vitest';
import { parseOverview } from '../../ingest/parse/overview.ts';
import { isSameName } from '../../text/fold.ts';
import { readDocument } from './read-document.ts';

const source = readDocument('mgi-overview');
const sourceLines = source.split('\n');
const overview = parseOverview(source);

describe('indicator areas', () => {
  it('gives each list its domain, which the page order does not', () => {
    expect(overview.areaGroups.map(({ domain, areas }) => [domain, areas.length])).toEqual([
      ['MIGRANTS_RIGHTS', 5],
      ['WHOLE_OF_GOVERNMENT', 5],
      ['PARTNERSHIPS', 3],
      ['MOBILITY_DIMENSIONS_OF_CRISES', 4],
      ['WELL_BEING', 5],
      ['SAFE_ORDERLY_REGULAR_MIGRATION', 4],
    ]);
  });

  it('knows the domain by the description, not by the place', () => {
    const [crises, wellBeing] = [sourceLines.slice(32, 40), sourceLines.slice(42, 51)];
    const swapped = parseOverview([...wellBeing, '', ...crises].join('\n'));
    expect(swapped.areaGroups.map(({ domain }) => domain)).toEqual([
      'WELL_BEING',
      'MOBILITY_DIMENSIONS_OF_CRISES',
    ]);
  });

  it('reads a bullet without its mark and blanks', () => {
    expect(overview.areaGroups[3]?.areas[2]).toEqual({
      text: "Les actions d'après-crise",
      position: 3,
      span: { from: 37, to: 37 },
      quote: "  • Les actions d'après-crise",
    });
    expect(overview.areaGroups[5]?.areas[3]?.text).toBe(
      'Mesures de lutte contre la traite et le traffic des êtres humains',
    );
  });

  it('never guesses the domain of a list without description', () => {
    const { areaGroups, diagnostics, lines } = parseOverview(sourceLines.slice(0, 8).join('\n'));
    expect(areaGroups).toEqual([]);
    expect(diagnostics.filter(({ code }) => code === 'AREA_DOMAIN_UNKNOWN')).toHaveLength(5);
    expect(lines.filter(({ role }) => role === 'UNPLACED')).toHaveLength(6);
  });
});

describe('process and purposes', () => {
  it('reads the four steps', () => {
    expect(overview.process.map(({ position, title }) => [position, title.text])).toEqual([
      [1, 'Lancement des IGM'],
      [2, 'Collecte et analyse des données'],
      [3, 'Consultation interministérielle'],
      [4, 'Publication du rapport'],
    ]);
    expect(overview.process[2]?.description).toEqual({
      text: 'Discussion des conclusions et identification des démarches à suivre pour combler les lacunes',
      span: { from: 74, to: 74 },
    });
  });

  it('reads the three purposes', () => {
    expect(overview.purposes.map(({ text, span }) => [text.split(' ')[0], span.from])).toEqual([
      ['Génèrent', 82],
      ['Utilisent', 85],
      ['Établissent', 88],
    ]);
  });
});

describe('publications', () => {
  it('lists eleven, each once', () => {
    expect(
      overview.publications.map(({ title, kind, language, year, span }) =>
        [title.slice(0, 42), kind, language, year, `${span.from}-${span.to}`].join(' | '),
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

  it('keeps the paragraphs of a description apart', () => {
    const report = overview.publications.find(({ span }) => span.from === 123);
    expect(report?.description.split('\n\n')).toHaveLength(3);
    expect(report?.quote).toBe(sourceLines.slice(122, 129).join('\n'));
  });

  it('does not take the next title for the description of one that has none', () => {
    const { publications, diagnostics } = parseOverview(sourceLines.toSpliced(95, 1).join('\n'));
    expect(publications).toHaveLength(10);
    expect(diagnostics.filter(({ line }) => line === 94).map(({ code }) => code)).toEqual([
      'NO_DESCRIPTION',
      'UNPLACED_LINE',
    ]);
  });

  it('says what it left out and what it assumed', () => {
    expect(overview.diagnostics.map(({ level, code, line }) => `${level} ${code} ${line}`)).toEqual(
      ['NOTE VIDEO_BY_CUT 119', 'NOTE TRUNCATED_REPETITION 131', 'NOTE DUPLICATE_PUBLICATION 138'],
    );
  });
});

describe('the group of countries', () => {
  const [group] = overview.groups;

  it('has its names, members and assessments as written', () => {
    expect(overview.groups).toHaveLength(1);
    expect(group).toMatchObject({
      code: 'CPLP',
      name: 'Community of Portuguese Language Countries',
      localName: 'Comunidade dos Países de Língua Portuguesa',
      membersSpan: { from: 125, to: 125 },
      assessmentsSpan: { from: 127, to: 127 },
    });
    expect(group?.members).toEqual([
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
    expect(group?.assessments).toEqual([
      { name: 'Angola', year: 2021 },
      { name: 'Brazil', year: 2022 },
      { name: 'Cabo Verde', year: 2021 },
      { name: 'Guinea\u2011Bissau', year: 2023 },
      { name: 'Mozambique', year: 2024 },
      { name: 'Portugal', year: 2022 },
      { name: 'Timor-Leste', year: 2019 },
    ]);
  });

  it('quotes the sentences', () => {
    expect(sourceLines[124]).toContain(group?.membersQuote);
    expect(sourceLines[126]).toContain(group?.assessmentsQuote);
    expect(group?.membersQuote).toMatch(/^It is made up of nine member States: .*Timor-Leste\.$/);
    expect(group?.assessmentsQuote).toMatch(/^Seven CPLP member States .*\(2019\)\.$/);
  });

  it('finds every assessed name among the members, whatever its hyphen', () => {
    for (const { name } of group?.assessments ?? []) {
      expect(group?.members.filter((member) => isSameName(member, name))).toHaveLength(1);
    }
  });

  it.each([
    [
      'a member is lost',
      'Angola, Brazil, Cabo',
      'Angola, Cabo',
      ['COUNT_MISMATCH 125', 'NOT_A_MEMBER 127'],
    ],
    ['an assessment is lost', 'Mozambique (2024), ', '', ['COUNT_MISMATCH 127']],
    ['no members are listed', 'It is made up of nine', 'It has nine', ['GROUP_INCOMPLETE 125']],
  ])('reports it when %s', (_, from, to, expected) => {
    const { diagnostics } = parseOverview(source.replace(from, to));
    const warnings = diagnostics.filter(({ level }) => level === 'WARNING');
    expect(warnings.map(({ code, line }) => `${code} ${line}`)).toEqual(expected);
  });
});

describe('lines', () => {
  it('all have a role', () => {
    expect(overview.lines).toHaveLength(147);
    expect(overview.lines.filter(({ role }) => role === 'UNPLACED')).toEqual([]);
    for (const { number, role } of overview.lines) {
      expect(role === 'BLANK').toBe(sourceLines[number - 1]?.trim() === '');
    }
  });

  it('read the same with CRLF and a byte order mark', () => {
    expect(parseOverview(`\uFEFF${source.replaceAll('\n', '\r\n')}`)).toEqual(overview);
  });

  it('of another text are unplaced, with an error', () => {
    const { areaGroups, publications, diagnostics, lines } = parseOverview('Roses\n\nare red.');
    expect([areaGroups, publications]).toEqual([[], []]);
    expect(diagnostics.filter(({ level }) => level === 'ERROR')).toHaveLength(1);
    expect(lines.map(({ role }) => role)).toEqual(['UNPLACED', 'BLANK', 'UNPLACED']);
  });
});
