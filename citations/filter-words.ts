import type { LabelLanguage } from '../text/languages.ts';

/** What a field asks for, in words, of its values in words. */
type Phrase = (values: readonly string[]) => string;

/** The fields of the filter on findings, and how an answer to a question about two editions is told. */
type Told =
  | 'domains'
  | 'objectives'
  | 'principles'
  | 'kinds'
  | 'relevances'
  | 'methods'
  | 'minConfidence'
  | 'levels'
  | 'profiles'
  | 'jurisdictions'
  | 'countries'
  | 'regions'
  | 'groups'
  | 'editions'
  | 'years'
  | 'textLanguages'
  | 'text'
  | 'instruments'
  | 'addedSince'
  | 'droppedIn';

/** How a filter is said in a language. */
export interface FilterWords {
  readonly phrases: Readonly<Record<Told, Phrase>>;
  /** What values that are codes are called, by the code; names of places and the like are given. */
  readonly values: Readonly<Record<string, string>>;
  readonly and: string;
  readonly or: string;
  readonly not: string;
  /** A filter that asks for nothing. */
  readonly everything: string;
  readonly from: string;
  readonly to: string;
  readonly until: string;
  readonly anyYear: string;
}

const join = (or: string) => (values: readonly string[]) => {
  const last = values.at(-1) ?? '';
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} ${or} ${last}`;
};

/** Phrases that begin with a noun: "objective 10", "objectives 10 or 11". */
const makeNouns = (list: Phrase) => (one: string, several: string) => (values: readonly string[]) =>
  `${values.length === 1 ? one : several} ${list(values)}`;

const listEn = join('or');
const nounEn = makeNouns(listEn);
const listFr = join('ou');
const nounFr = makeNouns(listFr);
const listEs = join('o');
const nounEs = makeNouns(listEs);

/** How filters are said, by language. */
export const FILTER_WORDS: Readonly<Record<LabelLanguage, FilterWords>> = {
  EN: {
    phrases: {
      objectives: nounEn('objective', 'objectives'),
      kinds: listEn,
      domains: nounEn('domain', 'domains'),
      principles: nounEn('principle', 'principles'),
      relevances: listEn,
      methods: listEn,
      minConfidence: listEn,
      levels: listEn,
      profiles: nounEn('profile', 'profiles'),
      jurisdictions: listEn,
      countries: listEn,
      regions: listEn,
      groups: listEn,
      editions: nounEn('edition', 'editions'),
      years: listEn,
      textLanguages: listEn,
      text: (values) => `text “${listEn(values)}”`,
      instruments: nounEn('instrument', 'instruments'),
      addedSince: (values) => `new since ${listEn(values)}`,
      droppedIn: (values) => `no longer in ${listEn(values)}`,
    },
    values: {
      WELL_DEVELOPED: 'strengths',
      AREA_FOR_DEVELOPMENT: 'gaps',
      PRIMARY: 'mainly concerned',
      SECONDARY: 'also concerned',
      CURATED: 'curated mappings',
      RULE: 'proposals by rule',
      HIGH: 'of high confidence',
      MEDIUM: 'of medium or high confidence',
      LOW: 'of any confidence',
      NATIONAL: 'national',
      LOCAL: 'local',
      EN: 'in English',
      FR: 'in French',
      ES: 'in Spanish',
      PT: 'in Portuguese',
      DE: 'in German',
      AR: 'in Arabic',
    },
    and: 'and',
    or: 'or',
    not: 'not',
    everything: 'everything',
    from: 'from',
    to: 'to',
    until: 'until',
    anyYear: 'any year',
  },
  FR: {
    phrases: {
      objectives: nounFr('objectif', 'objectifs'),
      kinds: listFr,
      domains: nounFr('domaine', 'domaines'),
      principles: nounFr('principe', 'principes'),
      relevances: listFr,
      methods: listFr,
      minConfidence: listFr,
      levels: listFr,
      profiles: nounFr('profil', 'profils'),
      jurisdictions: listFr,
      countries: listFr,
      regions: listFr,
      groups: listFr,
      editions: nounFr('édition', 'éditions'),
      years: listFr,
      textLanguages: listFr,
      text: (values) => `texte « ${listFr(values)} »`,
      instruments: nounFr('instrument', 'instruments'),
      addedSince: (values) => `nouveaux depuis ${listFr(values)}`,
      droppedIn: (values) => `absents de ${listFr(values)}`,
    },
    values: {
      WELL_DEVELOPED: 'points forts',
      AREA_FOR_DEVELOPMENT: 'aspects à développer',
      PRIMARY: 'objectif principal',
      SECONDARY: 'objectif secondaire',
      CURATED: 'rattachements jugés un par un',
      RULE: 'propositions par règle',
      HIGH: 'très sûrs',
      MEDIUM: 'sûrs ou assez sûrs',
      LOW: 'plus ou moins sûrs',
      NATIONAL: 'niveau national',
      LOCAL: 'niveau local',
      EN: 'en anglais',
      FR: 'en français',
      ES: 'en espagnol',
      PT: 'en portugais',
      DE: 'en allemand',
      AR: 'en arabe',
    },
    and: 'et',
    or: 'ou',
    not: 'sauf',
    everything: 'tout',
    from: 'depuis',
    to: 'à',
    until: 'jusqu’en',
    anyYear: 'toute année',
  },
  ES: {
    phrases: {
      objectives: nounEs('objetivo', 'objetivos'),
      kinds: listEs,
      domains: nounEs('ámbito', 'ámbitos'),
      principles: nounEs('principio', 'principios'),
      relevances: listEs,
      methods: listEs,
      minConfidence: listEs,
      levels: listEs,
      profiles: nounEs('perfil', 'perfiles'),
      jurisdictions: listEs,
      countries: listEs,
      regions: listEs,
      groups: listEs,
      editions: nounEs('edición', 'ediciones'),
      years: listEs,
      textLanguages: listEs,
      text: (values) => `texto «${listEs(values)}»`,
      instruments: nounEs('instrumento', 'instrumentos'),
      addedSince: (values) => `nuevos desde ${listEs(values)}`,
      droppedIn: (values) => `ausentes de ${listEs(values)}`,
    },
    values: {
      WELL_DEVELOPED: 'fortalezas',
      AREA_FOR_DEVELOPMENT: 'áreas por desarrollar',
      PRIMARY: 'objetivo principal',
      SECONDARY: 'objetivo secundario',
      CURATED: 'correspondencias juzgadas una por una',
      RULE: 'propuestas por regla',
      HIGH: 'muy seguras',
      MEDIUM: 'seguras o bastante seguras',
      LOW: 'más o menos seguras',
      NATIONAL: 'nivel nacional',
      LOCAL: 'nivel local',
      EN: 'en inglés',
      FR: 'en francés',
      ES: 'en español',
      PT: 'en portugués',
      DE: 'en alemán',
      AR: 'en árabe',
    },
    and: 'y',
    or: 'o',
    not: 'salvo',
    everything: 'todo',
    from: 'desde',
    to: 'a',
    until: 'hasta',
    anyYear: 'cualquier año',
  },
};
