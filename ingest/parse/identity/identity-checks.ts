import { type Diagnostic, diagnose } from '../diagnostics.ts';
import type { ClassifiedLine } from '../layout/classified-line.ts';
import type { ProfileIdentity } from './profile-identity.ts';

/** Remarks on what the document does not say of itself. */
export function checkIdentity(identity: ProfileIdentity): Diagnostic[] {
  const found: Diagnostic[] = [];
  const line = identity.title?.span.from ?? null;
  if (identity.title === null) {
    found.push(
      diagnose(
        'ERROR',
        'NO_TITLE',
        null,
        'No line is the title of a profile ("Migration Governance Profile: …"). Check that this is a profile and that its last lines were copied, or add the title as its last line.',
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
        'The title does not tell one place that an address can be made of. Write it as "Migration Governance Profile: <place>", or say the address with --set slug=place-year.',
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
    found.push(
      diagnose(
        'WARNING',
        'NO_MONTH',
        identity.dateSpan?.from ?? line,
        'The document gives the year but not the month. Look it up on the published page and say it with --set month=11.',
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
  const { level, country, jurisdictionName } = identity;
  if (country !== null || jurisdictionName === null) return [];
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
export function checkRepetition(
  code: 'TITLE_REPEATED' | 'DATE_REPEATED',
  lines: readonly ClassifiedLine[],
  saysOf: (line: ClassifiedLine) => string,
): Diagnostic[] {
  const last = lines.at(-1);
  return lines
    .filter((line) => last !== undefined && saysOf(line) !== saysOf(last))
    .map((line) =>
      diagnose(
        'WARNING',
        code,
        line.number,
        `Line ${last?.number} says otherwise and is the one that counts. Remove the wrong line.`,
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
