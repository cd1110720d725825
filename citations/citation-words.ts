import type { LabelLanguage } from '../text/languages.ts';

/** A noun that is counted. */
interface Noun {
  readonly one: string;
  readonly several: string;
}

/** The words of a citation in a language. */
export interface CitationWords {
  readonly programme: string;
  readonly finding: string;
  readonly findings: Noun;
  readonly profiles: Noun;
  /** "of", between a count of findings and one of profiles. */
  readonly of: string;
  readonly filteredBy: string;
  readonly source: string;
  readonly ofSource: string;
  readonly line: string;
  readonly lines: string;
  readonly to: string;
  readonly release: string;
  /** What lists of references call a release: "Version". */
  readonly version: string;
  readonly dataSet: string;
  readonly months: readonly string[];
  /** A day as a list of references puts it behind its year. */
  readonly writeDay: (month: string, day: number) => string;
  /** What stands before a colon within a text: French has a space there. */
  readonly colon: string;
}

/** A word as a sentence begins with it. */
export const capitalize = (word: string): string =>
  `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** The words of citations by language. */
export const CITATION_WORDS: Readonly<Record<LabelLanguage, CitationWords>> = {
  EN: {
    programme: 'Migration Governance Indicators',
    finding: 'finding',
    findings: { one: 'finding', several: 'findings' },
    profiles: { one: 'profile', several: 'profiles' },
    of: 'of',
    filteredBy: 'filtered by',
    source: 'Source',
    ofSource: 'of the source',
    line: 'line',
    lines: 'lines',
    to: 'to',
    release: 'release',
    version: 'Version',
    dataSet: 'Data set',
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
    writeDay: (month, day) => `${month} ${day}`,
    colon: ':',
  },
  FR: {
    programme: 'Indicateurs de gouvernance des migrations',
    finding: 'constat',
    findings: { one: 'constat', several: 'constats' },
    profiles: { one: 'profil', several: 'profils' },
    of: 'de',
    filteredBy: 'filtre',
    source: 'Source',
    ofSource: 'de la source',
    line: 'ligne',
    lines: 'lignes',
    to: 'à',
    release: 'version',
    version: 'Version',
    dataSet: 'Ensemble de données',
    months: [
      ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
      ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
    ],
    writeDay: (month, day) => `${day === 1 ? '1er' : day} ${month}`,
    colon: ' :',
  },
  ES: {
    programme: 'Indicadores de Gobernanza de la Migración',
    finding: 'hallazgo',
    findings: { one: 'hallazgo', several: 'hallazgos' },
    profiles: { one: 'perfil', several: 'perfiles' },
    of: 'de',
    filteredBy: 'filtro',
    source: 'Fuente',
    ofSource: 'de la fuente',
    line: 'línea',
    lines: 'líneas',
    to: 'a',
    release: 'versión',
    version: 'Versión',
    dataSet: 'Conjunto de datos',
    months: [
      ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
      ...['julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
    ],
    writeDay: (month, day) => `${day} de ${month}`,
    colon: ':',
  },
};
