import type { Level } from '../../../reference/codes.ts';

/** Generic words before a place name, in one language, with the words that link them to it. */
export interface PlaceForms {
  /** null when a country and a part of one may both be called so ("State of …"). */
  level: Level | null;
  forms: readonly string[];
  /** Longest first: the first that fits is taken off. */
  links: readonly string[];
}

const EN_LINKS = ['of the', 'of'] as const;
const FR_LINKS = ['de la', "de l'", "d'", 'des', 'du', 'de'] as const;
const DE_LINKS = ['der', 'des', 'von', 'im', ''] as const;
const ES_PT_LINKS = ['de la', 'de los', 'de las', 'del', 'dos', 'das', 'do', 'da', 'de'] as const;

/**
 * "Democratic Republic of" is missing on purpose: without it the two Congos would share a name.
 */
export const PLACE_FORMS: readonly PlaceForms[] = [
  {
    level: 'NATIONAL',
    forms: [
      'Republic',
      'United Republic',
      'Federal Republic',
      'Federative Republic',
      'Islamic Republic',
      'Bolivarian Republic',
      'Co-operative Republic',
      'Plurinational State',
      'Kingdom',
      'Hashemite Kingdom',
      'Commonwealth',
      'Principality',
      'Grand Duchy',
    ],
    links: EN_LINKS,
  },
  {
    level: 'NATIONAL',
    forms: [
      'République',
      'République-Unie',
      'République fédérale',
      'République islamique',
      'Royaume',
      'Principauté',
      'Union',
    ],
    links: FR_LINKS,
  },
  {
    level: 'NATIONAL',
    forms: [
      'República',
      'República Federativa',
      'República Bolivariana',
      'República Oriental',
      'Estado Plurinacional',
      'Reino',
      'Principado',
    ],
    links: ES_PT_LINKS,
  },
  { level: null, forms: ['State'], links: EN_LINKS },
  { level: null, forms: ['État'], links: FR_LINKS },
  { level: null, forms: ['Estado'], links: ES_PT_LINKS },
  {
    level: 'LOCAL',
    forms: [
      'Municipality',
      'Metropolitan Municipality',
      'City',
      'Town',
      'County',
      'County Government',
      'Canton',
      'Province',
      'Department',
      'District',
      'Metropolitan District',
      'Region',
      'Governorate',
      'Prefecture',
      'Borough',
      'Metropolitan Area',
      'Autonomous City',
      'Commune',
      'Local Government',
    ],
    links: EN_LINKS,
  },
  {
    level: 'LOCAL',
    forms: [
      'Municipalité',
      'Ville',
      'Commune',
      'Comté',
      'Canton',
      'Province',
      'Département',
      'District',
      'Région',
      'Gouvernorat',
      'Préfecture',
      'Communauté urbaine',
      'Métropole',
    ],
    links: FR_LINKS,
  },
  {
    level: 'LOCAL',
    forms: [
      'Municipio',
      'Municipalidad',
      'Município',
      'Ciudad',
      'Cidade',
      'Cantón',
      'Provincia',
      'Província',
      'Departamento',
      'Distrito',
      'Distrito Metropolitano',
      'Región',
      'Ayuntamiento',
      'Alcaldía',
      'Gobernación',
      'Partido',
      'Comuna',
      'Ciudad Autónoma',
      'Prefeitura',
      'Região',
    ],
    links: ES_PT_LINKS,
  },
  {
    level: 'NATIONAL',
    forms: ['Republik', 'Bundesrepublik', 'Königreich', 'Fürstentum'],
    links: DE_LINKS,
  },
  {
    level: 'LOCAL',
    forms: ['Stadt', 'Gemeinde', 'Landkreis', 'Bezirk', 'Provinz', 'Region', 'Kanton'],
    links: DE_LINKS,
  },
  { level: 'NATIONAL', forms: ['جمهورية', 'مملكة', 'سلطنة', 'دولة'], links: [''] },
  { level: 'LOCAL', forms: ['مدينة', 'بلدية', 'محافظة', 'ولاية', 'إقليم', 'جهة'], links: [''] },
];
