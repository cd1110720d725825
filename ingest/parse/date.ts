import { fold } from './fold.ts';
import { MONTH_NAMES } from './months.ts';

/** The date of a profile, as precise as the page is. */
export interface PublicationDate {
  year: number;
  /** 1-12; null when the page gives the year only. */
  month: number | null;
}

const MONTHS = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [fold(name), index + 1] as const)),
);

/**
 * Reads a line that is a date and nothing else: "2022 Août", "August 2022", "agosto de 2022",
 * "2022". Null for any other line, also for one that ends as a sentence does.
 */
export function readDate(line: string): PublicationDate | null {
  if (line.length > 40 || /[.,;:!?]\s*$/.test(line)) return null;
  const words = fold(line)
    .split(' ')
    .filter((word) => word !== 'de');
  const years = words.filter((word) => /^(?:19|20)\d\d$/.test(word));
  const names = words.filter((word) => MONTHS.has(word));
  const year = years[0];
  if (year === undefined || years.length > 1 || names.length > 1) return null;
  if (words.length !== years.length + names.length) return null;
  return { year: Number(year), month: MONTHS.get(names[0] ?? '') ?? null };
}
