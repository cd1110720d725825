import { type Diagnostic, diagnose } from '../diagnostics.ts';
import type { ProfileIdentity } from './profile-identity.ts';

/**
 * Remarks on what the document does not say of itself.
 * @param isYearGiven whether the user says the year.
 */
export function checkIdentity(identity: ProfileIdentity, isYearGiven: boolean): Diagnostic[] {
  const found: Diagnostic[] = [];
  const line = identity.title?.span.from ?? null;
  if (identity.title === null) {
    found.push(
      diagnose(
        'ERROR',
        'NO_TITLE',
        null,
        'No line is the title of a profile ("Migration Governance Profile: …"). Check that this is a profile and that its last lines were copied, or say which line is its title with --set LINE=TITLE.',
      ),
    );
  } else if (
    identity.jurisdictionName === null ||
    (identity.slug === null && identity.year !== null)
  ) {
    found.push(
      diagnose(
        'ERROR',
        'NO_PLACE',
        line,
        'The title does not tell one place that an address can be made of. Say the country with --set country=KEN (an alpha-3 code or a name), the place with --set place=NAME, or the address with --set slug=place-year.',
      ),
    );
  }
  if (identity.year === null) {
    found.push(
      diagnose(
        'ERROR',
        'NO_DATE',
        null,
        'No line is a date ("2022 November") and the title has no year. Add the date above the title, or say it with --set year=2022 --set month=11.',
      ),
    );
  } else if (identity.month === null) {
    // A date that nobody can read must not get lost.
    const isUnread = identity.dateSpan === null && !isYearGiven;
    found.push(
      diagnose(
        isUnread ? 'ERROR' : 'WARNING',
        'NO_MONTH',
        identity.dateSpan?.from ?? line,
        isUnread
          ? `The title has the year ${identity.year}, and no line is a date. Look the month up on the published page and say it with --set month=11, or say --set year=${identity.year} if there is none.`
          : 'The document gives the year but not the month. Look it up on the published page and say it with --set month=11.',
      ),
    );
  }
  if (identity.edition === null) {
    found.push(
      diagnose(
        'WARNING',
        'EDITION_UNKNOWN',
        line,
        'The title says that this is a later edition, and not which: it becomes the one after the last that is known. Say it with --set edition=2.',
      ),
    );
  }
  if (identity.title !== null && identity.level === null) {
    found.push(
      diagnose(
        'WARNING',
        'NO_LEVEL',
        line,
        'Neither title nor introduction tells whether a country or a part of one was assessed. Say it with --set level=NATIONAL or --set level=LOCAL.',
      ),
    );
  }
  return found;
}

/** What is not known of the place, and how to say it. */
export function checkPlace(identity: ProfileIdentity): Diagnostic[] {
  const line = identity.title?.span.from ?? null;
  const { level, country, jurisdictionName, parentCountryName } = identity;
  if (country !== null || jurisdictionName === null) return [];
  if (level === 'LOCAL' && parentCountryName !== null) {
    return [
      diagnose(
        'ERROR',
        'COUNTRY_UNKNOWN',
        line,
        `No country of ISO 3166 is named "${parentCountryName}", which "${jurisdictionName}" is a part of. Say which it is with --set country=KEN (an alpha-3 code or a name).`,
      ),
    ];
  }
  if (level === 'LOCAL') {
    return [
      diagnose(
        'ERROR',
        'NO_PARENT_COUNTRY',
        line,
        `The document does not name the country of "${jurisdictionName}". Say it with --set country=KEN (an alpha-3 code or a name).`,
      ),
    ];
  }
  return [
    diagnose(
      'ERROR',
      'COUNTRY_UNKNOWN',
      line,
      `No country of ISO 3166 is named "${jurisdictionName}". If it is a country under another name, say which with --set country=KEN; if it is a part of one, add --set level=LOCAL.`,
    ),
  ];
}

/** Warns of titles or dates that contradict the last one, which counts. */
export function checkRepetition<Item>(
  code: 'TITLE_REPEATED' | 'DATE_REPEATED',
  items: readonly Item[],
  lineOf: (item: Item) => number,
  saysOf: (item: Item) => string,
): Diagnostic[] {
  const last = items.at(-1);
  if (last === undefined) return [];
  return items
    .filter((item) => saysOf(item) !== saysOf(last))
    .map((item) =>
      diagnose(
        'WARNING',
        code,
        lineOf(item),
        `Line ${lineOf(last)} says otherwise and is the one that counts. Remove the wrong line.`,
      ),
    );
}

/** Warns when title and date line give different years; `line` is that of the date. */
export function checkYears(
  titleYear: number | null,
  dateYear: number | null,
  line: number | null,
): Diagnostic[] {
  if (titleYear === null || dateYear === null || titleYear === dateYear) return [];
  return [
    diagnose(
      'WARNING',
      'YEAR_MISMATCH',
      line,
      `The date line says ${dateYear}, the title ${titleYear}; the date line counts. Compare with the published page.`,
    ),
  ];
}
