import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../ingest/parse/page/lines.ts';
import { readBullet } from '../../../ingest/parse/page/marks.ts';
import { parseProfile } from '../../../ingest/parse/profile.ts';
import { DOMAIN_CODES } from '../../../reference/codes.ts';
import { anyCharacter } from '../../support/characters.ts';
import { PROFILE_NAMES, readDocument } from '../read-document.ts';
import { type InventedSection, type Layout, renderProfile } from '../render-profile.ts';

const word = fc.constantFrom(
  'migrants',
  'the',
  'l’accès',
  'd’État',
  '2019',
  'Policy',
  '“quoted',
  'words”',
  'No.',
  '(IGM)',
  'étrangers',
  'of',
  'the',
  'Guinea‑Bissau',
  'Partnerships',
  'rights:',
);
const finding = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom('.', '', ')'))
  .map(([words, end]) => `Finding ${words.join(' ')}${end}`)
  // What ends with a colon has its parts below.
  .filter((text) => !text.endsWith(':'));
const findings = fc.array(finding, { minLength: 1, maxLength: 5 });
const lists = fc.record({ WELL_DEVELOPED: findings, AREA_FOR_DEVELOPMENT: findings });
const wheel = fc
  .tuple(lists, lists, lists, lists, lists, lists)
  .map((all) =>
    DOMAIN_CODES.map((domain, at): InventedSection => ({ domain, findings: all[at] ?? all[0] })),
  );
const layout: fc.Arbitrary<Layout> = fc.record({
  language: fc.constantFrom('EN', 'FR', 'ES', 'PT', 'DE', 'AR'),
  heading: fc.constantFrom(
    'NONE',
    'PLAIN',
    'DOUBLED',
    'CAPITALS',
    'NUMBERED',
    'ROMAN',
    'SPACED',
    'WRAPPED',
  ),
  marker: fc.constantFrom([], ['Key findings'], ['1', 'Key findings'], ['1: Key findings']),
  bullet: fc.constantFrom('•', '-', '–', '*', '◦', '▪', '➢', '\uF0B7'),
  labelEnd: fc.constantFrom('', ':', ' :', '\u00A0:'),
  gap: fc.constantFrom(0, 1, 2),
  wrap: fc.constantFrom(0, 1, 3, 5),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  trailing: fc.constantFrom('', ' ', '\u00A0'),
});
const shuffledWheel = fc
  .tuple(wheel, layout, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }))
  .map(([sections, style, order]) => ({
    style,
    sections: style.heading === 'NONE' ? sections : order.flatMap((at) => sections[at] ?? []),
  }));

/** Asserts that each bullet line is in a finding or has a diagnostic, and each unplaced line too. */
function expectNothingLost(text: string): void {
  const { findings: found, diagnostics, lines } = parseProfile(text);
  const told = new Set(diagnostics.map(({ line }) => line));
  const read = new Set<number>();
  for (const { span } of found) for (let n = span.from; n <= span.to; n += 1) read.add(n);
  const bullets = splitLines(text).filter((line) => readBullet(line.text) !== null);
  const lost = bullets.filter(({ number }) => !read.has(number) && !told.has(number));
  expect(lost).toEqual([]);
  expect(lines.filter(({ number, role }) => role === 'UNPLACED' && !told.has(number))).toEqual([]);
}

describe('profiles', () => {
  it('of any known layout parse back to what was written', () => {
    fc.assert(
      fc.property(shuffledWheel, ({ sections, style }) => {
        const profile = parseProfile(renderProfile(sections, style));
        expect(profile.findings.map(({ domain, kind, text }) => [domain, kind, text])).toEqual(
          sections.flatMap(({ domain, findings: own }) => [
            ...own.WELL_DEVELOPED.map((text) => [domain, 'WELL_DEVELOPED', text]),
            ...own.AREA_FOR_DEVELOPMENT.map((text) => [domain, 'AREA_FOR_DEVELOPMENT', text]),
          ]),
        );
        expect(profile.identity.slug).toBe('ruritania-2020');
        expect(profile.lines.filter(({ role }) => role === 'UNPLACED')).toEqual([]);
      }),
    );
  });

  it('lose no bullet when lines of a corpus file are deleted or shuffled', () => {
    const lines = fc.constantFrom(...PROFILE_NAMES).chain((name) => {
      const all = readDocument(name).split('\n');
      return fc.oneof(fc.subarray(all), fc.shuffledSubarray(all));
    });
    fc.assert(fc.property(lines, (kept) => expectNothingLost(kept.join('\n'))));
  });

  it('lose no bullet when a few lines are deleted', () => {
    const cut = fc.constantFrom(...PROFILE_NAMES).chain((name) => {
      const all = readDocument(name).split('\n');
      const gone = fc.uniqueArray(fc.nat(all.length - 1), { minLength: 1, maxLength: 4 });
      return gone.map((numbers) => all.filter((_, at) => !numbers.includes(at)).join('\n'));
    });
    fc.assert(fc.property(cut, expectNothingLost));
  });
});

describe.each(PROFILE_NAMES)('%s without one of its lines', (name) => {
  const all = readDocument(name).split('\n');
  const whole = new Map(parseProfile(all.join('\n')).findings.map((f) => [f.text, f]));

  it('has no finding in a wrong place without a word of it', () => {
    for (const gone of all.keys()) {
      const rest = parseProfile(all.toSpliced(gone, 1).join('\n'));
      const isSilent = rest.diagnostics.every(({ level }) => level === 'NOTE');
      const moved = rest.findings.filter(({ text, domain, kind }) => {
        const original = whole.get(text);
        return original?.domain !== domain || original.kind !== kind;
      });
      if (isSilent) expect([gone + 1, moved]).toEqual([gone + 1, []]);
    }
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: anyCharacter }),
    fc.constantFrom(
      '• a',
      '- b',
      'Partnerships',
      'Key findings',
      'Well-developed areas',
      '2022 May',
      'Migration Governance Profile: X',
      '',
    ),
  );
  const text = fc.array(line, { maxLength: 30 }).map((all) => all.join('\n'));

  it('is parsed as a profile without throwing or losing a bullet', () => {
    fc.assert(fc.property(text, expectNothingLost));
  });

  it('is parsed in time that grows with its length', () => {
    const long = `${' '.repeat(50_000)}|${'(a '.repeat(50_000)}\n${'a. '.repeat(50_000)}`;
    const started = process.cpuUsage();
    parseProfile(long);
    // Of the processor: a busy machine takes longer by the clock.
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  });
});
