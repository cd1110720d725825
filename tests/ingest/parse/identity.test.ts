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
    ['Migration Governance Profile Republic of Ruritania', 'Republic of Ruritania', null, null],
    [
      'Republic of Ruritania PROFILE 2019 MIGRATION GOVERNANCE INDICATORS',
      'Republic of Ruritania',
      null,
      2019,
    ],
    ['Ruritania – 3rd Migration Governance Profile (2021)', 'Ruritania', 3, 2021],
    [
      'Migration Governance Profile of the Kingdom of Ruritania 2021',
      'Kingdom of Ruritania',
      null,
      2021,
    ],
    [
      'Deuxième profil de gouvernance de la migration de la République du Mali',
      'République du Mali',
      2,
      null,
    ],
    ['Profil de gouvernance de la migration de l’Ouganda', 'Ouganda', null, null],
    [
      'Perfil de Governação da Migração: República de Cabo Verde',
      'República de Cabo Verde',
      null,
      null,
    ],
    ['Perfil de gobernanza de la migración de la Ciudad de Quito', 'Ciudad de Quito', null, null],
    [
      'M I G R A T I O N  G O V E R N A N C E  P R O F I L E :  R U R I T A N I A',
      'RURITANIA',
      null,
      null,
    ],
    ['MGI Snapshot – District of Ruritania', 'District of Ruritania', null, null],
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
    'The Migration Governance Profile of Ruritania was launched in 2019',
    'The Migration Governance Indicators Success Stories 2024',
    'Migration Governance Indicators: a tool for everybody',
    `Migration Governance Profile: ${'x'.repeat(200)}`,
  ])('%s is none', (line) => {
    expect(readTitle(line)).toBeNull();
  });

  it('tells a later edition that nothing counts', () => {
    const title = 'Migration Governance Profile: Ruritania - Follow-up Profile';
    expect(readTitle(title)).toMatchObject({ edition: null, isFollowUp: true });
    const { identity, diagnostics } = parseProfile(`May 2020\n\n${title}`);
    expect(identity.edition).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toContain('EDITION_UNKNOWN');
  });

  it.each([
    ['a wrapped line', 'Migration Governance Profile: Kingdom of\nNorway', 'Kingdom of Norway'],
    ['a wrapped name', 'Migration\nGovernance Profile: Norway', 'Norway'],
    [
      'a cover',
      'MIGRATION GOVERNANCE INDICATORS\nPROFILE 2019\nREPUBLIC OF RURITANIA',
      'REPUBLIC OF RURITANIA',
    ],
    [
      'a cover with its place first',
      'Republic of Ruritania\n\nProfile 2019\nMigration Governance Indicators',
      'Republic of Ruritania',
    ],
    ['an edition below', 'Migration Governance Profile: Norway\nSecond Profile', 'Norway'],
    [
      'a line of its own',
      'Migration Governance Profile: Norway\nWith the support of others',
      'Norway',
    ],
  ])('is read from %s', (_, text, name) => {
    const { identity } = parseProfile(`${text}\n\n\n\n\n2019 May`);
    expect(identity.jurisdictionName).toBe(name);
    expect(identity.edition).toBe(text.includes('Second') ? 2 : 1);
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
    ['05/2019', 2019, 5],
    ['5.2019', 2019, 5],
    ['31/05/2019', 2019, 5],
    ['05/31/2019', 2019, 5],
    ['31.5.2019', 2019, 5],
    ['2019-05-31', 2019, 5],
    ['04/05/2019', 2019, null],
    ['Last updated: May 2019', 2019, 5],
    ['Updated 31/05/2019', 2019, 5],
    ['Dernière mise à jour : mai 2019', 2019, 5],
    ['Última actualización: mayo de 2019', 2019, 5],
    ['أيار/مايو 2019', 2019, 5],
    ['\u202bكانون الثاني/يناير 2021\u202c', 2021, 1],
  ])('%s', (line, year, month) => {
    expect(readDate(line)).toEqual({ year, month });
  });

  it.each([
    ...['Août', 'May 2020.', '2020 2021', 'May June 2020', 'In 2020', '1810', ''],
    ...['32/05/2019', '13/13/2019', '2019/13', 'Decree 05/2019', '1/20', '05/19'],
  ])('"%s" is none', (line) => {
    expect(readDate(line)).toBeNull();
  });
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
    ['Mombasa County', 'Mombasa', 'LOCAL'],
    ['Quito Metropolitan District', 'Quito', 'LOCAL'],
    [
      "Ruritania People's Democratic Republic",
      "Ruritania People's Democratic Republic",
      'NATIONAL',
    ],
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
