import { plural } from './plural.ts';

/** What the pages say, in English: the type of the other languages. */
export const en = {
  name: 'English',
  site: {
    title: 'MGI Graph',
    about: 'Migration Governance Indicators as one graph',
    skip: 'Skip to the content',
    menu: 'Parts of this site',
    languages: 'Language of this page',
    trail: 'You are here',
    graphiql: 'GraphiQL',
    source:
      'Source: International Organization for Migration (IOM), Migration Governance Indicators, Migration Data Portal.',
    notRanked:
      'Policy, not practice. No ranking: counts are not scores. Mappings to the Global Compact are not official.',
    release: (number: number, date: string) => `Release ${number} of ${date}`,
    cautions: 'Read with care',
    inLanguage: {
      EN: 'in English',
      FR: 'in French',
      ES: 'in Spanish',
      PT: 'in Portuguese',
      DE: 'in German',
      AR: 'in Arabic',
    },
    unofficial: 'unofficial translation',
  },
  kinds: {
    WELL_DEVELOPED: 'Well-developed area',
    AREA_FOR_DEVELOPMENT: 'Area for development',
  },
  kindsPlural: {
    WELL_DEVELOPED: 'Well-developed areas',
    AREA_FOR_DEVELOPMENT: 'Areas for development',
  },
  levels: { NATIONAL: 'National', LOCAL: 'Local' },
  places: {
    COUNTRY: 'Country',
    LOCAL_AUTHORITY: 'Local authority',
    REGIONAL_BODY: 'Regional body',
  },
  relevances: { PRIMARY: 'Mainly about', SECONDARY: 'Also touches' },
  confidences: {
    HIGH: 'sure: the text names what the objective asks for',
    MEDIUM: 'fairly sure: another reading is possible',
    LOW: 'unsure: the nearest objective there is',
  },
  counts: {
    findings: (count: number) => plural('en', count, { one: '1 finding', other: '# findings' }),
    profiles: (count: number) => plural('en', count, { one: '1 profile', other: '# profiles' }),
    places: (count: number) => plural('en', count, { one: '1 place', other: '# places' }),
  },
  edition: (number: number) => `Edition ${number}`,
  editionInferred: 'inferred: its title counts none',
  finding: {
    objectives: 'Objectives of the Global Compact',
    noObjectives: 'No objective was given to this finding.',
    principles: 'Guiding principles',
    why: 'Why',
    page: (kind: string, position: number) => `${kind} ${position}: reasons, source, citation`,
    action: (letter: string) => `Action ${letter}`,
    instruments: 'Laws, plans and conventions that it names',
    where: 'Where it stands',
    line: (from: number, to: number, file: string) =>
      from === to ? `Line ${from} of ${file}` : `Lines ${from} to ${to} of ${file}`,
    rights: 'Rights',
    before: 'Before',
    after: 'After',
    neighbours: 'Findings beside this one in its domain',
  },
  profile: {
    domains: 'The six domains',
    noText: 'The profile has no findings in this domain.',
    none: 'None stated.',
    headingFrom: 'The document has no heading here; the domain follows from the order.',
    editions: 'Editions',
    earlier: 'Edition before',
    later: 'Edition after',
    changes: 'What changed',
    changed: (added: number, dropped: number, kept: number, reworded: number) =>
      `${added} added, ${dropped} dropped, ${kept} kept as they were, ${reworded} reworded.`,
    introduction: 'Introduction',
    partner: 'Research partner',
    published: 'Published',
    language: 'Language',
    document: 'Document',
    place: 'Place',
    level: 'Level',
    edition: 'Edition',
    wheel: 'The wheel of six domains',
    counted: (strengths: number, gaps: number) =>
      `${strengths} well developed, ${gaps} for development`,
  },
  objective: {
    name: (number: number) => `Objective ${number}`,
    of: 'Global Compact for Safe, Orderly and Regular Migration',
    base: (findings: string, profiles: string, places: string) =>
      `Counted out of ${findings} of ${profiles} of ${places}.`,
    speaks: (count: number) =>
      plural('en', count, { one: '1 finding speaks of it', other: '# findings speak of it' }),
    primary: (count: number) =>
      plural('en', count, { one: '1 mainly about it', other: '# mainly about it' }),
    secondary: (count: number) =>
      plural('en', count, { one: '1 also touches it', other: '# also touch it' }),
    none: 'No finding in this release. That does not mean that there is no such policy.',
    actions: 'Actions that the Compact lists',
    sdg: 'Targets of the Sustainable Development Goals',
    neighbours: 'Objectives beside this one',
    more: 'The first 100 are shown.',
  },
  jurisdiction: {
    region: 'Region',
    country: 'Country',
    groups: 'Groups',
    profiles: 'Profiles here',
    noProfile: 'No profile of this place is in this release.',
    assessedWithout: (years: string) =>
      `A source says that it was assessed (${years}); the text of that profile is not here.`,
    notAssessed:
      'No source in this release says that it was assessed. That is no judgement of its policy.',
    local: 'Local authorities with a profile',
    timeline: 'Timeline',
    code: 'Code',
    undated: 'undated',
  },
  release: {
    name: (number: number) => `Release ${number}`,
    contentDate: 'Day of its content',
    publishedAt: 'Made on this server',
    checksum: 'Checksum (SHA-256)',
    changes: 'What changed',
    none: 'It changed no profile.',
    counts: (all: number, added: number, removed: number, changed: number) =>
      `${plural('en', all, { one: '1 finding', other: '# findings' })}: ${added} added, ${removed} removed, ${changed} changed`,
    kinds: { ADDED: 'added', CORRECTED: 'corrected', RETRACTED: 'withdrawn' },
    newest: (number: number) => `The newest release is ${number}; this page shows one before it.`,
    isNewest: 'This is the newest release, from which all pages here are answered.',
  },
  cite: {
    title: 'Cite',
    styles: { TEXT: 'Plain text', APA: 'APA', BIBTEX: 'BibTeX', RIS: 'RIS', CSL_JSON: 'CSL-JSON' },
    copy: 'Copy',
    copied: 'Citation copied.',
    address: 'Address',
  },
  take: {
    title: 'Take it along',
    csv: 'Findings as CSV',
    xlsx: 'Findings as Excel',
    json: 'This page as JSON',
    markdown: 'This page as Markdown',
    question: 'Open this question in GraphiQL',
  },
  missing: {
    title: 'There is no such page',
    text: (path: string) => `Nothing in this release is at ${path}.`,
    nearest: 'You may have meant',
    home: 'Go to the beginning',
  },
  failed: {
    away: 'The database is away for a moment',
    awayText: 'Nothing is lost. Load this page again in some seconds.',
    refused: 'This cannot be asked',
    broken: 'Something went wrong here',
    brokenText: (id: string) => `Try again, and report this with the number ${id}.`,
  },
};

/** What the pages say. */
export type Words = typeof en;
