import type { FindingKind } from '../../prisma/reference/codes.ts';

/**
 * The lines that stand over a list of findings. Compared after folding, so a colon at the end or
 * a no-break space needs no entry. The Spanish labels are from memory, not seen on a page.
 */
export const FINDING_LABELS: Readonly<Record<FindingKind, readonly string[]>> = {
  WELL_DEVELOPED: [
    'Migration Governance: examples of well-developed areas',
    'Examples of well-developed areas',
    'Well-developed areas',
    "Gouvernance de la migration : exemples d'aspects bien développés",
    "Exemples d'aspects bien développés",
    'Aspects bien développés',
    'Gobernanza de la migración: ejemplos de áreas bien desarrolladas',
    'Ejemplos de áreas bien desarrolladas',
  ],
  AREA_FOR_DEVELOPMENT: [
    'Areas with potential for further development',
    'Areas with potential for development',
    'Aspects qui pourraient être renforcés',
    'Áreas con potencial de desarrollo',
    'Áreas con potencial para un mayor desarrollo',
  ],
};

/** How a kind of finding is written in a finding's reference. */
export const KIND_SLUGS: Readonly<Record<FindingKind, string>> = {
  WELL_DEVELOPED: 'well-developed',
  AREA_FOR_DEVELOPMENT: 'area-for-development',
};
