import type { DomainCode, FindingKind } from '../../reference/codes.ts';
import type { Language } from '../../text/languages.ts';
import type { Lexicon } from './lexicon.ts';
import type { Pattern } from './pattern.ts';

/** How dates are written. */
export interface DateWords {
  /** The names of the months, January first, each with its abbreviations. */
  readonly months: readonly (readonly string[])[];
  /** Folded words that may stand around a date and say nothing of it: "published". */
  readonly around: readonly string[];
  /** Folded words that link the parts of a date that has a month: "de", "of". */
  readonly links: readonly string[];
  /** What may follow the number of a day: "st", "er". */
  readonly dayEndings: readonly string[];
}

/** The lines that stand over a list of findings. */
export interface LabelWords {
  /** Such lines as pages write them. */
  readonly lines: Readonly<Record<FindingKind, readonly string[]>>;
  /** Nouns for what is assessed, of which any other label has one: "areas". */
  readonly nouns: readonly Pattern[];
  /** What such a label says of each kind behind the noun: "further development". */
  readonly behindNoun: Readonly<Record<FindingKind, readonly Pattern[]>>;
  /** What it says of what is well developed before the noun, where adjectives stand there. */
  readonly beforeNoun: readonly Pattern[];
  /** What a sentence says that only introduces the list: "these steps", "as follows". */
  readonly introducing: readonly Pattern[];
  /** What stands in place of a list that is empty, on the whole folded line: "none identified". */
  readonly none: readonly Pattern[];
}

/** What stands on a page around its findings. */
export interface PageWords {
  /** Whole lines that open a slide of the page; a list of findings never runs across one. */
  readonly slideMarkers: readonly string[];
  /** Folded words that some pages write before or behind each heading: "key findings". */
  readonly headingLeads: readonly string[];
  /** Folded words that some pages number their headings with: "domain" of "Domain 3". */
  readonly headingNouns: readonly string[];
  /** Headings of parts that stand beside the findings, on the whole folded line: "key sources". */
  readonly beside: readonly Pattern[];
  /** Folded words behind a heading or a label that stands there once more: "continued". */
  readonly continued: readonly string[];
  /** Whole lines that name the programme or the portal. */
  readonly portalLines: readonly string[];
  /** How the paragraphs begin that are told by their beginning, as pages write them. */
  readonly openings: {
    /** The paragraph that introduces a profile. */
    readonly introduction: readonly string[];
    /** Paragraphs around the findings that say nothing of the place: what the indicators are. */
    readonly notices: readonly string[];
    /** Paragraphs of the portal, which every page repeats. */
    readonly portal: readonly string[];
  };
  /** "page" of "page 3 of 90", as written. */
  readonly pageNames: readonly string[];
  /** "of" of "page 3 of 90", as written. */
  readonly pageOf: readonly string[];
  /** How a line on copyright begins, as written. */
  readonly rights: readonly string[];
}

/** How titles of profiles are written. */
export interface TitleWords {
  /** The abbreviation of the programme: "MGI". */
  readonly abbreviations: readonly string[];
  /** Words for a profile. */
  readonly profile: readonly Pattern[];
  /** Words for the indicators, which name a profile where a place stands beside them. */
  readonly indicators: readonly Pattern[];
  /** Other forms of either, which alone do not make a line a title. */
  readonly otherForms: readonly Pattern[];
  /** Words that make a title without a word for a profile: "second assessment". */
  readonly assessment: readonly Pattern[];
  /** Words for the governance of migration, which every title has. */
  readonly governance: readonly Pattern[];
  /** Words of the programme that a part of a title may hold and still be no place. */
  readonly naming: readonly Pattern[];
  /** What a part of a title says that names the portal or its publisher, and nothing else. */
  readonly portal: readonly Pattern[];
  /** Folded words that count editions: those for the first, for the second, and so on. */
  readonly ordinals: readonly (readonly string[])[];
  /** Words for an edition after the first, when no ordinal counts it. */
  readonly followUp: readonly Pattern[];
  /** Words for the profile of a part of a country. */
  readonly local: readonly Pattern[];
  /** Words that link the place to the name of the programme, as written. */
  readonly placeLinks: readonly string[];
}

/** How places are named. */
export interface PlaceWords {
  /** Articles before a name that are no part of it, as written. */
  readonly articles: readonly string[];
  /** Generic words before a place's name, by what they tell; EITHER: a country or a part of one. */
  readonly forms: Readonly<Record<'NATIONAL' | 'LOCAL' | 'EITHER', readonly string[]>>;
  /** Generic words behind a place's name: "County" of "Mombasa County". */
  readonly suffixes: Readonly<Record<'NATIONAL' | 'LOCAL', readonly string[]>>;
  /** Words between the names of a place that has several, as written: "and". */
  readonly joints: readonly string[];
  /** Words that link the generic words to the name; of two that fit, the longer stands first. */
  readonly links: readonly string[];
  /** Folded words between a place and its country: "in", "au". */
  readonly countryLinks: readonly string[];
  /** How a bracket begins that gives a short name, not a country. */
  readonly shortNames: readonly Pattern[];
  /** Folded words of an introduction that tell the level of a bare name. */
  readonly levels: Readonly<Record<'NATIONAL' | 'LOCAL', readonly string[]>>;
}

/** What wraps at the end of a line. */
export interface WrapWords {
  /** First halves of compounds that keep their hyphen when a line breaks behind it: "well-". */
  readonly halves: readonly string[];
  /** Words behind a hyphen that is left hanging: "and" of "pre- and post-arrival". */
  readonly joints: readonly string[];
}

/**
 * All that is known of one language by those who read profiles. To add a language, write its file
 * and list it in languages.ts; to teach one more, edit its file alone.
 */
export interface LanguageWords {
  readonly language: Language;
  /** Whether it has Latin letters, between which `\b` finds the edges of words. */
  readonly isLatin: boolean;
  readonly dates: DateWords;
  /** How pages write the domains. Case, accents, signs and letter-spacing need no entries. */
  readonly domains: Readonly<Record<DomainCode, readonly string[]>>;
  /** What a heading says of each domain in whatever words, where a label follows it. */
  readonly topics: Readonly<Record<DomainCode, readonly Pattern[]>>;
  readonly labels: LabelWords;
  readonly page: PageWords;
  readonly titles: TitleWords;
  readonly places: PlaceWords;
  readonly wraps: WrapWords;
  /** How it names laws, plans and other instruments; null where that is not known. */
  readonly instruments: Lexicon | null;
  /** The rules that map findings to objectives, as their file has them; null where there are none. */
  readonly rules: object | null;
}
