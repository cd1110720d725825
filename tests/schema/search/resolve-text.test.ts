import { describe, expect, test } from 'vitest';
import {
  dropOtherNumbers,
  rankCandidates,
  readCandidates,
} from '../../../schema/search/resolve-text.ts';

describe('a text is read as', () => {
  test.each([
    ['GCM 5', 'Objective', '5', 'NUMBER'],
    ['GCM5', 'Objective', '5', 'NUMBER'],
    ['gcm objective 5', 'Objective', '5', 'NUMBER'],
    ['Global Compact objective five', 'Objective', '5', 'NUMBER'],
    ['Objective #10 of the GCM', 'Objective', '10', 'NUMBER'],
    ['objective ten', 'Objective', '10', 'NUMBER'],
    ['the tenth objective', 'Objective', '10', 'NUMBER'],
    ['10th objective', 'Objective', '10', 'NUMBER'],
    ['obj. 07', 'Objective', '7', 'NUMBER'],
    ['objective twenty-three', 'Objective', '23', 'NUMBER'],
    ['objectif 10', 'Objective', '10', 'NUMBER'],
    ['objectif n° 7', 'Objective', '7', 'NUMBER'],
    ['objectif dix-sept', 'Objective', '17', 'NUMBER'],
    ['objectif vingt et un', 'Objective', '21', 'NUMBER'],
    ["l'objectif 3 du Pacte mondial", 'Objective', '3', 'NUMBER'],
    ['dixième objectif', 'Objective', '10', 'NUMBER'],
    ['objetivo diez', 'Objective', '10', 'NUMBER'],
    ['Objetivo Veintidós', 'Objective', '22', 'NUMBER'],
    ['objetivo 4 del Pacto Mundial', 'Objective', '4', 'NUMBER'],
    ['domain 3', 'Domain', 'PARTNERSHIPS', 'NUMBER'],
    ['domaine trois', 'Domain', 'PARTNERSHIPS', 'NUMBER'],
    ['dominio 3', 'Domain', 'PARTNERSHIPS', 'NUMBER'],
    ['guiding principle 8', 'Principle', 'CHILD_SENSITIVE', 'NUMBER'],
    ['principe directeur 8', 'Principle', 'CHILD_SENSITIVE', 'NUMBER'],
    ["Côte d'Ivoire", 'Jurisdiction', 'CIV', 'ALIAS'],
    ['cote d’ivoire', 'Jurisdiction', 'CIV', 'ALIAS'],
    ['Ivory Coast', 'Jurisdiction', 'CIV', 'ALIAS'],
    ['KEN', 'Jurisdiction', 'KEN', 'EXACT_KEY'],
    ['ke', 'Jurisdiction', 'KEN', 'EXACT_KEY'],
    ['Republic of Kenya', 'Jurisdiction', 'KEN', 'ALIAS'],
    ['Droits des migrants', 'Domain', 'MIGRANTS_RIGHTS', 'ALIAS'],
    ["MIGRANT'S RIGHTS", 'Domain', 'MIGRANTS_RIGHTS', 'ALIAS'],
    [
      "Aspects d'une crises relatifs à la mobilité",
      'Domain',
      'MOBILITY_DIMENSIONS_OF_CRISES',
      'ALIAS',
    ],
    ['ILO 97', 'Instrument', 'ilo-c097', 'NUMBER'],
    ['ilo97', 'Instrument', 'ilo-c097', 'NUMBER'],
    ['ILO C097', 'Instrument', 'ilo-c097', 'NUMBER'],
    ['C97', 'Instrument', 'ilo-c097', 'NUMBER'],
    ['C 143', 'Instrument', 'ilo-c143', 'NUMBER'],
    ['ILO Convention No. 143', 'Instrument', 'ilo-c143', 'NUMBER'],
    ["the ILO's Convention 143", 'Instrument', 'ilo-c143', 'NUMBER'],
    ["Convention n° 97 de l'OIT", 'Instrument', 'ilo-c097', 'NUMBER'],
    ["Convention de l'OIT nº 97", 'Instrument', 'ilo-c097', 'NUMBER'],
    ['Convenio núm. 97 de la OIT', 'Instrument', 'ilo-c097', 'NUMBER'],
    ['DRC', 'Jurisdiction', 'COD', 'ALIAS'],
    ['West Africa', 'Region', '011', 'ALIAS'],
    ["Afrique de l'Ouest", 'Region', '011', 'ALIAS'],
    ['América Latina', 'Region', '419', 'ALIAS'],
    ['well-being', 'Domain', 'WELL_BEING', 'ALIAS'],
    [
      'Mali-2021/partnerships/well-developed/1',
      'Finding',
      'mali-2021/partnerships/well-developed/1',
      'EXACT_KEY',
    ],
  ])('%s', (text, typename, key, how) => {
    expect(readCandidates(text)).toContainEqual(expect.objectContaining({ typename, key, how }));
  });

  test.each([
    '',
    ' ',
    '???',
    'objective',
    'objective 24',
    'objective 0',
    'domain 7',
    'GCM',
    'principle eleven',
    'nowhere',
    'ILO 98',
    'ILO 1',
    'ILO',
    'C7',
    '0',
    '99',
  ])('nothing: "%s"', (text) => {
    expect(readCandidates(text)).toEqual([]);
  });

  test('a number alone is an objective, with less confidence than one that is named', () => {
    const [bare] = readCandidates('10');
    const [named] = readCandidates('objective 10');
    expect(bare).toMatchObject({ typename: 'Objective', key: '10' });
    expect(bare?.confidence).toBeLessThan(named?.confidence ?? 0);
  });
});

test.each([
  ['the ivory  coast', 'Ivory Coast'],
  ['republic of kenya', 'Kenya'],
  ['ke', 'KE'],
  ['ken', 'KEN'],
  ['objectif dix', 'Objective 10'],
  ['C097', 'ILO Convention No. 97'],
  ["aspects d'une crises relatifs a la mobilite", "Aspects d'une crises relatifs à la mobilité"],
  ['west  africa', 'West Africa'],
])('"%s" matched "%s", as the data write it', (text, matched) => {
  expect(readCandidates(text).map((candidate) => candidate.matched)).toContain(matched);
});

describe('a likeness with other numbers', () => {
  const liken = (text: string, matched: string) =>
    dropOtherNumbers(text, [
      { typename: 'Instrument', key: 'x', matched, how: 'FUZZY', confidence: 0.6 },
    ]).length === 1;

  test.each([
    ['ILO Convention 97', 'ILO Convention No. 29'],
    ['ILO', 'ILO C29'],
    ['GCM 5', 'GCM'],
    ['Migration Code (2017)', 'Migration Code (2016)'],
  ])('is none: %s, %s', (text, matched) => expect(liken(text, matched)).toBe(false));

  test.each([
    ['Migration Cod', 'Migration Code (2016)'],
    ['Migration Code 2016', 'Migration Code'],
    ['Plan 2019', 'Plan (2019-2032)'],
    ['ILO Convntion 97', 'ILO Convention No. 97'],
  ])('is one where only years are left out: %s, %s', (text, matched) =>
    expect(liken(text, matched)).toBe(true),
  );

  test('does not matter where the text is no likeness', () => {
    const [candidate] = readCandidates('objectif dix');
    expect(dropOtherNumbers('objectif dix', candidate ? [candidate] : [])).toHaveLength(1);
  });
});

test('the surest reading of a thing stands for it, and the surest thing stands first', () => {
  const candidate = {
    typename: 'Domain',
    key: 'PARTNERSHIPS',
    matched: 'x',
    how: 'ALIAS',
  } as const;
  const ranked = rankCandidates([
    { ...candidate, confidence: 0.4 },
    { ...candidate, key: 'WELL_BEING', confidence: 0.5 },
    { ...candidate, how: 'NAME', confidence: 0.95 },
  ]);
  expect(ranked.map(({ key, confidence }) => [key, confidence])).toEqual([
    ['PARTNERSHIPS', 0.95],
    ['WELL_BEING', 0.5],
  ]);
});
