import path from 'node:path';
import { type Diagnostic, diagnose, sortDiagnostics } from '../parse/diagnostics.ts';
import { checkPlace } from '../parse/identity/identity-checks.ts';
import type { GivenIdentity } from '../parse/identity/profile-identity.ts';
import { NOTHING_SAID, type Sayings } from '../parse/layout/sayings.ts';
import { type ParsedProfile, parseProfile } from '../parse/profile.ts';
import type { InputBytes } from '../read/bytes.ts';
import { type ReadDocument, readDocument } from '../read/read-document.ts';

/** One input, read and understood as far as it can be. */
export interface ProfileReading extends ReadDocument {
  /** Null when the input has no text. */
  readonly parsed: ParsedProfile | null;
  /** Of the file, of its text and of its place; an ERROR means that it must not be loaded. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The name of a file without folder and ending, as a hint of the place; "" for standard input. */
function readFileName(file: string): string {
  return file === '-' ? '' : path.parse(file).name;
}

/** Codes that say the same of a document that is no profile at all. */
const FOLLOWS_FROM_NOTHING: ReadonlySet<string> = new Set([
  'NO_TITLE',
  'NO_DATE',
  'UNPLACED_LINE',
  'SHELL_BY_PLACE',
  'NO_MONTH',
  'BULLET_WITHOUT_LABEL',
]);

/** One sentence on a document that is no profile is enough, whatever number of lines it has. */
function summarise(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const isNothing = diagnostics.some(({ code }) => code === 'NOT_A_PROFILE');
  return isNothing
    ? diagnostics.filter(({ code }) => !FOLLOWS_FROM_NOTHING.has(code))
    : diagnostics;
}

/** The years that a profile can have: the framework is of 2015. */
function checkYear({ identity: { year, dateSpan, title } }: ParsedProfile): readonly Diagnostic[] {
  if (year === null || (year >= 2015 && year <= 2100)) return [];
  return [
    diagnose(
      'ERROR',
      'NO_DATE',
      dateSpan?.from ?? title?.span.from ?? null,
      `A profile cannot be of ${year}: the framework is of 2015. Say the year with --set year=2022.`,
    ),
  ];
}

/** What was said of lines that the text does not have. */
function checkSaid({ lines }: ParsedProfile, said: Sayings): readonly Diagnostic[] {
  const beyond = [...said.keys()].filter((line) => line > lines.length);
  if (beyond.length === 0) return [];
  return [
    diagnose(
      'ERROR',
      'NO_SUCH_LINE',
      null,
      `--set and --ignore name line ${beyond.join(', ')}, and the text that was read has ${lines.length} lines.`,
    ),
  ];
}

/**
 * Reads one input as a profile. Never throws: what is wrong is in the diagnostics.
 * @param given what the user says of the profile, in place of what it says of itself.
 * @param said what the user says of single lines of it.
 */
export async function readProfile(
  input: InputBytes,
  given: GivenIdentity = {},
  said: Sayings = NOTHING_SAID,
): Promise<ProfileReading> {
  const document = await readDocument(input);
  if (document.text === null) return { ...document, parsed: null };
  const parsed = parseProfile(document.text, {
    given,
    said,
    fileName: readFileName(input.file),
  });
  return {
    ...document,
    parsed,
    diagnostics: sortDiagnostics(
      summarise([
        ...document.diagnostics,
        ...parsed.diagnostics,
        ...checkPlace(parsed.identity),
        ...checkYear(parsed),
        ...checkSaid(parsed, said),
      ]),
    ),
  };
}
