import type { Level } from '../../../reference/codes.ts';
import type { Country } from '../../../reference/countries.ts';
import { slugify } from '../../../text/fold.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { ClassifiedLine } from '../layout/classified-line.ts';
import { spanOf } from '../page/lines.ts';
import { type PublicationDate, readDate } from './date.ts';
import type { WholeTitle } from './find-titles.ts';
import { checkIdentity, checkRepetition, checkYears } from './identity-checks.ts';
import { readJurisdiction } from './jurisdiction.ts';
import type { GivenIdentity, ProfileIdentity } from './profile-identity.ts';
import { SILENT_TITLE } from './title.ts';

/** The identity and what is missing or doubtful in it. */
export interface IdentityReading {
  identity: ProfileIdentity;
  diagnostics: Diagnostic[];
}

/**
 * Reads the identity from the title, the date line and the introduction (its text, null when
 * there is none). The last title and the last date with a month count: pages end with them.
 * @param fileName the name of the document's file without its ending, '' for none.
 */
export function readIdentity(
  lines: readonly ClassifiedLine[],
  titles: readonly WholeTitle[],
  introduction: string | null,
  fileName: string,
  given: GivenIdentity,
): IdentityReading {
  const title = titles.at(-1);
  const parts = title?.parts ?? SILENT_TITLE;
  const dates = listDates(lines);
  const dated = dates.findLast(({ date }) => date.month !== null) ?? dates.at(-1);
  const date = dated?.date ?? null;

  const place = readJurisdiction(parts, introduction ?? '', fileName, given);
  const year = given.year ?? date?.year ?? parts.year;
  const placeSlug = slugify(place.placeName ?? '') || slugOfCountry(place.country, place.level);
  const identity: ProfileIdentity = {
    slug: given.slug ?? (placeSlug === '' || year === null ? null : `${placeSlug}-${year}`),
    title: title === undefined ? null : { text: title.text, span: title.span },
    jurisdictionName: place.name,
    placeName: place.placeName,
    level: place.level,
    parentCountryName: place.parentName,
    country: place.country,
    code: place.code,
    edition: given.edition ?? parts.edition ?? (parts.isFollowUp ? null : 1),
    isEditionStated: (given.edition ?? parts.edition) !== null,
    year,
    month: given.month ?? date?.month ?? null,
    dateSpan: dated === undefined ? null : spanOf(dated.line),
  };
  return {
    identity,
    diagnostics: [
      ...checkIdentity(identity, given.year !== undefined),
      ...checkRepetition('TITLE_REPEATED', titles, lineOf, saysOf),
      ...checkRepetition(
        'DATE_REPEATED',
        dates.filter(({ date: { month } }) => month !== null),
        ({ line }) => line.number,
        (dated) => JSON.stringify(dated.date),
      ),
      ...(given.year === undefined
        ? checkYears(parts.year, date?.year ?? null, dated?.line.number ?? null)
        : []),
    ],
  };
}

const lineOf = ({ span }: WholeTitle): number => span.from;

/** What a title says, the name of the site that prints it aside. */
function saysOf({ parts }: WholeTitle): string {
  return JSON.stringify([slugify(parts.jurisdictionName ?? ''), parts.edition]);
}

/** A title in a script that makes no address takes the English name of its country. */
function slugOfCountry(country: Country | null, level: Level | null): string {
  return country === null || level === 'LOCAL' ? '' : slugify(country.name.en);
}

function listDates(
  lines: readonly ClassifiedLine[],
): { line: ClassifiedLine; date: PublicationDate }[] {
  return lines.flatMap((line) => {
    const date = line.role === 'DATE' && !line.isContinuation ? readDate(line.text) : null;
    return date === null ? [] : [{ line, date }];
  });
}
