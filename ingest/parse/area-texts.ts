import type { DomainCode } from '../../reference/codes.ts';

/** Whole lines that stand over a list of indicator areas on the overview page. */
export const AREA_LEADS = [
  'Les indicateurs dans ce domaine examinent',
  'Indicateurs dans ce domaine examinent',
  'Les indicateurs dans ce domaine se penchent sur',
] as const;

/**
 * Words that only the description of this domain has. The overview gives no headings and another
 * order than the wheel, so the paragraph under a list is all that tells its domain. The first of
 * each is French, as on the page; the second, English, is from memory.
 */
export const AREA_SIGNATURES: Readonly<Record<DomainCode, readonly string[]>> = {
  MIGRANTS_RIGHTS: [
    'droits des migrants aux services sociaux',
    'migrants have access to certain social services',
  ],
  WHOLE_OF_GOVERNMENT: [
    'cadres institutionnels, juridiques et réglementaires',
    'institutional, legal and regulatory frameworks',
  ],
  PARTNERSHIPS: [
    'coopérer sur les questions liées à la migration',
    'cooperate on migration-related issues',
  ],
  WELL_BEING: [
    'bien-être socioéconomique des migrants',
    'managing the socioeconomic well-being of migrants',
  ],
  MOBILITY_DIMENSIONS_OF_CRISES: [
    'aspects des crises liés à la mobilité',
    'faced with mobility dimensions of crises',
  ],
  SAFE_ORDERLY_REGULAR_MIGRATION: [
    'contrôle des frontières et d’application des critères d’admission',
    'border control and border enforcement',
  ],
};
