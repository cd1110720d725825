import { describe, expect, test } from 'vitest';
import { listCountries } from '../../reference/countries.ts';
import { resolveCountry } from '../../reference/resolve-country.ts';

const FOUND: Readonly<Record<string, readonly string[]>> = {
  AGO: ['Angola', 'República de Angola'],
  BLR: ['Bélarus', 'Biélorussie'],
  BOL: ['Bolivia', 'Plurinational State of Bolivia', 'Estado Plurinacional de Bolivia'],
  CHN: ['China', "People's Republic of China", 'République populaire de Chine'],
  CIV: ["Cote d'Ivoire", 'CÔTE D’IVOIRE', 'Ivory Coast', "République de Côte d'Ivoire"],
  COD: ['Democratic Republic of the Congo', 'République démocratique du Congo', 'DR Congo'],
  COG: ['Republic of the Congo', 'République du Congo', 'Congo (Brazzaville)'],
  COM: ['Comores', 'Union des Comores', 'the Comoros'],
  CPV: ['Cape Verde', 'Cabo Verde', 'Cabo  Verde', 'Cap-Vert'],
  DMA: ['Dominica', 'Dominique', 'Commonwealth of Dominica'],
  DOM: ['Dominican Republic', 'República Dominicana'],
  EGY: ['Arab Republic of Egypt'],
  ESP: ['España', 'espana', 'Kingdom of Spain', 'Reino de España', 'ES', 'ESP', ' ESP '],
  FSM: ['Federated States of Micronesia', 'Micronesia'],
  GBR: ['UK', 'United Kingdom', 'Royaume-Uni'],
  GEO: ['Georgia', 'Republic of Georgia'],
  GIN: ['Guinea', 'Guinée', 'Republic of Guinea', 'République de Guinée'],
  GMB: ['The Gambia', 'Republic of the Gambia', 'Gambie'],
  GNB: ['Guinea‑Bissau', 'Guinea-Bissau', 'guinea bissau', 'República de Guinea-Bissau'],
  GNQ: ['Equatorial Guinea', 'Guinea Ecuatorial'],
  GTM: ['Republic of Guatemala', 'GTM', 'guatemala'],
  IRN: ['Islamic Republic of Iran', "Iran (République islamique d')", 'Irán'],
  KOR: ['Republic of Korea', 'Korea, Republic of', 'République de Corée'],
  LAO: ['Laos', 'Lao PDR'],
  LCA: ['St. Lucia', 'St Lucia', 'Sainte-Lucie'],
  MDA: ['Moldova', 'Republic of Moldova', 'Moldova, Republic of', 'Moldavie'],
  MEX: ['Mexico', 'México'],
  MLI: ['République du Mali', 'Mali', 'Malí'],
  MMR: ['Republic of the Union of Myanmar'],
  NLD: ['The Netherlands', 'Netherlands', 'Royaume des Pays-Bas'],
  PRK: ["Democratic People's Republic of Korea", 'North Korea'],
  PSE: ['State of Palestine', 'Palestine', 'État de Palestine'],
  QAT: ['State of Qatar', "l'État du Qatar", 'Catar'],
  STP: ['Sao Tome and Principe', 'São Tomé & Príncipe', 'Santo Tomé y Príncipe'],
  TLS: ['Timor-Leste', 'Timor Leste', 'Democratic Republic of Timor-Leste', 'East Timor'],
  TUR: ['Türkiye', 'Turkey', 'Turquie'],
  TZA: ['Tanzania', 'United Republic of Tanzania', 'République-Unie de Tanzanie'],
  URY: ['República Oriental del Uruguay'],
  VEN: ['Bolivarian Republic of Venezuela', 'Venezuela, Bolivarian Republic of'],
};

const NOT_FOUND = [
  ['nothing', ''],
  ['blanks', ' '],
  ['a name of two countries', 'Congo'],
  ['another name of two countries', 'Korea'],
  ['a generic form that would turn it into another country', 'Republic of China'],
  ['a state within a country', 'State of Mexico'],
  ['a state within a country, in Spanish', 'Estado de México'],
  ['a state with the name of a country', 'State of Georgia'],
  ['a city with the name of a country without its article', 'Salvador'],
  ['the beginning of a name', 'Guin'],
  ['a misspelt name', 'Guatemalla'],
  ['a name with more words', 'Peru second profile'],
  ['a region', 'Africa'],
  ['a word that is a code', 'per'],
  ['a code of no country', 'XK'],
  ['a generic form alone', 'Republic of'],
] as const;

describe('resolveCountry', () => {
  test.each(
    Object.entries(FOUND).flatMap(([alpha3, names]) => names.map((name) => [name, alpha3])),
  )('finds "%s" as %s', (name, alpha3) => {
    expect(resolveCountry(name)?.alpha3).toBe(alpha3);
  });

  test.each(NOT_FOUND)('does not guess at %s', (_, name) => {
    expect(resolveCountry(name)).toBeNull();
  });

  test('finds every country by its codes and by its own names, the plain Congo apart', () => {
    const missed = listCountries().flatMap((country) =>
      [country.alpha2, country.alpha3, country.name.en, country.name.fr, country.name.es]
        .filter((name) => name !== null)
        .filter((name) => resolveCountry(name) !== country),
    );
    expect([...new Set(missed)]).toEqual(['Congo']);
  });
});
