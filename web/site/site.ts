import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HereFragment } from '../generated/types.ts';
import { daysOf, monthsOf } from '../words/formats.ts';
import { type PageLanguage, WORDS, type Words } from '../words/words.ts';
import { linkTo, type Parameters } from './link.ts';

/** What every part of a page knows. */
export interface Site {
  readonly language: PageLanguage;
  readonly words: Words;
  /** The path of the page: "/objectives/10". */
  readonly path: string;
  /** What stands behind it. */
  readonly parameters: URLSearchParams;
  /** Where the graph is published, without a slash at the end. */
  readonly publicUrl: string;
  /** The release that is read, and what to say beside it; null where nothing was read. */
  readonly here: HereFragment | null;
  /** The address of GraphiQL with the question of the page; null where it asks none. */
  readonly question: string | null;
}

const EMPTY: Site = {
  language: 'EN',
  words: WORDS.EN,
  path: '/',
  parameters: new URLSearchParams(),
  publicUrl: '',
  here: null,
  question: null,
};

/** Hands the site to all parts of a page. */
export const SiteContext = createContext<Site>(EMPTY);

/** What the page is a part of. */
export const useSite = (): Site => useContext(SiteContext);

/** Makes links within the site. */
export function useLink(): (to: string, parameters?: Parameters) => string {
  const site = useSite();
  return (to, parameters) => linkTo(site, to, parameters);
}

/** A day in words: "28 November 2026". */
export const writeDay = (date: string, language: PageLanguage): string =>
  daysOf(language).format(new Date(date));

/** A month and year in words, or the year alone: "May 2022". */
export function writeMonth(
  { year, month }: { readonly year: number | null; readonly month: number | null },
  language: PageLanguage,
): string {
  if (year === null) return '';
  if (month === null) return String(year);
  return monthsOf(language).format(Date.UTC(year, month - 1, 1));
}
