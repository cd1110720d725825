import { describe, expect, it } from 'vitest';
import { readDate } from '../../../ingest/parse/identity/date.ts';
import { readPlace } from '../../../ingest/parse/identity/place.ts';
import { readTitle } from '../../../ingest/parse/identity/title.ts';
import { parseProfile } from '../../../ingest/parse/profile.ts';

describe('titles', () => {
  it.each([
    ['Migration Governance Profile: Kingdom of Ruritania', 'Kingdom of Ruritania', null, null],
    ['Migration Governance Profile: Ruritania – Third Profile', 'Ruritania', 3, null],
    ['Second Migration Governance Profile: Ruritania (2021)', 'Ruritania', 2, 2021],
    ['Profil de gouvernance des migrations : Ruritanie', 'Ruritanie', null, null],
    ['Segundo perfil de gobernanza de la migración: Ruritania', 'Ruritania', 2, null],
    [
      'Indicateurs de gouvernance des migrations | Profil 2021 | Burkina Faso',
      'Burkina Faso',
      null,
      2021,
    ],
    [
      'Local Migration Governance Indicators Profile 2019 | City of Montréal',
      'City of Montréal',
      null,
      2019,
    ],
    ['Migration Governance Profile: Guinea-Bissau', 'Guinea-Bissau', null, null],
  ])('%s', (title, jurisdictionName, edition, year) => {
    expect(readTitle(title)).toMatchObject({ jurisdictionName, edition, year });
  });

  it('reads the country in brackets', () => {
    expect(readTitle('Migration Governance Profile: Streslau (Ruritania)')).toMatchObject({
      jurisdictionName: 'Streslau',
      parentCountryName: 'Ruritania',
    });
  });

  it.each([
    'Indicateurs de gouvernance des migrations (IGM)',
    'Migration Governance: examples of well-developed areas',
    'Migration Governance Profile',
    'A poem: on migration',
    `Migration Governance Profile: ${'x'.repeat(200)}`,
  ])('%s is none', (line) => {
    expect(readTitle(line)).toBeNull();
  });

  it('does not choose between two places', () => {
    expect(readTitle('Migration Governance Profile | Kenya | Nairobi')).toMatchObject({
      jurisdictionName: null,
    });
  });
});

describe('dates', () => {
  it.each([
    ['2022 Août', 2022, 8],
    ['2021 Septembre', 2021, 9],
    ['August 2022', 2022, 8],
    ['agosto de 2022', 2022, 8],
    ['2019 März', 2019, 3],
    ['DEZEMBRO 2020', 2020, 12],
    ['2022', 2022, null],
  ])('%s', (line, year, month) => {
    expect(readDate(line)).toEqual({ year, month });
  });

  it.each(['Août', 'May 2020.', '2020 2021', 'May June 2020', 'In 2020', '1810', ''])(
    '"%s" is none',
    (line) => {
      expect(readDate(line)).toBeNull();
    },
  );
});

describe('places', () => {
  it.each([
    ['Republic of Guatemala', 'Guatemala', 'NATIONAL'],
    ['République du Mali', 'Mali', 'NATIONAL'],
    ["République d'Haïti", 'Haïti', 'NATIONAL'],
    ['République de l’Ouganda', 'Ouganda', 'NATIONAL'],
    ['Republic of the Gambia', 'Gambia', 'NATIONAL'],
    ['Democratic Republic of the Congo', 'Democratic Republic of the Congo', null],
    ['Plurinational State of Bolivia', 'Bolivia', 'NATIONAL'],
    ['State of Kuwait', 'Kuwait', null],
    ['Estado de Nuevo León', 'Nuevo León', null],
    ['County of Mombasa', 'Mombasa', 'LOCAL'],
    ['Distrito Metropolitano de Quito', 'Quito', 'LOCAL'],
    ['Ville de Montréal', 'Montréal', 'LOCAL'],
    ['Burkina Faso', 'Burkina Faso', null],
    ['Mexico City', 'Mexico City', null],
  ])('%s', (name, placeName, level) => {
    expect(readPlace(name)).toEqual({ placeName, level });
  });

  it.each([
    ['This country Profile describes Ruritania.', 'NATIONAL', null],
    ['This local Profile describes Ruritania.', 'LOCAL', null],
    ['This Profile describes the town of Ruritania (Graustark).', 'LOCAL', 'Graustark'],
    ['This Profile describes Ruritania (hereinafter the State).', null, null],
    ['This Profile describes areas of Ruritania.', null, null],
  ])('the introduction "%s" tells the level of a bare name', (introduction, level, parent) => {
    const { identity } = parseProfile(`${introduction}\n\nMigration Governance Profile: Ruritania`);
    expect(identity).toMatchObject({ level, parentCountryName: parent });
  });
});
