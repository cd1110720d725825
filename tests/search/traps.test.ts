import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askTexts, type Text } from './support/small-index.ts';

const TEXTS: readonly Text[] = [
  ['FR', 'Le Plan vise la protection, visant les victimes de la traite des personnes.'],
  ['EN', 'The Central American Single Visa for the free movement of foreign nationals.'],
  ['FR', 'Le traitement des demandes et le traité de Saint-Louis.'],
  ['FR', 'Les soins de santé des migrants et l’asile.'],
  ['EN', 'The national civil police prevents crime.'],
  ['EN', 'The migration policy is published.'],
  ['EN', 'Internal rules of an organ of the state.'],
  ['EN', 'International organizations meet.'],
  ['EN', 'Labour rights are protected; co-operation with health-care staff.'],
  ['EN', 'Women have access to jobs.'],
  ['ES', 'El tratado protege a los refugiados.'],
  ['ES', 'Los trabajadores/as y las mujeres.'],
  ['PT', 'As ações para as migrações.'],
  ['EN', 'Traf\u00ADficking in persons is an o\uFB00ence.'],
  ['FR', "Le Mali n'a pas ratifié les Conventions (nº 97) et (nº143)."],
  ['EN', 'There is no centre for refugees by 2030 under target 10.7.'],
  ['FR', 'Les migrant(e)s et les travailleur·euse·s.'],
  ['EN', 'They told us who it is: a customer of the WHO.'],
  ['EN', 'Drug trafficking is punished.'],
  ['EN', 'Mass migration movements are studied in Saint Lucia.'],
  ['EN', 'A regularization drive; the treaty was ratified.'],
  ['EN', 'Regular pathways are few.'],
];
const ask = await askTexts(TEXTS);

describe('what is typed finds', () => {
  test.each([
    ['visa', [1]],
    ['visas', [1]],
    ['santé', [3, 8]],
    ['saint', [2, 19]],
    ['traite', [0, 13]],
    ['traité', [2]],
    ['traitement', [2]],
    ['trata', [0, 13]],
    ['tratado', [10]],
    ['police', [4]],
    ['policy', [5]],
    ['internal', [6]],
    ['international', [7]],
    ['organ', [6]],
    ['organisation', [7]],
    ['woman', [9, 11]],
    ['mujer', [9, 11]],
    ['labor', [8]],
    ['cooperation', [8]],
    ['co-operation', [8]],
    ['healthcare', [3, 8]],
    ['health care', [3, 8]],
    ['health-care', [3, 8]],
    ['refugiee', [10, 15]],
    ['réfugiée', [10, 15]],
    ['center', [15]],
    ['trafficking', [0, 13, 18]],
    ['human trafficking', [0, 13]],
    ['offence', [13, 4]],
    ['C143', [14]],
    ['nº143', [14]],
    ['143', [14]],
    ['10.7', [15]],
    ['2030', [15]],
    ['travailleuse', [16]],
    ['asile', [3, 10, 15]],
    ['ação', [12]],
    ['WHO', [17]],
    ['regularisation', [20]],
    ['regular', [21]],
    ['ratification', [14, 20]],
  ])('"%s"', (query, expected) => {
    expect([...ask(query).all].sort()).toEqual([...expected].sort());
  });

  test.each(['who', 'us', 'it', 'the', 'or or', '-visa', '--', 'e', '"', '""', '   ', '😀', 'كيف'])(
    'nothing for "%s"',
    (query) => {
      expect(ask(query)).toMatchObject({ all: [], most: [] });
    },
  );
});

describe('a word that nobody knows', () => {
  test('is the nearest that somebody does, and it is said', () => {
    expect(ask('traficking').corrections).toEqual([{ given: 'traficking', used: 'trafficking' }]);
    expect(ask('traficking').all).toEqual(ask('trafficking').all);
    expect([...ask('refugess').all].sort()).toEqual([10, 15]);
  });

  test('is not guessed where it is short or has digits, or begins otherwise', () => {
    for (const query of ['xis', 'pisa', 'polcy2', 'bisa']) {
      expect(ask(query)).toMatchObject({ all: [], corrections: [] });
    }
  });

  test('gives the same first and last', () => {
    expect(ask('zzzzzz women jobs access').most).toEqual(ask('women jobs access zzzzzz').most);
    expect(ask('zzzzzz women jobs access').most).toEqual([9]);
  });
});

describe('a beginning', () => {
  test('is read for the last word only, and from three letters on', () => {
    expect(ask('custo').all).toEqual([17]);
    expect(ask('custo told').all).toEqual([]);
    expect(ask('cu').all).toEqual([]);
    expect(ask('custo ').all).toEqual([]);
  });

  test('is never read for a word that exists', () => {
    expect([...ask('organi').all].sort()).toEqual([7]);
    expect(ask('organ').all).toEqual([6]);
    expect(ask('visa').all).toEqual([1]);
  });

  test('may become a term', () => {
    expect(ask('traite des pers').all).toContain(13);
  });
});

test('a minus takes the word out, in any of its forms, and nothing that is like it', () => {
  expect(ask('trafficking -drugs').all).toEqual(ask('trafficking').all.filter((at) => at !== 18));
  expect(ask('trafficking -traite').all).toEqual(ask('trafficking').all.filter((at) => at !== 0));
});

test('a phrase stands as it is written, in quotation marks of any kind', () => {
  for (const query of [
    '"free movement"',
    '“free movement”',
    '« free movement »',
    '"free movement',
  ]) {
    expect(ask(query).all).toEqual([1]);
  }
  expect(ask('"movement free"').all).toEqual([]);
  expect(ask('"in persons"').all).toEqual([13]);
});

test('either side of OR', () => {
  expect([...ask('visa OR police').all].sort()).toEqual([1, 4]);
});

test('what has all words comes before what has most', () => {
  const { all, most } = ask('migration policy published');
  expect(all).toEqual([5]);
  expect(most).not.toContain(5);
});

test('a language narrows', () => {
  expect(ask('refugees', 'EN').all).toEqual([15]);
  expect(ask('refugiados', 'ES').all).toEqual([10]);
});

test('the order of words changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['visa', 'jobs', 'police', 'refugees', 'zzzz']), (words) => {
      const sorted = words.toSorted();
      expect(ask(`${words.join(' ')} `)).toEqual({
        ...ask(`${sorted.join(' ')} `),
      });
    }),
  );
});

test('anything typed gets an answer', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom('visa', '"', '-', 'or', 'OR', '«', 'women', '…', '(', 'C143', 'İ', 'œ'),
        {
          maxLength: 200,
        },
      )
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(typed, (query) => {
      const { all, most } = ask(query);
      expect(new Set([...all, ...most]).size).toBe(all.length + most.length);
    }),
  );
});
