import type { DomainCode, FindingKind } from '../../../reference/codes.ts';
import type { Line } from '../page/lines.ts';
import type { Mark } from '../page/marks.ts';

/**
 * What a line is to its document. Imports print how many lines play each role, so these names stay:
 * - SHELL: the text of the portal around the findings, the same on every page;
 * - FURNITURE: page headers and footers, and what opens a slide;
 * - HEADING: the name of a domain over its findings; LABEL: the line over a list of findings;
 * - BESIDE: what stands beside the findings and is none: sources, notes, what introduces a list;
 * - IGNORED: what the user said to leave out;
 * - UNPLACED: none of these; such a line always has a diagnostic of its own.
 */
export type LineRole =
  | 'BLANK'
  | 'SHELL'
  | 'HEADING'
  | 'LABEL'
  | 'BULLET'
  | 'FURNITURE'
  | 'INTRODUCTION'
  | 'DATE'
  | 'TITLE'
  | 'BESIDE'
  | 'IGNORED'
  | 'UNPLACED';

/** The roles of paragraphs that are known by how they open, and may run over several lines. */
export type ParagraphRole = 'SHELL' | 'FURNITURE' | 'INTRODUCTION';

/**
 * What one line is by itself, before its neighbours are looked at. `nearTo` is the known spelling
 * that a label or a domain was taken for; null when the line is written like it. A label that
 * `goesOn` is the one above once more, on the next page.
 */
export type LineToken =
  | {
      type:
        | 'BLANK'
        | 'HEADER_OR_FOOTER'
        | 'SLIDE_MARKER'
        | 'PORTAL_LINE'
        | 'BESIDE'
        | 'IGNORED'
        | 'DATE'
        | 'TITLE'
        | 'TEXT';
    }
  | { type: 'BULLET'; bullet: Mark }
  | { type: 'LABEL'; kind: FindingKind; nearTo: string | null; goesOn: boolean }
  | { type: 'DOMAIN'; domain: DomainCode; nearTo: string | null; goesOn: boolean }
  | { type: 'PARAGRAPH'; role: ParagraphRole };

/** What stands between a row and the one above: nothing, empty lines, or the edge of a page. */
export type Gap = 'NONE' | 'BLANK' | 'PAGE';

/** A line, or a part of one that holds several things ("Strengths: • A law."), read by itself. */
export interface Row extends Line {
  token: LineToken;
  /** Blanks before the first character of its line. */
  indent: number;
  gap: Gap;
  /** True for the second line of a heading or label that wraps. */
  isWrap: boolean;
  /** True where it is set deeper than the item above, right under it: it goes on with that. */
  isHanging: boolean;
  /** True where the user said what it is. */
  isSaid: boolean;
  /** True where the user said that a finding begins here. */
  isSaidToOpen: boolean;
}

/** A row with its role; a continuation belongs to the item or paragraph of a row above it. */
export interface ClassifiedLine extends Row {
  role: LineRole;
  isContinuation: boolean;
}
