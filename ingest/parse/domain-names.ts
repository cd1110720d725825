import type { DomainCode } from '../../prisma/reference/codes.ts';

/**
 * How pages write the six domains, in English, French, Spanish and German (the portal's shell).
 * Compared after folding, so case, accents, apostrophes, quotes and hyphens need no entries of
 * their own. "d'une crises" is the portal's spelling; Alianzas, Bienestar, Dimensiones and
 * Migración segura are from memory, not seen on a page.
 */
export const DOMAIN_NAMES: Readonly<Record<DomainCode, readonly string[]>> = {
  MIGRANTS_RIGHTS: [
    "Migrants' rights",
    "Migrant's rights",
    "Adherence to international standards and fulfilment of migrants' rights",
    'Droits des migrants',
    'Derechos de los migrantes',
    'Die Rechte der Migrantinnen und Migranten',
  ],
  WHOLE_OF_GOVERNMENT: [
    'Whole of government approach',
    'Formulating policy using evidence and whole-of-government approaches',
    "Approche associant l'ensemble du gouvernement",
    'Enfoque pangubernamental',
    'Ganzer Regierungsansatz',
  ],
  PARTNERSHIPS: [
    'Partnerships',
    'Engagement with partners to address migration and related issues',
    'Partenariats',
    'Alianzas',
    'Partnerschaften',
  ],
  WELL_BEING: [
    'Well-being of migrants',
    'Wellbeing of migrants',
    'Socioeconomic well-being of migrants',
    'Socio-economic well-being of migrants',
    'Advancement of the socioeconomic well-being of migrants and society',
    'Bien-être des migrants',
    'Bienestar de los migrantes',
    'Das Wohlergehen der Migrantinnen und Migranten',
  ],
  MOBILITY_DIMENSIONS_OF_CRISES: [
    'Mobility dimensions of crises',
    'Mobility dimension of crises',
    'Effective response to the mobility dimensions of crises',
    "Aspects d'une crise relatifs à la mobilité",
    "Aspects d'une crises relatifs à la mobilité",
    'Aspects des crises liés à la mobilité',
    'Dimensiones de movilidad de las crisis',
  ],
  SAFE_ORDERLY_REGULAR_MIGRATION: [
    'Safe, orderly and regular migration',
    'Safe and orderly migration',
    'Migrations sûres, ordonnées et régulières',
    'Migración segura, ordenada y regular',
  ],
};

/** How a domain is written in a finding's reference. */
export const DOMAIN_SLUGS: Readonly<Record<DomainCode, string>> = {
  MIGRANTS_RIGHTS: 'migrants-rights',
  WHOLE_OF_GOVERNMENT: 'whole-of-government',
  PARTNERSHIPS: 'partnerships',
  WELL_BEING: 'well-being',
  MOBILITY_DIMENSIONS_OF_CRISES: 'mobility-dimensions-of-crises',
  SAFE_ORDERLY_REGULAR_MIGRATION: 'safe-orderly-regular-migration',
};
