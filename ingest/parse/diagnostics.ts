/**
 * How much a diagnostic matters. ERROR: the document must not be loaded as it is; WARNING:
 * something was left out or is doubtful; NOTE: a choice of the parser that a reader may check.
 */
export type DiagnosticLevel = 'ERROR' | 'WARNING' | 'NOTE';

/** Every kind of remark that the parser makes; stable, so that tests and reports may count them. */
export type DiagnosticCode =
  | 'BEGINS_PAGE'
  | 'BESIDE_FINDINGS'
  | 'BULLET_WITHOUT_DOMAIN'
  | 'BULLET_WITHOUT_LABEL'
  | 'BULLET_WITHOUT_TEXT'
  | 'CANNOT_READ'
  | 'COUNTRY_UNKNOWN'
  | 'DATE_REPEATED'
  | 'DIRECTION_OVERRIDDEN'
  | 'DOMAIN_BY_ORDER'
  | 'DOMAIN_UNKNOWN'
  | 'DUPLICATE_FINDING'
  | 'EDITION_UNKNOWN'
  | 'EMPTY_BLOCK'
  | 'EMPTY_FILE'
  | 'EMPTY_SECTION'
  | 'ENCODING_BROKEN'
  | 'ENCODING_GUESSED'
  | 'ENCODING_WRONG'
  | 'FILE_TOO_LARGE'
  | 'HTML_TOO_DEEP'
  | 'JOINED_ACROSS_PAGES'
  | 'LANGUAGE_UNKNOWN'
  | 'LINE_JOINED'
  | 'LIST_INTRODUCTION'
  | 'LIST_NOTE'
  | 'LIST_WITHOUT_MARKS'
  | 'MISSING_BLOCK'
  | 'MISSING_SECTION'
  | 'NEAR_SPELLING'
  | 'NONE_STATED'
  | 'NO_DATE'
  | 'NO_FINDINGS'
  | 'NO_LANGUAGE'
  | 'NO_LEVEL'
  | 'NO_MONTH'
  | 'NO_PARENT_COUNTRY'
  | 'NO_PLACE'
  | 'NO_SUCH_LINE'
  | 'NO_TITLE'
  | 'NOT_A_PROFILE'
  | 'NOT_A_TEXT'
  | 'PAGE_CUT_OFF'
  | 'PARTS_JOINED'
  | 'PDF_PROBLEM'
  | 'REPEATED_BLOCK'
  | 'SHELL_BY_PLACE'
  | 'SYMBOLIC_LINK'
  | 'TITLE_REPEATED'
  | 'UNPLACED_LINE'
  | 'YEAR_MISMATCH';

/** One remark on a document: a sentence for people that says what was seen and what to do. */
export interface Diagnostic {
  level: DiagnosticLevel;
  code: DiagnosticCode;
  message: string;
  /** 1-based line number; null when the remark is about the whole document. */
  line: number | null;
}

/** Makes a diagnostic; `line` is 1-based, null for the whole document. */
export function diagnose(
  level: DiagnosticLevel,
  code: DiagnosticCode,
  line: number | null,
  message: string,
): Diagnostic {
  return { level, code, message, line };
}

/** Cuts a source text to about 60 characters in quotation marks, so that messages stay short. */
export function excerpt(text: string): string {
  const characters = Array.from(text.trim());
  return characters.length > 60 ? `"${characters.slice(0, 59).join('')}…"` : `"${text.trim()}"`;
}

/** Sorts diagnostics by line, those on the whole document first; returns a new list. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
