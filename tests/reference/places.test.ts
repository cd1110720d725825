import { describe, expect, test } from 'vitest';
import { listCountries } from '../../reference/countries.ts';
import { UN_COUNTRY_NAMES } from '../../reference/country-names.ts';
import { listRegions, type RegionKind } from '../../reference/regions.ts';
import { findTextFaults } from './localized.ts';

const regions = new Map(listRegions().map((region) => [region.code, region]));
const countries = new Map(listCountries().map((country) => [country.alpha3, country]));

function listAncestors(code: string | null): string[] {
  const region = code === null ? undefined : regions.get(code);
  return region === undefined ? [] : [region.code, ...listAncestors(region.parent)];
}

describe('regions', () => {
  test('are the 5 regions, 17 subregions and 7 intermediate regions of M49', () => {
    const codesOf = (kind: RegionKind) =>
      listRegions().flatMap((region) => (region.kind === kind ? [region.code] : []));
    expect(codesOf('REGION')).toEqual(['002', '009', '019', '142', '150']);
    expect(codesOf('SUBREGION')).toHaveLength(17);
    expect(codesOf('INTERMEDIATE')).toHaveLength(7);
    expect(regions.size).toBe(listRegions().length);
  });

  test('come after their parents', () => {
    const order = listRegions().map((region) => region.code);
    for (const { code, parent } of listRegions()) {
      if (parent !== null) expect(order.indexOf(parent)).toBeLessThan(order.indexOf(code));
    }
  });

  test('have a parent of the next level up, and only the five have none', () => {
    for (const { code, kind, parent } of regions.values()) {
      expect(code).toMatch(/^\d{3}$/);
      const above = parent === null ? null : regions.get(parent)?.kind;
      expect(above, code).toBe(
        { REGION: null, SUBREGION: 'REGION', INTERMEDIATE: 'SUBREGION' }[kind],
      );
    }
  });

  test.each([
    [
      '419',
      'Latin America and the Caribbean',
      'Amérique latine et Caraïbes',
      'América Latina y el Caribe',
    ],
    ['002', 'Africa', 'Afrique', 'África'],
    [
      '053',
      'Australia and New Zealand',
      'Australie et Nouvelle-Zélande',
      'Australia y Nueva Zelandia',
    ],
  ])('%s has the name of its whole extent', (code, en, fr, es) => {
    expect(regions.get(code)?.name).toMatchObject({ en, fr, es });
  });

  test('have a clean name in three languages', () => {
    const names = listRegions().map((region) => region.name);
    expect(names.flatMap(findTextFaults)).toEqual([]);
    // Intl.DisplayNames answers with the code itself where it has no name.
    expect(
      names.filter(({ fr, es }) => !/\p{L}/u.test(fr ?? '') || !/\p{L}/u.test(es ?? '')),
    ).toEqual([]);
  });
});

describe('countries', () => {
  test('are the 249 of ISO 3166-1, with unique codes', () => {
    expect(listCountries()).toHaveLength(249);
    expect(countries.size).toBe(249);
    expect(new Set(listCountries().map((country) => country.alpha2)).size).toBe(249);
    for (const { alpha2, alpha3 } of listCountries()) {
      expect(`${alpha2} ${alpha3}`).toMatch(/^[A-Z]{2} [A-Z]{3}$/);
    }
  });

  test('belong to one of the five regions, except where M49 has none', () => {
    const rootless = listCountries().filter(({ region }) => {
      const root = listAncestors(region).at(-1);
      return root === undefined || regions.get(root)?.kind !== 'REGION';
    });
    expect(rootless.map((country) => [country.alpha3, country.region])).toEqual([
      ['ATA', null],
      ['TWN', null],
    ]);
  });

  test('stand under the most specific region', () => {
    const holders = new Set(listRegions().map((region) => region.parent));
    const placed = listCountries().flatMap(({ region }) => region ?? []);
    expect(placed.filter((region) => holders.has(region))).toEqual([]);
    expect(listAncestors(countries.get('GTM')?.region ?? null)).toEqual(['013', '419', '019']);
    expect(listAncestors(countries.get('TLS')?.region ?? null)).toEqual(['035', '142']);
  });

  test('have a clean name in three languages', () => {
    const names = listCountries().map((country) => country.name);
    expect(names.flatMap(findTextFaults)).toEqual([]);
    expect(names.filter(({ fr, es }) => fr === null || es === null)).toEqual([]);
  });

  test.each([
    ['CPV', 'Cabo Verde', 'Cabo Verde', 'Cabo Verde'],
    ['CIV', 'Côte d’Ivoire', "Côte d'Ivoire", "Côte d'Ivoire"],
    ['MDA', 'Republic of Moldova', 'République de Moldova', 'República de Moldova'],
    ['GNB', 'Guinea-Bissau', 'Guinée-Bissau', 'Guinea-Bissau'],
    ['ESP', 'Spain', 'Espagne', 'España'],
  ])('%s has the names that the United Nations use', (alpha3, en, fr, es) => {
    expect(countries.get(alpha3)?.name).toEqual({ en, fr, es, unverified: [] });
  });

  test('are all known that have a name of the United Nations', () => {
    expect(Object.keys(UN_COUNTRY_NAMES).filter((alpha3) => !countries.has(alpha3))).toEqual([]);
  });
});
