/** The kinds of findings, in the order in which pages show them. */
export const FINDING_KINDS = ['WELL_DEVELOPED', 'AREA_FOR_DEVELOPMENT'] as const;
