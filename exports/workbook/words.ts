import type { ProfileBase } from '../../catalogue/base.ts';
import type { LabelLanguage } from '../../text/languages.ts';

/** The words of a workbook beside those of the graph. */
export interface WorkbookWords {
  readonly title: string;
  readonly what: string;
  readonly base: (findings: number, base: ProfileBase) => string;
  readonly baseLabel: string;
  readonly cautions: string;
  readonly citation: string;
  readonly rights: string;
  readonly release: string;
  readonly sheets: string;
  readonly columns: string;
  readonly objective: string;
  readonly label: string;
  readonly allDomains: string;
  readonly primaryOnly: string;
  readonly withoutObjective: string;
  readonly allFindings: string;
  readonly byDomain: string;
  readonly byPlace: string;
  /** Why the numbers of a column are more together than its findings. */
  readonly severalObjectives: string;
}

/** The years that profiles are of: "2022", "2021–2022". */
function nameYears({ earliestYear, latestYear }: ProfileBase): string {
  return earliestYear === latestYear ? `${earliestYear ?? ''}` : `${earliestYear}–${latestYear}`;
}

const count = (number: number, one: string, several: string): string =>
  `${number} ${number === 1 ? one : several}`;

/** The words of a workbook by language. */
export const WORDS: Readonly<Record<LabelLanguage, WorkbookWords>> = {
  EN: {
    title: 'Migration Governance Indicators: findings from MGI Graph',
    what: 'What this is',
    base: (findings, base) =>
      `Counted out of ${count(findings, 'finding', 'findings')} of ${count(base.profiles, 'profile', 'profiles')} (${nameYears(base)}).`,
    baseLabel: 'Base',
    cautions: 'Keep in mind',
    citation: 'Cite it',
    rights: 'Rights',
    release: 'Release',
    sheets: 'Sheets',
    columns: 'Columns',
    objective: 'objective',
    label: 'label',
    allDomains: 'All domains',
    primaryOnly: 'primary only',
    withoutObjective: 'Without an objective',
    allFindings: 'All findings (base)',
    byDomain: 'Findings by objective and domain.',
    byPlace: 'Findings by objective and place.',
    severalObjectives:
      'A finding may concern several objectives, so the rows add up to more than the base. A count is no score.',
  },
  FR: {
    title: 'Indicateurs de gouvernance des migrations : constats de MGI Graph',
    what: 'De quoi il s’agit',
    base: (findings, base) =>
      `Sur ${count(findings, 'constat', 'constats')} de ${count(base.profiles, 'profil', 'profils')} (${nameYears(base)}).`,
    baseLabel: 'Base',
    cautions: 'À garder à l’esprit',
    citation: 'Comment citer',
    rights: 'Droits',
    release: 'Version',
    sheets: 'Feuilles',
    columns: 'Colonnes',
    objective: 'objectif',
    label: 'libellé',
    allDomains: 'Tous les domaines',
    primaryOnly: 'principaux seuls',
    withoutObjective: 'Sans objectif',
    allFindings: 'Tous les constats (base)',
    byDomain: 'Constats par objectif et par domaine.',
    byPlace: 'Constats par objectif et par lieu.',
    severalObjectives:
      'Un constat peut concerner plusieurs objectifs : la somme des lignes dépasse la base. Un nombre n’est pas une note.',
  },
  ES: {
    title: 'Indicadores de Gobernanza de la Migración: hallazgos de MGI Graph',
    what: 'Qué es',
    base: (findings, base) =>
      `De un total de ${count(findings, 'hallazgo', 'hallazgos')} de ${count(base.profiles, 'perfil', 'perfiles')} (${nameYears(base)}).`,
    baseLabel: 'Base',
    cautions: 'Tenga en cuenta',
    citation: 'Cómo citar',
    rights: 'Derechos',
    release: 'Versión',
    sheets: 'Hojas',
    columns: 'Columnas',
    objective: 'objetivo',
    label: 'etiqueta',
    allDomains: 'Todos los ámbitos',
    primaryOnly: 'solo principales',
    withoutObjective: 'Sin objetivo',
    allFindings: 'Todos los hallazgos (base)',
    byDomain: 'Hallazgos por objetivo y ámbito.',
    byPlace: 'Hallazgos por objetivo y lugar.',
    severalObjectives:
      'Un hallazgo puede referirse a varios objetivos: las filas suman más que la base. Un número no es una nota.',
  },
};
