import type { Level } from '../../prisma/reference/codes.ts';
import type { ClassifiedLine } from './classify.ts';
import { readDate } from './date.ts';
import type { Diagnostic } from './diagnostics.ts';
import { fold, slugify } from './fold.ts';
import { checkIdentity, checkRepetition, checkYears } from './identity-checks.ts';
import { spanOf, toPassage } from './lines.ts';
import { readPlace } from './place.ts';
import type { Passage, Span } from './span.ts';
import { readTitle, type TitleParts } from './title.ts';

/** Who a profile is of, and when. What the document does not say is null. */
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
  /** 1 unless the title counts otherwise ("Second Profile", "Deuxième profil"). */
  edition: number;
  year: number | null;
  /** 1-12. */
  month: number | null;
  /** The line that the date stands on. */
  dateSpan: Span | null;
}

/** The identity and what is missing or doubtful in it. */
export interface IdentityReading {
  identity: ProfileIdentity;
  diagnostics: Diagnostic[];
}

const SILENT_TITLE: TitleParts = {
  jurisdictionName: null,
  parentCountryName: null,
  edition: null,
  year: null,
  isLocal: false,
};

/**
 * Reads the identity from the title, the date line and the introduction (its text, null when
 * there is none). The last title and the last date count: pages end with them.
 */
export function readIdentity(
  lines: readonly ClassifiedLine[],
  introduction: string | null,
): IdentityReading {
  const titles = lines.filter((line) => line.role === 'TITLE' && !line.isContinuation);
  const dates = lines.filter((line) => line.role === 'DATE' && !line.isContinuation);
  const titleLine = titles.at(-1);
  const dateLine = dates.at(-1);
  const parts = (titleLine && readTitle(titleLine.text)) ?? SILENT_TITLE;
  const date = dateLine === undefined ? null : readDate(dateLine.text);

  const place = parts.jurisdictionName === null ? null : readPlace(parts.jurisdictionName);
  const placeName = place?.placeName ?? null;
  const parent = parts.parentCountryName ?? findParentCountry(introduction ?? '', placeName);
  const level = place?.level ?? readLevel(parts, introduction ?? '', parent);
  const year = date?.year ?? parts.year;
  const placeSlug = placeName === null ? '' : slugify(placeName);

  const identity: ProfileIdentity = {
    slug: placeSlug === '' || year === null ? null : `${placeSlug}-${year}`,
    title: titleLine === undefined ? null : toPassage(titleLine),
    jurisdictionName: parts.jurisdictionName,
    placeName,
    level,
    parentCountryName: level === 'LOCAL' ? parent : null,
    edition: parts.edition ?? 1,
    year,
    month: date?.month ?? null,
    dateSpan: dateLine === undefined ? null : spanOf(dateLine),
  };
  return {
    identity,
    diagnostics: [
      ...checkIdentity(identity),
      ...checkRepetition('TITLE_REPEATED', titles),
      ...checkRepetition('DATE_REPEATED', dates),
      ...checkYears(parts.year, date?.year ?? null, dateLine?.number ?? null),
    ],
  };
}

/** Finds "Quilmes (Argentina)" in the introduction, not "(hereinafter …)" nor "(MGI)". */
function findParentCountry(introduction: string, placeName: string | null): string | null {
  if (placeName === null) return null;
  for (const match of introduction.matchAll(/\(([^()]{2,60})\)/gu)) {
    const name = match[1]?.trim() ?? '';
    const before = fold(introduction.slice(Math.max(0, match.index - 100), match.index));
    const isName = !/^(?:hereinafter|hereafter|ci apres|en adelante)/.test(fold(name));
    if (isName && ` ${before}`.endsWith(` ${fold(placeName)}`)) return name;
  }
  return null;
}

function readLevel(parts: TitleParts, introduction: string, parent: string | null): Level | null {
  const opening = fold(introduction).split(' ').slice(0, 5);
  if (parts.isLocal || opening.includes('local') || parent !== null) return 'LOCAL';
  const isNational = ['country', 'national', 'nacional', 'pays', 'pais'].some((word) =>
    opening.includes(word),
  );
  return isNational ? 'NATIONAL' : null;
}
