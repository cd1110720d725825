import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProfile } from '../../../ingest/parse/profile.ts';
import { renderText, type TextForm } from '../render-text.ts';
import { anySections, listTree, readTree } from '../trees.ts';

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];
const SIGNS =
  '•|-|–|—|*|‣|◦|▪|●|·|o|§|»|+|>|✓|✔️|🔹|▸|■|□|◆|→|⇒|➢|\uF0B7|\uF0A7|¾|l|n|q|ü|Ø|••|--|- -|•\t|•\u00A0|⁃|−|☑|❖|★|✦|#|~|°||'.split(
    '|',
  );
const marks: fc.Arbitrary<TextForm['mark']> = fc.oneof(
  fc.constantFrom(...SIGNS).map((sign) => () => (sign === '' ? '' : `${sign} `)),
  fc.constantFrom('•', '◦', '▪', '-', '✓', '\uF0B7').map((sign) => () => sign),
  fc
    .constantFrom<(at: number) => string>(
      (at) => `${at}. `,
      (at) => `${at}) `,
      (at) => `(${at}) `,
      (at) => `${at}.${at} `,
      (at) => `1.${at} `,
      (at) => `${at}\t`,
      (at) => `${at} - `,
      (at) => `${at}/ `,
      (at) => `[${at}] `,
      (at) => `#${at} `,
      (at) => `${at}° `,
      (at) => `${String.fromCharCode(96 + at)}) `,
      (at) => `${String.fromCharCode(96 + at)}. `,
      (at) => `(${String.fromCharCode(96 + at)}) `,
      (at) => `${String.fromCharCode(64 + at)}. `,
      (at) => `${String.fromCharCode(64 + at)}) `,
      (at) => `(${ROMAN[at - 1]}) `,
      (at) => `${ROMAN[at - 1]}. `,
      (at) => `${ROMAN[at - 1]?.toUpperCase()}. `,
      (at) => `${String.fromCharCode(0x2460 + at - 1)} `,
      (at) => `${at}\uFE0F\u20E3 `,
      () => '1. ',
    )
    .map((mark) => mark),
);

const anyForm: fc.Arbitrary<TextForm> = fc.record({
  mark: marks,
  gap: fc.constantFrom(0, 1),
  around: fc.constantFrom(0, 1),
  width: fc.constantFrom(0, 0, 40, 60, 78, 90),
  indent: fc.constantFrom(0, 0, 2, 4),
  hang: fc.constantFrom(0, 2, 4, 6),
  place: fc.constantFrom('BELOW', 'BELOW', 'BELOW', 'FIRST_ON_LABEL', 'ALL_ON_LINE'),
  page: fc.constantFrom(
    ['', '14', ''],
    ['', '\fMIGRATION GOVERNANCE INDICATORS | 14', ''],
    ['Page 15: Kingdom of Norway'],
    ['', 'Page 15 of 30', '\f'],
    ['', '14 | Migration Governance Indicators', '\f', ''],
    [
      'https://www.migrationdataportal.org/x 3/7',
      '11/28/26, 10:42 AM Norway | Migration data portal',
    ],
    ['', '- 14 -', '', 'NORWAY PROFILE 2020', ''],
    ['', 'NORWAY PROFILE 2020', '', '14', ''],
    ['- 14 -', 'The profile of Norway'],
    ['\f'],
  ),
  every: fc.constantFrom(0, 0, 0, 1, 2, 3),
  continued: fc.constantFrom('', '', '(continued)', '(cont.)', '– continued'),
  introduction: fc.constantFrom(
    '',
    '',
    '',
    'In this area Norway has taken these steps:',
    'The following examples were found.',
  ),
  behind: fc.constantFrom(
    [],
    [],
    ['Key sources', '', '• Norway Gazette, 2015: Health Act.', '• Office, 2017: Flood plan.'],
    ['COVID-19 analysis', '', '• Norway extended all permits by six months in 2020.'],
    ['1 The Act is invented.', '2 See also the gazette.'],
    ['Notes', '1. The Act is invented.'],
    ['References', '', 'Government of Norway (2015). Health Act. Oslo.'],
    ['_______', '1 The Act is invented.'],
  ),
  heading: fc.constantFrom<TextForm['heading']>(
    (name) => [name],
    (name, at) => [`${at}. ${name}`],
    (name) => [name.toUpperCase()],
    (name, at) => [`Domain ${at}: ${name}`],
    (name) => [`## ${name}`],
    (name) => [name, '='.repeat(name.length)],
    (name, at) => [`CHAPTER ${at}`, name.toUpperCase()],
    (name) => [name, name],
  ),
  label: fc.constantFrom<TextForm['label']>(
    (label) => label,
    (label) => `${label}:`,
    (label) => `**${label}**`,
    (label) => label.toUpperCase(),
    (label) => (label.startsWith('Areas') ? 'Areas for improvement' : 'Strengths'),
    (label) => (label.startsWith('Areas') ? 'Gaps and challenges' : 'Good practices'),
    (label) => `${label} include`,
  ),
});

// Sentences on one line that nothing parts are one finding to any reader.
const form = anyForm.filter(({ place, mark }) => place !== 'ALL_ON_LINE' || mark(1) !== '');

test('any text of a known tree parses back to it, or is refused', () => {
  fc.assert(
    fc.property(anySections, form, (sections, style) => {
      const text = renderText(sections, style);
      const parsed = parseProfile(text);
      // What begins a page in a list without marks may go on with the page before, and is warned of.
      if (
        parsed.diagnostics.some(({ level, code }) => level === 'ERROR' || code === 'BEGINS_PAGE')
      ) {
        return;
      }
      expect(readTree({ parsed })).toEqual(listTree(sections));
      expect(parsed.identity).toMatchObject({ slug: 'norway-2020', month: 5 });
    }),
  );
});
