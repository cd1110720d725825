import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Cell } from '../../catalogue/count-rows.ts';
import { pickExamples } from '../../catalogue/examples.ts';
import { traitsOf } from '../../catalogue/finding-filter.ts';
import { EVERYWHERE, findSet, type Within } from '../../catalogue/finding-set.ts';
import { readMatrix } from '../../catalogue/matrix.ts';
import { lineOfSet, readPage } from '../../catalogue/page.ts';
import { traitOf } from '../../catalogue/traits.ts';
import { DOMAIN_CODES, FINDING_KINDS } from '../../reference/codes.ts';
import { inventedCatalogue, OBJECTIVES } from './invented-catalogue.ts';

const NEAR = traitOf('CURATED', 'PRIMARY', 'HIGH');

const everything = (catalogue: Catalogue, within: Within = EVERYWHERE) =>
  findSet(catalogue, within, {}, new Map());

const listNumbers = ({ size }: Catalogue) => Array.from({ length: size }, (_, number) => number);

const profileOf = (catalogue: Catalogue, number: number) =>
  catalogue.profiles[catalogue.profileOf[number] ?? -1];

/** The mapping of a finding to an objective. */
const mappingOf = ({ mappings }: Catalogue, number: number, objective: number) =>
  mappings.objectivesOf(number).find(({ subject }) => subject === objective);

function countPlainly(catalogue: Catalogue, numbers: readonly number[]): Cell {
  const profiles = numbers.map((number) => profileOf(catalogue, number));
  return {
    findings: numbers.length,
    profiles: new Set(profiles.map((profile) => profile?.slug)).size,
    jurisdictions: new Set(profiles.map((profile) => profile?.place)).size,
  };
}

const forAll = (hold: (catalogue: Catalogue) => void) =>
  fc.assert(fc.asyncProperty(inventedCatalogue, async (made) => hold(await made)));

test('a matrix counts what a plain count of each cell does', async () => {
  await forAll((catalogue) => {
    const { objectives, whole } = readMatrix(everything(catalogue));
    const rows = [
      { row: whole, numbers: listNumbers(catalogue) },
      ...OBJECTIVES.map((objective) => ({
        row: objectives.get(objective),
        numbers: listNumbers(catalogue).filter((number) => mappingOf(catalogue, number, objective)),
      })),
    ];
    for (const { row, numbers } of rows) {
      expect(row?.all).toEqual(countPlainly(catalogue, numbers));
      for (const [at, code] of DOMAIN_CODES.entries()) {
        const own = numbers.filter((number) => catalogue.domainOf[number] === at);
        expect(row?.byDomain.get(code)).toEqual(countPlainly(catalogue, own));
      }
      for (const [at, code] of FINDING_KINDS.entries()) {
        const own = numbers.filter((number) => catalogue.kindOf[number] === at);
        expect(row?.byKind.get(code)).toEqual(countPlainly(catalogue, own));
      }
    }
  });
});

test('examples are of as many places as there are, of each the nearest, newest and first', async () => {
  await forAll((catalogue) => {
    for (const objective of OBJECTIVES) {
      const best = listNumbers(catalogue)
        .flatMap((number) => {
          const mapping = mappingOf(catalogue, number, objective);
          const { place = -1, year = 0, edition = 0 } = profileOf(catalogue, number) ?? {};
          return mapping === undefined
            ? []
            : [{ number, place, year, edition, isFar: mapping.trait !== NEAR }];
        })
        .sort(
          (a, b) =>
            Number(a.isFar) - Number(b.isFar) ||
            b.year - a.year ||
            b.edition - a.edition ||
            a.number - b.number,
        );
      const turnOf = (one: (typeof best)[number]) =>
        best.filter(({ place }) => place === one.place).indexOf(one);
      const expected = best
        .toSorted((a, b) => turnOf(a) - turnOf(b) || a.number - b.number)
        .slice(0, 3)
        .map(({ number }) => number);
      expect(pickExamples(everything(catalogue), { objective }, 3)).toEqual(expected);
    }
  });
});

test('a list within a profile has its findings, from both ends, and none beside', async () => {
  await forAll((catalogue) => {
    for (const { slug, from, to } of catalogue.profiles) {
      for (const code of [null, ...DOMAIN_CODES]) {
        const set = everything(
          catalogue,
          code === null ? { of: 'PROFILE', slug } : { of: 'SECTION', slug, code },
        );
        const expected = listNumbers(catalogue).filter(
          (number) =>
            number >= from &&
            number < to &&
            (code === null || DOMAIN_CODES[catalogue.domainOf[number] ?? -1] === code),
        );
        expect(set.count).toBe(expected.length);
        expect(set.bits.array()).toEqual(expected);
        for (const isBackward of [false, true]) {
          const page = { size: 100, isBackward, from: null, to: null };
          expect(readPage(lineOfSet(set, null), page)).toEqual({
            places: expected,
            hasMore: false,
          });
        }
      }
    }
  });
});

test('what is asked of mappings is one question, however a list repeats its codes', () => {
  const once = traitsOf({ relevances: ['PRIMARY', 'SECONDARY'], methods: ['CURATED', 'RULE'] });
  const often = traitsOf({
    relevances: ['SECONDARY', 'PRIMARY', 'SECONDARY'],
    methods: ['RULE', 'CURATED', 'RULE', 'RULE'],
  });
  expect(often).toEqual(once);
  expect(often.methods).toHaveLength(2);
});
