import type { InstrumentKind } from '../../reference/codes.ts';
import type { Language } from '../../text/languages.ts';
import { ENGLISH } from './lexicon-en.ts';
import { SPANISH } from './lexicon-es.ts';
import { FRENCH } from './lexicon-fr.ts';

/**
 * How one language names its instruments. Every word and phrase is folded: lower-case, without
 * accents, parted by one blank.
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
  readonly articles: ReadonlySet<string>;
  /** What stands before something that is known: articles, "this", "its". */
  readonly determiners: ReadonlySet<string>;
  /** Words that end a name: verbs, relatives, conjunctions of clauses. */
  readonly stops: ReadonlySet<string>;
  /** Words that alone do not tell one instrument from another: "National Action Plan". */
  readonly generic: ReadonlySet<string>;
  /** Nouns of bodies: "Migration Policy Unit" is none of our names. */
  readonly bodies: ReadonlySet<string>;
  /** Names that hold a noun of an instrument and are none. */
  readonly notInstruments: readonly string[];
  /** Verbs of adopting and publishing, whose year is the instrument's. */
  readonly adoption: ReadonlySet<string>;
  /** Verbs of signing. */
  readonly signing: ReadonlySet<string>;
}

/** The rules of each language that has any. */
export const LEXICONS: Readonly<Partial<Record<Language, Lexicon>>> = {
  EN: ENGLISH,
  FR: FRENCH,
  ES: SPANISH,
};
