import { describe, expect, it } from 'vitest';
import { type ParsedProfile, parseProfile } from '../../../ingest/parse/profile.ts';
import { DOMAIN_CODES } from '../../../reference/codes.ts';
import { PROFILE_NAMES, readDocument } from '../read-document.ts';

const profiles = PROFILE_NAMES.map((name) => {
  const source = readDocument(name);
  return { name, source, profile: parseProfile(source) };
});

function countKinds(profile: ParsedProfile): string {
  return profile.sections
    .map(({ findings }) => {
      const strengths = findings.filter(({ kind }) => kind === 'WELL_DEVELOPED').length;
      return `${strengths}+${findings.length - strengths}`;
    })
    .join(', ');
}

function read(name: (typeof PROFILE_NAMES)[number]): ParsedProfile {
  return parseProfile(readDocument(name));
}

describe('the corpus as a whole', () => {
  it('holds 118 findings, 77 well developed and 41 to develop', () => {
    const findings = profiles.flatMap(({ profile }) => profile.findings);
    const strengths = findings.filter(({ kind }) => kind === 'WELL_DEVELOPED');
    expect([findings.length, strengths.length, findings.length - strengths.length]).toEqual([
      118, 77, 41,
    ]);
    expect(new Set(findings.map(({ reference }) => reference)).size).toBe(118);
  });

  it.each([
    ['guatemala-2022', '4+2, 4+1, 3+1, 5+1, 4+2, 5+1'],
    ['quilmes-2022', '5+1, 4+2, 4+1, 4+2, 4+2, 2+2'],
    ['mali-2021', '2+2, 2+2, 2+1, 3+1, 2+2, 2+2'],
    ['mombasa-2022', '3+2, 3+2, 3+2, 2+2, 3+2, 2+3'],
  ] as const)('%s has %s findings per domain', (name, counts) => {
    expect(countKinds(read(name))).toBe(counts);
  });

  it.each([
    ['guatemala-2022', 'ORDER', 'FR', 'EN', 'Economist Impact', 58],
    ['quilmes-2022', 'ORDER', 'FR', 'EN', 'Economist Intelligence Unit', 34],
    ['mali-2021', 'HEADING', 'FR', 'FR', 'Economist Impact', 61],
    ['mombasa-2022', 'HEADING', 'FR', 'EN', 'Economist Intelligence Unit', 62],
  ] as const)('%s has its domains by %s', (name, source, shell, language, partner, line) => {
    const profile = read(name);
    expect(profile.sections.map(({ domainFrom }) => domainFrom)).toEqual(Array(6).fill(source));
    expect(profile.sections.map(({ heading }) => heading === null)).toEqual(
      Array(6).fill(source === 'ORDER'),
    );
    expect(profile.sections.map(({ domain }) => domain)).toEqual(DOMAIN_CODES);
    expect([profile.pageLanguage, profile.language]).toEqual([shell, language]);
    expect(new Set(profile.findings.map((finding) => finding.language))).toEqual(
      new Set([language]),
    );
    expect(profile.researchPartner).toEqual({ name: partner, span: { from: line, to: line } });
  });
});

describe('identities', () => {
  it.each([
    ['guatemala-2022', 'Republic of Guatemala', 'Guatemala', 'NATIONAL', null, 2, 2022, 8],
    ['quilmes-2022', 'Municipality of Quilmes', 'Quilmes', 'LOCAL', 'Argentina', 1, 2022, 11],
    ['mali-2021', 'République du Mali', 'Mali', 'NATIONAL', null, 2, 2021, 9],
    ['mombasa-2022', 'County of Mombasa', 'Mombasa', 'LOCAL', 'Kenya', 1, 2022, 11],
  ] as const)('%s', (slug, jurisdictionName, placeName, level, parent, edition, year, month) => {
    expect(read(slug).identity).toMatchObject({
      slug,
      jurisdictionName,
      placeName,
      level,
      parentCountryName: parent,
      edition,
      year,
      month,
    });
  });

  it('keeps the title as written, with its line and the date line', () => {
    expect(read('mali-2021').identity).toMatchObject({
      title: {
        text: 'Deuxième profil de gouvernance de la migration : République du Mali (2021)',
        span: { from: 137, to: 137 },
      },
      dateSpan: { from: 135, to: 135 },
    });
  });
});

describe.each(profiles)('$name', ({ name, source, profile }) => {
  const sourceLines = source.split('\n');

  it('gives every finding the text and the lines of the source', () => {
    for (const { text, quote, span } of profile.findings) {
      const lines = sourceLines.slice(span.from - 1, span.to).join('\n');
      expect(quote).toBe(lines);
      expect(lines.trim()).toBe(`• ${text}`);
    }
  });

  it('takes every bullet of the source for a finding, in order', () => {
    const bullets = sourceLines.flatMap((line, at) => (line.includes('•') ? [at + 1] : []));
    expect(profile.findings.map(({ span }) => span.from)).toEqual(bullets);
    expect(profile.findings.map(({ ordinal }) => ordinal)).toEqual(bullets.map((_, at) => at + 1));
  });

  it('numbers references within domain and kind', () => {
    for (const section of profile.sections) {
      for (const kind of ['WELL_DEVELOPED', 'AREA_FOR_DEVELOPMENT']) {
        const own = section.findings.filter((finding) => finding.kind === kind);
        expect(own.map(({ position }) => position)).toEqual(own.map((_, at) => at + 1));
        for (const { reference, position } of own) {
          expect(reference?.startsWith(`${name}/`)).toBe(true);
          expect(reference?.endsWith(`/${position}`)).toBe(true);
        }
      }
    }
  });

  it('finds a place for every line', () => {
    expect(profile.lines).toHaveLength(sourceLines.length - (source.endsWith('\n') ? 1 : 0));
    expect(profile.lines.filter(({ role }) => role === 'UNPLACED')).toEqual([]);
    for (const { number, role } of profile.lines) {
      expect(role === 'BLANK').toBe(sourceLines[number - 1]?.trim() === '');
    }
  });

  it('has nothing to report but domains by order', () => {
    const bySection = profile.sections.filter(({ domainFrom }) => domainFrom === 'ORDER');
    expect(profile.diagnostics.map(({ level, code }) => `${level} ${code}`)).toEqual(
      bySection.map(() => 'NOTE DOMAIN_BY_ORDER'),
    );
  });

  it.each([
    ['CRLF', source.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${source}`],
    ['a last line break', `${source}\n`],
  ])('reads the same with %s', (_, variant) => {
    const { lines, ...rest } = parseProfile(variant);
    const { lines: plainLines, ...plain } = profile;
    expect(rest).toEqual(plain);
    expect(lines.slice(0, plainLines.length)).toEqual(plainLines);
  });
});

describe('details of the pages', () => {
  it('keeps typos, unclosed quotes and both kinds of quotes', () => {
    const texts = profiles.flatMap(({ profile }) => profile.findings.map(({ text }) => text));
    for (const words of [
      '“attending to families of migrants deemed to have disappeared during migration.',
      '"Quilmes Cerca" operations',
      'aux frontrières ne bénéficent pas',
    ]) {
      expect(texts.filter((text) => text.includes(words))).toHaveLength(1);
    }
  });

  it('writes references that can be cited', () => {
    expect(read('guatemala-2022').findings[2]).toMatchObject({
      reference: 'guatemala-2022/migrants-rights/well-developed/3',
      span: { from: 66, to: 66 },
    });
    expect(read('mombasa-2022').findings.at(-1)?.reference).toBe(
      'mombasa-2022/safe-orderly-regular-migration/area-for-development/3',
    );
  });

  it.each([
    ['guatemala-2022', 54, 'This country Profile describes'],
    ['quilmes-2022', 32, 'This Profile describes'],
    ['mali-2021', 57, 'Ce profil décrit'],
    ['mombasa-2022', 58, 'This local Profile describes'],
  ] as const)('reads the introduction of %s', (name, line, opening) => {
    const { introduction } = read(name);
    expect(introduction?.span).toEqual({ from: line, to: line });
    expect(introduction?.text.startsWith(opening)).toBe(true);
  });

  it('tells the headings of the wheel from those of the findings', () => {
    const { lines, sections } = read('mali-2021');
    expect(lines.filter(({ role }) => role === 'HEADING').map(({ number }) => number)).toEqual([
      64, 76, 88, 99, 111, 123,
    ]);
    expect(sections[4]?.heading).toEqual({
      text: 'Aspects d’une crises relatifs à la mobilité',
      span: { from: 111, to: 111 },
    });
    expect(read('guatemala-2022').lines.filter(({ role }) => role === 'HEADING')).toEqual([]);
  });
});
