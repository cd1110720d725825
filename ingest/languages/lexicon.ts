import type { InstrumentKind } from '../../reference/codes.ts';
import type { Pattern } from './pattern.ts';

/** How the years of a name are written, as the text has them. */
export interface YearWords {
  /** Between the years of a period: "to". */
  readonly until: readonly string[];
  /** Before a period: "for", then an article, then "period". */
  readonly during: readonly string[];
  readonly articles: readonly string[];
  readonly period: readonly Pattern[];
  /** Between a name and its date: "of 5 May 2016". */
  readonly of: readonly string[];
  /** Behind the number of a day: "er". */
  readonly dayEndings: readonly string[];
  /** Between day, month and year: "de". */
  readonly monthLinks: readonly string[];
}

/** How the year of adoption is told, as the text has it. */
export interface AdoptionWords {
  /** Before a year: "in". */
  readonly in: readonly string[];
  /** Before the verb: "was". */
  readonly auxiliaries: readonly string[];
  /** Between the year and the name: "the", "its". */
  readonly beforeName: readonly string[];
  /** Folded verbs of adopting and publishing, whose year is the instrument's. */
  readonly verbs: ReadonlySet<string>;
}

/** How conventions of the International Labour Organization are named, as patterns on the text. */
export interface LabourConventionWords {
  readonly organization: readonly Pattern[];
  readonly nouns: readonly Pattern[];
  /** Between convention and organization: "of the". */
  readonly of: readonly Pattern[];
  /** Between the numbers of several: "and". */
  readonly joints: readonly Pattern[];
}

/**
 * How one language names its instruments. Where nothing else is said, every word and phrase is
 * folded: lower-case, without accents, parted by one blank.
 */
export interface Lexicon {
  /** Where the noun stands in a name without prepositions: "Migration Policy", "Politique migratoire". */
  readonly nounPlace: 'LAST' | 'FIRST';
  /** The nouns that name an instrument, and what it is then. */
  readonly nouns: ReadonlyMap<string, InstrumentKind>;
  /** Nouns that name an instrument only where it is signed: a "Partnership" may be a body as well. */
  readonly signedNouns: ReadonlyMap<string, InstrumentKind>;
  /** Nouns that are a name by themselves: "the Constitution". */
  readonly namesAlone: ReadonlySet<string>;
  /** Nouns of which a name may keep the noun small: "the Punto Emprende program". */
  readonly smallNouns: ReadonlySet<string>;
  /** Words that join the parts of a name, beside articles. */
  readonly connectors: ReadonlySet<string>;
  /** Connectors that list: what follows may be a name of its own. */
  readonly conjunctions: ReadonlySet<string>;
  /** Connectors after which the subject of a name stands in small letters: "Law on migration". */
  readonly subjectConnectors: ReadonlySet<string>;
  /** Connectors, as written, that a name has before its noun where that comes last. */
  readonly innerConnectors: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** What stands before something that is known: articles, "this", "its". */
  readonly determiners: ReadonlySet<string>;
  /** Words that end a name: verbs, relatives, conjunctions of clauses. */
  readonly stops: ReadonlySet<string>;
  /** Words that alone do not tell one instrument from another: "National Action Plan". */
  readonly generic: ReadonlySet<string>;
  /** Nouns of bodies: "Migration Policy Unit" is none of our names. */
  readonly bodies: ReadonlySet<string>;
  /** Words for who adopts an instrument, no part of its name where the noun comes last. */
  readonly adopters: ReadonlySet<string>;
  /** Words for the government of a place, whose abbreviation means the place. */
  readonly governments: ReadonlySet<string>;
  /** Names that hold a noun of an instrument and are none. */
  readonly notInstruments: readonly string[];
  readonly adoption: AdoptionWords;
  /** Verbs of signing. */
  readonly signing: ReadonlySet<string>;
  readonly years: YearWords;
  readonly labourConventions: LabourConventionWords;
  /** Words that lead nowhere at the end of a name that was cut. */
  readonly looseEnds: readonly string[];
}
