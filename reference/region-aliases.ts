/** Names in use that M49 and CLDR do not have, by the code of the region. */
export const REGION_ALIASES: Readonly<Record<string, readonly string[]>> = {
  '011': ['West Africa', "Afrique de l'Ouest", 'África del Oeste'],
  '014': ['East Africa', "Afrique de l'Est", 'África del Este'],
  '015': ['North Africa', 'Afrique du Nord', 'África del Norte'],
  '017': ['Central Africa', 'Afrique centrale', 'África Central'],
  '030': ['East Asia', "Asie de l'Est", 'Asia del Este'],
  '034': ['South Asia', 'Asie du Sud', 'Asia del Sur'],
  '035': ['Southeast Asia', 'South East Asia', 'Asie du Sud-Est', 'Sudeste Asiático'],
  '419': ['Latin America', 'Amérique latine', 'América Latina', 'LAC'],
};
