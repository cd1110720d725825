import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCAL_URL } from '../../addresses/addresses.ts';
import { FINDING_FIELDS } from '../../catalogue/finding-filter.ts';
import { writeApa } from '../../citations/apa.ts';
import { escapeTex, writeBibtex } from '../../citations/bibtex.ts';
import { citeFinding, citeProfile } from '../../citations/cite.ts';
import { findingItem, profileItem, resultItem } from '../../citations/csl-item.ts';
import { describeFilter, type NameCode } from '../../citations/describe-filter.ts';
import { FILTER_WORDS } from '../../citations/filter-words.ts';
import { writeRis } from '../../citations/ris.ts';
import { toSentenceCase } from '../../citations/sentence-case.ts';
import { writeText } from '../../citations/text.ts';

const RELEASE = {
  number: 3,
  contentDate: new Date('2026-11-22T00:00:00.000Z'),
  checksum: '3f2a9c1d'.repeat(8),
  publicUrl: LOCAL_URL,
};
const PROFILE = {
  slug: 'mali-2021',
  title: 'Deuxième profil de gouvernance de la migration : République du Mali (2021)',
  year: 2021,
  month: 9,
  language: 'FR',
  portal: 'Migration Data Portal',
  publisher: 'International Organization for Migration (IOM)',
  sourceUrl: null,
};
const FINDING = { reference: 'mali-2021/partnerships/well-developed/2', lineFrom: 90, lineTo: 91 };
const RESULT = {
  id: 'abc',
  findings: 1,
  profiles: 2,
  filter: 'objective 10, gaps',
  publisher: PROFILE.publisher,
  portal: PROFILE.portal,
};

/** What an independent reader of BibTeX finds in an entry. */
function readBack(entry: string): Readonly<Record<string, unknown>> {
  const { data } = new Cite(entry, { generateGraph: false });
  expect(data).toHaveLength(1);
  return data[0] ?? {};
}

const withTitle = (title: string) => profileItem({ ...PROFILE, title }, RELEASE);
/** Double braces keep capitals, which the reader says by a span. */
const readTitle = (title: string) =>
  String(readBack(writeBibtex(withTitle(title)))['title']).replace(
    /^<span class="nocase">(.*)<\/span>$/su,
    '$1',
  );

describe('CSL-JSON', () => {
  test('of a finding narrows its profile to the lines', () => {
    expect(findingItem(FINDING, PROFILE, RELEASE)).toEqual({
      id: FINDING.reference,
      type: 'report',
      title: PROFILE.title,
      author: [{ literal: 'International Organization for Migration' }],
      issued: { 'date-parts': [[2021, 9]] },
      'container-title': 'Migration Data Portal',
      publisher: 'International Organization for Migration',
      language: 'fr',
      archive: 'MGI Graph',
      archive_location: 'release 3 (2026-11-22, 3f2a9c1d)',
      section: FINDING.reference,
      locator: 'lines 90 to 91',
      note: `Finding ${FINDING.reference}, lines 90 to 91 of the source. MGI Graph, release 3 (2026-11-22, 3f2a9c1d)`,
    });
  });

  test('of a profile whose month is unknown has the year alone', () => {
    expect(profileItem({ ...PROFILE, month: null }, RELEASE).issued).toEqual({
      'date-parts': [[2021]],
    });
  });
});

describe('APA', () => {
  test('names body, month, title, portal and release, and no day of access', () => {
    expect(writeApa(profileItem(PROFILE, RELEASE))).toBe(
      'International Organization for Migration. (2021, September). Deuxième profil de gouvernance de la migration : République du Mali (2021). Migration Data Portal. MGI Graph, release 3 (2026-11-22, 3f2a9c1d).',
    );
  });

  test('puts one stop after a title, whatever it ends in', () => {
    const endOf = (title: string) => writeApa(withTitle(title)).split(' Migration Data')[0];
    expect(endOf('Which policy?')).toMatch(/Which policy\?$/);
    expect(endOf('A “policy.”')).toMatch(/A “policy.”$/);
    expect(endOf('A policy')).toMatch(/A policy\.$/);
  });

  test('tells a result from a profile', () => {
    expect(writeApa(resultItem(RESULT, RELEASE))).toContain(
      'MGI Graph. (2026, November 22). Migration Governance Indicators: 1 finding of 2 profiles, filtered by objective 10, gaps (Version 3) [Data set]. Source: International Organization for Migration (IOM), Migration Data Portal. MGI Graph, release 3 (2026-11-22, 3f2a9c1d).',
    );
  });
});

test('plain text of a result names what was asked', () => {
  expect(writeText(resultItem({ ...RESULT, filter: '' }, RELEASE))).toBe(
    'MGI Graph (2026). Migration Governance Indicators: 1 finding of 2 profiles. Source: International Organization for Migration (IOM), Migration Data Portal. MGI Graph, release 3 (2026-11-22, 3f2a9c1d).',
  );
});

describe('BibTeX', () => {
  test('is one entry that a reader understands', () => {
    expect(readBack(writeBibtex(findingItem(FINDING, PROFILE, RELEASE)))).toMatchObject({
      'citation-key': 'mgi:mali-2021:partnerships:well-developed:2',
      // One name, not taken apart.
      author: [{ family: 'International Organization for Migration' }],
      issued: { 'date-parts': [[2021, 9]] },
      note: `Finding ${FINDING.reference}, lines 90 to 91 of the source. MGI Graph, release 3 (2026-11-22, 3f2a9c1d)`,
    });
  });

  test.each([
    'Politique « Migration & développement » : 50 % d’ici à 2025',
    'The “Mobile Units” of Côte d’Ivoire – UNIVET',
    'Ley N.° 25.871: señas, año y ¿qué?',
    `"Straight" and 'single' quotes, ''two'' of them`,
    'C:\\path\\to, 100% of #1, $5, a_b, x^2, ~tilde, {brace} and }lone{',
    'ranges 1--2---3, `back`, <angle> | bar @misc{x, y = {z}}',
  ])('gives back the title %j', (title) => {
    expect(readTitle(title)).toBe(title);
  });

  test('gives back any title, its white space made one', () => {
    // The reader takes accents apart and knows no characters beyond the first plane.
    const character = fc.oneof(
      fc.constantFrom(...'\\{}~^`"<>|_$%#&@=,;-\'«»“”‘’éàçœñ¿–— '),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
    );
    const titles = fc
      .array(character, { minLength: 1, maxLength: 30 })
      .map((characters) => characters.join('').replace(/\s+/gu, ' ').trim())
      .filter((title) => title !== '');
    fc.assert(
      fc.property(titles, (title) => {
        expect(readTitle(title)).toBe(title);
      }),
    );
  });

  test('never lets a text end its field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
        let depth = 0;
        for (const character of escapeTex(text)) {
          if (character === '{') depth += 1;
          if (character === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(escapeTex(text)).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('the address of a source', () => {
  const URL = 'https://www.migrationdataportal.org/profiles/mali_2021?a=1&b=%7B2%7D';
  const item = profileItem({ ...PROFILE, sourceUrl: URL }, RELEASE);

  test('ends a reference of APA, and nothing follows it', () => {
    expect(writeApa(item)).toMatch(/3f2a9c1d\)\. https:\S+7D$/);
    expect(writeApa(item).endsWith(URL)).toBe(true);
  });

  test('is read back letter by letter from BibTeX and RIS', () => {
    expect(readBack(writeBibtex(item))['URL']).toBe(URL);
    expect(readBack(`${writeRis(item)}\r\n`)['URL']).toBe(URL);
  });

  test('cannot end the field of BibTeX that it is in', () => {
    const url = 'https://example.org/{a}\\b';
    const entry = writeBibtex(profileItem({ ...PROFILE, sourceUrl: url }, RELEASE));
    expect(entry).toContain('url = {https://example.org/%7Ba%7D%5Cb}');
  });

  test('is left out, and so is any day of access, where it is not known', () => {
    const unknown = profileItem(PROFILE, RELEASE);
    for (const text of [writeApa(unknown), writeBibtex(unknown), writeRis(unknown)]) {
      expect(text).not.toMatch(/http|UR {2}-|urldate|Retrieved/);
    }
  });
});

describe('the address of a thing on this server', () => {
  const published = { ...RELEASE, publicUrl: 'https://mgi.example.org' };
  const source = 'https://portal.example.org/mali-2021';

  test('is where a finding, a profile and a result are cited from', () => {
    const [finding, profile] = [
      findingItem(FINDING, PROFILE, published),
      profileItem(PROFILE, published),
    ];
    expect(finding.URL).toBe(`https://mgi.example.org/findings/${FINDING.reference}`);
    expect(profile.URL).toBe('https://mgi.example.org/profiles/mali-2021');
    expect(writeApa(resultItem(RESULT, published))).toMatch(
      / https:\/\/mgi\.example\.org\/releases\/3$/,
    );
    expect(writeText(resultItem(RESULT, published))).toMatch(/ https:\S+\/releases\/3$/);
    expect(citeFinding(FINDING, PROFILE, published)).toMatch(/ https:\S+\/well-developed\/2$/);
    expect(citeProfile(PROFILE, published)).toMatch(/ https:\S+\/profiles\/mali-2021$/);
  });

  test('gives way to that of the source for a profile, and not for a finding', () => {
    const known = { ...PROFILE, sourceUrl: source };
    expect(profileItem(known, published).URL).toBe(source);
    expect(findingItem(FINDING, known, published).URL).toContain('mgi.example.org');
    expect(citeProfile(known, published)).toContain(`Migration Data Portal, ${source}. MGI Graph`);
  });

  test.each([
    'http://127.0.0.1:4000',
    'http://localhost:4000',
    'http://[::1]:80',
    'http://0.0.0.0:1',
  ])('is not cited where only this machine reaches it: %s', (publicUrl) => {
    expect(profileItem(PROFILE, { ...RELEASE, publicUrl }).URL).toBeUndefined();
  });
});

describe('sentence case', () => {
  test.each([
    [
      'Migration Governance Profile: Republic of Guatemala - Second Profile',
      'Migration governance profile: Republic of Guatemala - Second profile',
    ],
    [
      'Migration Governance Profile: County of Mombasa',
      'Migration governance profile: County of Mombasa',
    ],
    [
      'Second Migration Governance Indicators Profile – Kingdom of Eswatini',
      'Second Migration Governance Indicators profile – Kingdom of Eswatini',
    ],
  ])('of %j', (title, written) => {
    expect(toSentenceCase(title, 'EN')).toBe(written);
    expect(toSentenceCase(title, 'FR')).toBe(title);
  });

  test('changes capitals and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (title) => {
        expect(toSentenceCase(title, 'EN').toLowerCase()).toBe(title.toLowerCase());
      }),
    );
  });
});

describe('RIS', () => {
  test('is one record that a reader understands', () => {
    expect(readBack(`${writeRis(findingItem(FINDING, PROFILE, RELEASE))}\r\n`)).toMatchObject({
      type: 'report',
      title: PROFILE.title,
      issued: { 'date-parts': [[2021, 9]] },
    });
  });

  test('has one line for each value, whatever is in it', () => {
    const count = writeRis(withTitle('x')).split('\r\n').length;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const lines = writeRis(withTitle(title)).split(/\r\n|\n|\r/);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
        expect(lines).toHaveLength(count);
      }),
    );
  });
});

describe('a filter in words', () => {
  const NAMES: Readonly<Record<string, string>> = { KEN: 'Kenya', PARTNERSHIPS: 'Partnerships' };
  const name: NameCode = (_field, code) => NAMES[code] ?? null;

  test.each([
    [{}, ''],
    [{ objectives: [], kinds: null }, ''],
    [{ objectives: [10], kinds: ['AREA_FOR_DEVELOPMENT'] }, 'objective 10, gaps'],
    [{ objectives: [2, 10, 11], levels: ['LOCAL'] }, 'objectives 2, 10 or 11, local'],
    [{ methods: ['CURATED', 'RULE'] }, 'curated mappings or proposals by rule'],
    [{ minConfidence: 'MEDIUM' }, 'of medium or high confidence'],
    [{ years: { from: 2020, to: 2022 } }, '2020 to 2022'],
    [{ years: { from: 2020, to: null } }, 'from 2020'],
    [{ years: { to: 2022 } }, 'until 2022'],
    [{ years: {} }, 'any year'],
    [
      { not: { domains: ['PARTNERSHIPS'] }, countries: ['KEN'] },
      'Kenya, not (domain Partnerships)',
    ],
    [{ or: [{ countries: ['KEN'] }, {}] }, '(Kenya) or (everything)'],
    [
      { and: [{ kinds: ['WELL_DEVELOPED'] }, { levels: ['NATIONAL'] }] },
      '(strengths) and (national)',
    ],
    [{ profiles: ['a\nb'] }, 'profile a b'],
    // Words that are searched for are no codes.
    [{ text: 'LOCAL' }, 'text “LOCAL”'],
  ])('%j is "%s"', (filter, text) => {
    expect(describeFilter(filter, 'EN', name)).toBe(text);
  });

  test('is in French and Spanish, too', () => {
    const filter = { objectives: [10], kinds: ['AREA_FOR_DEVELOPMENT'], years: { from: 2021 } };
    expect(describeFilter(filter, 'FR')).toBe('objectif 10, aspects à développer, depuis 2021');
    expect(describeFilter(filter, 'ES')).toBe('objetivo 10, áreas por desarrollar, desde 2021');
  });

  test('has a phrase for every field of the filter', () => {
    for (const { phrases } of Object.values(FILTER_WORDS)) {
      expect(Object.keys(phrases)).toEqual(expect.arrayContaining(Object.keys(FINDING_FIELDS)));
    }
  });
});

describe('the words of a citation', () => {
  test('are French where that is asked for', () => {
    expect(writeApa(findingItem(FINDING, PROFILE, RELEASE, 'FR'), 'FR')).toBe(
      `International Organization for Migration. (2021, septembre). Deuxième profil de gouvernance de la migration : République du Mali (2021) (constat ${FINDING.reference}, lignes 90 à 91). Migration Data Portal. MGI Graph, version 3 (2026-11-22, 3f2a9c1d).`,
    );
    expect(writeText(resultItem({ ...RESULT, filter: 'objectif 10' }, RELEASE, 'FR'))).toBe(
      'MGI Graph (2026). Indicateurs de gouvernance des migrations : 1 constat de 2 profils, filtre objectif 10. Source : International Organization for Migration (IOM), Migration Data Portal. MGI Graph, version 3 (2026-11-22, 3f2a9c1d).',
    );
  });

  test('are Spanish where that is asked for', () => {
    expect(writeApa(resultItem({ ...RESULT, filter: '' }, RELEASE, 'ES'), 'ES')).toBe(
      'MGI Graph. (2026, 22 de noviembre). Indicadores de Gobernanza de la Migración: 1 hallazgo de 2 perfiles (Versión 3) [Conjunto de datos]. Fuente: International Organization for Migration (IOM), Migration Data Portal. MGI Graph, versión 3 (2026-11-22, 3f2a9c1d).',
    );
    expect(writeRis(resultItem(RESULT, RELEASE, 'ES'), 'ES')).toContain('ET  - Versión 3');
  });
});
