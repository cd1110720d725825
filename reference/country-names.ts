import type { Language } from '../text/languages.ts';

/** French and Spanish names that replace those of the package `i18n-iso-countries`. */
export interface CountryNames {
  readonly fr?: string;
  readonly es?: string;
}

/**
 * United Nations short names, by alpha-3, where `i18n-iso-countries` has another form.
 *
 * Source: the columns `official_name_fr` and `official_name_es` of `datasets/country-codes` (a copy
 * of the M49 list), except Eswatini in Spanish, which is as on migrationnetwork.un.org/es/hub.
 */
export const UN_COUNTRY_NAMES: Readonly<Record<string, CountryNames>> = {
  ALA: { fr: "Îles d'Åland" },
  ARE: { fr: 'Émirats arabes unis' },
  ATF: { es: 'Territorio de las Tierras Australes Francesas' },
  BEN: { es: 'Benin' },
  BLM: { es: 'San Bartolomé' },
  BLR: { fr: 'Bélarus', es: 'Belarús' },
  BMU: { es: 'Bermuda' },
  BOL: { fr: 'Bolivie (État plurinational de)', es: 'Bolivia (Estado Plurinacional de)' },
  BRN: { fr: 'Brunéi Darussalam' },
  BTN: { es: 'Bhután' },
  CAF: { fr: 'République centrafricaine' },
  CCK: { fr: 'Îles des Cocos (Keeling)' },
  CIV: { fr: "Côte d'Ivoire", es: "Côte d'Ivoire" },
  COD: { es: 'República Democrática del Congo' },
  COG: { fr: 'Congo' },
  CPV: { fr: 'Cabo Verde' },
  CYM: { fr: 'Îles Caïmanes' },
  CZE: { fr: 'Tchéquie', es: 'Chequia' },
  DJI: { es: 'Djibouti' },
  DOM: { fr: 'République dominicaine' },
  ESH: { es: 'Sáhara Occidental' },
  FLK: { fr: 'Îles Falkland (Malvinas)', es: 'Islas Malvinas (Falkland)' },
  FSM: { fr: 'Micronésie (États fédérés de)', es: 'Micronesia (Estados Federados de)' },
  GBR: {
    fr: "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord",
    es: 'Reino Unido de Gran Bretaña e Irlanda del Norte',
  },
  GNB: { es: 'Guinea-Bissau' },
  HKG: {
    fr: 'Chine, région administrative spéciale de Hong Kong',
    es: 'China, región administrativa especial de Hong Kong',
  },
  HMD: { fr: 'Île Heard-et-Îles MacDonald', es: 'Islas Heard y McDonald' },
  IOT: { fr: "Territoire britannique de l'océan Indien" },
  IRN: { fr: "Iran (République islamique d')", es: 'Irán (República Islámica del)' },
  IRQ: { fr: 'Iraq' },
  KAZ: { es: 'Kazajstán' },
  KEN: { es: 'Kenya' },
  KNA: { fr: 'Saint-Kitts-et-Nevis' },
  KOR: { fr: 'République de Corée' },
  LAO: { fr: 'République démocratique populaire lao', es: 'República Democrática Popular Lao' },
  MAC: {
    fr: 'Chine, région administrative spéciale de Macao',
    es: 'China, región administrativa especial de Macao',
  },
  MAF: { es: 'San Martín (parte francesa)' },
  MDA: { fr: 'République de Moldova', es: 'República de Moldova' },
  MNP: { es: 'Islas Marianas Septentrionales' },
  MWI: { es: 'Malawi' },
  NIU: { fr: 'Nioué' },
  NZL: { es: 'Nueva Zelandia' },
  PCN: { fr: 'Pitcairn' },
  PRK: { fr: 'République populaire démocratique de Corée' },
  PSE: { fr: 'État de Palestine', es: 'Estado de Palestina' },
  QAT: { es: 'Qatar' },
  ROU: { es: 'Rumania' },
  RUS: { fr: 'Fédération de Russie', es: 'Federación de Rusia' },
  RWA: { es: 'Rwanda' },
  SAU: { fr: 'Arabie saoudite' },
  SHN: { es: 'Santa Elena' },
  SJM: { fr: 'Îles Svalbard-et-Jan Mayen', es: 'Islas Svalbard y Jan Mayen' },
  SPM: { es: 'Saint Pierre y Miquelon' },
  STP: { fr: 'Sao Tomé-et-Principe' },
  SWZ: { fr: 'Eswatini', es: 'Eswatini' },
  SYR: { fr: 'République arabe syrienne' },
  TKL: { fr: 'Tokélaou' },
  TTO: { es: 'Trinidad y Tabago' },
  TZA: { fr: 'République-Unie de Tanzanie', es: 'República Unida de Tanzanía' },
  UMI: { es: 'Islas menores alejadas de Estados Unidos' },
  USA: { es: 'Estados Unidos de América' },
  VAT: { fr: 'Saint-Siège' },
  VCT: { fr: 'Saint-Vincent-et-les Grenadines' },
  VEN: {
    fr: 'Venezuela (République bolivarienne du)',
    es: 'Venezuela (República Bolivariana de)',
  },
  VGB: { fr: 'Îles Vierges britanniques', es: 'Islas Vírgenes Británicas' },
  VIR: { fr: 'Îles Vierges américaines' },
  VNM: { fr: 'Viet Nam', es: 'Viet Nam' },
  WLF: { fr: 'Îles Wallis-et-Futuna', es: 'Islas Wallis y Futuna' },
  ZWE: { es: 'Zimbabwe' },
};

/**
 * Names that the United Nations list could not confirm: it lacks Taiwan, the copy is older than the
 * new names of Türkiye and North Macedonia, and its Spanish for NFK and SXM is visibly faulty.
 */
export const UNVERIFIED_COUNTRY_NAMES: Readonly<Record<string, readonly Language[]>> = {
  MKD: ['FR', 'ES'],
  NFK: ['ES'],
  SXM: ['ES'],
  TUR: ['FR', 'ES'],
  TWN: ['FR', 'ES'],
};
