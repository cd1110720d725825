import type { Level } from '../../../reference/codes.ts';
import type { Country } from '../../../reference/countries.ts';
import type { Language } from '../../../text/languages.ts';
import type { Passage, Span } from '../page/span.ts';

/** What the user says of a profile, in place of what its document says of itself. */
export interface GivenIdentity {
  readonly slug?: string;
  /** The name of the jurisdiction, in place of what the title says. */
  readonly place?: string;
  readonly country?: Country;
  readonly level?: Level;
  readonly edition?: number;
  readonly year?: number;
  readonly month?: number;
  readonly language?: Language;
}

/** Who a profile is of, and when. What neither document nor user says is null. */
export interface ProfileIdentity {
  /** "guatemala-2022"; null without a place (in Latin letters) or a year. */
  slug: string | null;
  title: Passage | null;
  /** As written: "Municipality of Quilmes". */
  jurisdictionName: string | null;
  /** Without generic words: "Quilmes". */
  placeName: string | null;
  level: Level | null;
  /** As written in brackets after the place; null for a country. */
  parentCountryName: string | null;
  /** The country itself, or that of the local authority. */
  country: Country | null;
  /** Alpha-3, or alpha-3 and place: "KEN-MOMBASA". */
  code: string | null;
  /**
   * 1 unless the title counts otherwise ("Second Profile", "Deuxième profil"); null for one after
   * the first that no word counts ("Follow-up Profile").
   */
  edition: number | null;
  /** False when the edition is 1 for want of a word in the title. */
  isEditionStated: boolean;
  year: number | null;
  /** 1-12. */
  month: number | null;
  /** The line that the date stands on. */
  dateSpan: Span | null;
}
