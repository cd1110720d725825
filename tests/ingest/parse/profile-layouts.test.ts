import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../../ingest/parse/profile.ts';
import { DOMAIN_CODES } from '../../../reference/codes.ts';
import { type Layout, PLAIN_LAYOUT, renderProfile } from '../render-profile.ts';

const WHEEL = DOMAIN_CODES.map((domain) => ({
  domain,
  findings: {
    WELL_DEVELOPED: [`${domain} has a law. It is from 2019 and covers all of Ruritania`],
    AREA_FOR_DEVELOPMENT: [`${domain} has no strategy for the migrants in the country.`],
  },
}));
const BACKWARDS = WHEEL.toReversed();

/** The diagnostics of some levels, each with the beginning of the line it points at. */
function codesOf(text: string, ...levels: string[]): string[] {
  const lines = text.split('\n');
  return parseProfile(text)
    .diagnostics.filter(({ level }) => levels.includes(level))
    .map(({ code, line }) =>
      line === null ? code : `${code} at ${(lines[line - 1] ?? '').trim().slice(0, 22).trim()}`,
    );
}

describe('layouts of an invented place', () => {
  it.each<[string, Partial<Layout>]>([
    ['dashes', { bullet: '-' }],
    ['long dashes', { bullet: '–' }],
    ['asterisks', { bullet: '*' }],
    ['rings', { bullet: '◦' }],
    ['capitals', { heading: 'CAPITALS' }],
    ['doubled headings', { heading: 'DOUBLED' }],
    ['numbered slides', { heading: 'NUMBERED', marker: ['1'] }],
    ['colons', { labelEnd: ' :', language: 'FR' }],
    ['no-break spaces', { labelEnd: '\u00A0:', trailing: '\u00A0' }],
    ['wrapped bullets', { wrap: 4 }],
    ['no blank lines', { gap: 0, marker: [] }],
    ['a lone number', { marker: ['1', 'Key findings'] }],
  ])('reads %s, with the domains in another order than the wheel', (_, layout) => {
    const page = renderProfile(BACKWARDS, { ...PLAIN_LAYOUT, ...layout });
    const profile = parseProfile(page);
    expect(codesOf(page, 'ERROR', 'WARNING')).toEqual([]);
    expect(profile.findings.map(({ domain, kind, text }) => [domain, kind, text])).toEqual(
      BACKWARDS.flatMap(({ domain, findings }) => [
        [domain, 'WELL_DEVELOPED', findings.WELL_DEVELOPED[0]],
        [domain, 'AREA_FOR_DEVELOPMENT', findings.AREA_FOR_DEVELOPMENT[0]],
      ]),
    );
    expect(profile.sections.map(({ domain }) => domain)).toEqual(DOMAIN_CODES);
  });

  it('takes a heading over each of its lists for one section', () => {
    const page =
      'Partnerships\nWell-developed areas\n• A.\nPartnerships\nAreas with potential for development\n• B.';
    const { sections } = parseProfile(page);
    expect(sections.map(({ domain, findings }) => [domain, findings.length])).toEqual([
      ['PARTNERSHIPS', 2],
    ]);
    expect(codesOf(page, 'WARNING')).not.toContain('REPEATED_BLOCK');
  });
});

describe('what cannot be known', () => {
  const unheaded = { ...PLAIN_LAYOUT, heading: 'NONE' } as const;

  it('does not guess the domains of five sections without headings', () => {
    const page = renderProfile(WHEEL.slice(1), unheaded);
    const { findings, sections, diagnostics } = parseProfile(page);
    expect([findings, sections]).toEqual([[], []]);
    expect(diagnostics.filter(({ code }) => code === 'DOMAIN_UNKNOWN')).toHaveLength(5);
    expect(diagnostics.filter(({ code }) => code === 'BULLET_WITHOUT_DOMAIN')).toHaveLength(10);
  });

  it('does not take the last name of the wheel for the heading of the first section', () => {
    const page = renderProfile(WHEEL, unheaded).replace(
      'Key findings',
      'Migrations sûres, ordonnées et régulières\n\nKey findings',
    );
    const { sections } = parseProfile(page);
    expect(sections.map(({ domainFrom }) => domainFrom)).toEqual(Array(6).fill('ORDER'));
  });

  it('takes the names of a menu before the first label for shell', () => {
    const menu = 'Partnerships\nPartnerships\nWell-being of migrants\n';
    const page = renderProfile(WHEEL, { ...unheaded, marker: [] }).replace(
      'Migration Governance: examples',
      `${menu}$&`,
    );
    const { sections } = parseProfile(page);
    expect(sections.map(({ domainFrom }) => domainFrom)).toEqual(Array(6).fill('ORDER'));
  });

  it('takes a name over a paragraph of the shell for shell, also after the findings', () => {
    const page = renderProfile(WHEEL, PLAIN_LAYOUT).replace(
      '2020 Mai',
      'Partenariats\n\nCe domaine met l’accent sur les efforts.\n\n$&',
    );
    expect(codesOf(page, 'ERROR', 'WARNING')).toEqual([]);
    expect(parseProfile(page).lines.filter(({ role }) => role === 'HEADING')).toHaveLength(6);
  });

  it('says of a heading with nothing under it that its section is empty', () => {
    const page = renderProfile(WHEEL.slice(0, 5), PLAIN_LAYOUT).replace(
      '2020 Mai',
      'Safe and orderly migration\n\n$&',
    );
    expect(codesOf(page, 'ERROR', 'WARNING')).toEqual(['EMPTY_SECTION at Safe and orderly migra']);
  });

  it('keeps a doubled heading one section when another heading is missing', () => {
    const page = renderProfile(WHEEL, { ...PLAIN_LAYOUT, heading: 'DOUBLED' });
    const { sections } = parseProfile(page.replace('\nPartnerships\nPartnerships\n', '\n'));
    expect(sections.map(({ domain }) => domain)).toEqual(DOMAIN_CODES);
    expect(sections[2]?.domainFrom).toBe('ORDER');
  });

  it('does not fill in a heading when the others are in another order than the wheel', () => {
    const page = renderProfile(BACKWARDS, PLAIN_LAYOUT).replace('\nPartnerships\n', '\n');
    expect(parseProfile(page).findings).toHaveLength(10);
    expect(codesOf(page, 'ERROR')).toContain('DOMAIN_UNKNOWN at Migration Governance:');
  });

  it('gives no kind to bullets that stand right under a heading', () => {
    const page = 'Partnerships\nWell-developed areas\n• A.\nWell-being of migrants\n• B.';
    const { findings, lines } = parseProfile(page);
    expect(findings.map(({ text }) => text)).toEqual(['A.']);
    expect(codesOf(page, 'ERROR')).toContain('BULLET_WITHOUT_LABEL at • B.');
    expect(lines[4]).toEqual({ number: 5, role: 'UNPLACED' });
  });

  it('warns when it fills in one heading among five', () => {
    const page = renderProfile(WHEEL, PLAIN_LAYOUT).replace('\nPartnerships\n', '\n');
    expect(parseProfile(page).sections[2]).toMatchObject({ domainFrom: 'ORDER', heading: null });
    expect(codesOf(page, 'WARNING')).toEqual(['DOMAIN_BY_ORDER at Migration Governance:']);
  });

  it('refuses a label that it cannot read, with its line', () => {
    const page = renderProfile(WHEEL.slice(0, 1), PLAIN_LAYOUT).replace(
      'Areas with potential for further development',
      'What else there is to say',
    );
    expect(codesOf(page, 'ERROR')).toEqual(['UNPLACED_LINE at What else there is to']);
    expect(codesOf(page, 'WARNING')).toContain('MISSING_BLOCK at Migrants’ rights');
  });

  it.each([
    [
      'label',
      'Areas with potential for further development',
      'Areas with potental for futher development',
    ],
    ['heading', 'Whole-of-government approach', 'Whole-of-goverment approach'],
  ])('takes a misspelt %s for the known one and says so', (_, right, wrong) => {
    const page = renderProfile(WHEEL, PLAIN_LAYOUT);
    const misspelt = parseProfile(page.replace(right, wrong));
    expect(misspelt.findings).toEqual(parseProfile(page).findings);
    expect(misspelt.diagnostics.map(({ level, code }) => [level, code])).toEqual([
      ['WARNING', 'NEAR_SPELLING'],
    ]);
  });

  it.each([
    [
      'an empty list',

      (page: string) => page.replace(/ {2}• PARTNERSHIPS has a law.*\n/, ''),
      ['EMPTY_BLOCK at Migration Governance:'],
    ],
    [
      'a missing section',

      () => renderProfile(WHEEL.slice(0, 5), PLAIN_LAYOUT),
      ['MISSING_SECTION'],
    ],
    [
      'a finding said twice',

      (page: string) => page.replace(/( {2}• PARTNERSHIPS has no.*\n)/, '$1$1'),
      ['DUPLICATE_FINDING at • PARTNERSHIPS has no'],
    ],
    [
      'a bullet without text',

      (page: string) => page.replace(/( {2}• )PARTNERSHIPS has no.*\n/, '$1\n$&'),
      ['BULLET_WITHOUT_TEXT at •'],
    ],
    [
      'another year in the title',
      (page: string) => `${page} (2019)`,
      ['YEAR_MISMATCH at 2020 Mai'],
    ],
    ['no month', (page: string) => page.replace('2020 Mai', '2020'), ['NO_MONTH at 2020']],
  ])('warns of %s', (_, change, expected) => {
    expect(codesOf(change(renderProfile(WHEEL, PLAIN_LAYOUT)), 'ERROR', 'WARNING')).toEqual(
      expected,
    );
  });

  it.each([
    ['an empty text', ''],
    ['blanks', ' \n\u00A0\n'],
    ['a poem', 'Roses are red,\nviolets are blue.\n\n- A bullet, too'],
  ])('says of %s that it is no profile', (_, text) => {
    const { findings, sections, identity } = parseProfile(text);
    expect([findings, sections, identity.slug, identity.title]).toEqual([[], [], null, null]);
    expect(codesOf(text, 'ERROR')).toEqual(
      expect.arrayContaining(['NO_TITLE', 'NO_DATE', expect.stringMatching(/^NOT_A_PROFILE/)]),
    );
  });
});

describe('wrapped lines', () => {
  const around = (bullets: string): string =>
    `Partnerships\nAreas with potential for further development\n${bullets}\n2020 May`;

  it.each([
    [
      'a number and a dash',
      '  • Act No.\n    15192 – a\n    – long one.',
      ['Act No. 15192 – a – long one.'],
    ],
    [
      'words of a label',
      '• It is one of the\nareas with potential for further development.\n• B.',
      ['It is one of the areas with potential for further development.', 'B.'],
    ],
    ['a month', '  • In force since\n    May 2020', ['In force since May 2020']],
    ['a mark of its own', '•\n  The text follows.', ['The text follows.']],
    ['nothing of a label that is set deeper', '• A\n    Well-developed areas\n• B.', ['A', 'B.']],
    [
      'words near a label',
      '• Among the\narea with potential for further development\nof all.',
      ['Among the area with potential for further development of all.'],
    ],
    ['a dash without a blank', '• Minus\n-5 degrees.', ['Minus -5 degrees.']],
    ['dashes set deeper in a list of dashes', '- One\n  - two', ['One two']],
    ['a list in a list', '• One:\n  ◦ two.\n  ◦ three.', ['One: two. three.']],
  ])('joins %s', (_, bullets, texts) => {
    expect(parseProfile(around(bullets)).findings.map(({ text }) => text)).toEqual(texts);
  });

  it('keeps a line after a whole sentence apart, and refuses the page', () => {
    const page = around('• A whole sentence.\nNot known to be a part of it\n• Another.');
    expect(parseProfile(page).findings.map(({ text }) => text)).toEqual([
      'A whole sentence.',
      'Another.',
    ]);
    expect(codesOf(page, 'ERROR')).toContain('UNPLACED_LINE at Not known to be a part');
  });
});
