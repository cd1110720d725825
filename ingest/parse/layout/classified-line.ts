import type { DomainCode, FindingKind } from '../../../reference/codes.ts';
import type { Bullet } from '../page/bullets.ts';
import type { Line } from '../page/lines.ts';

/**
 * What a line is to its document. Imports print how many lines play each role, so these names stay:
 * - SHELL: the text of the portal around the findings, the same on every page;
 * - FURNITURE: page headers and footers, and what opens a slide;
 * - HEADING: the name of a domain over its findings; LABEL: the line over a list of findings;
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
  | 'UNPLACED';

/** The roles of paragraphs that are known by how they open, and may run over several lines. */
export type ParagraphRole = 'SHELL' | 'FURNITURE' | 'INTRODUCTION';

/**
 * What one line is by itself, before its neighbours are looked at. `nearTo` is the known spelling
 * that a label or a domain was taken for; null when the line is written like it.
 */
export type LineToken =
  | {
      type:
        | 'BLANK'
        | 'HEADER_OR_FOOTER'
        | 'SLIDE_MARKER'
        | 'PORTAL_LINE'
        | 'DATE'
        | 'TITLE'
        | 'TEXT';
    }
  | { type: 'BULLET'; bullet: Bullet }
  | { type: 'LABEL'; kind: FindingKind; nearTo: string | null }
  | { type: 'DOMAIN'; domain: DomainCode; nearTo: string | null }
  | { type: 'PARAGRAPH'; role: ParagraphRole };

/** A line that was read by itself. */
export interface ReadLine extends Line {
  token: LineToken;
  /** True for the second line of a heading or label that wraps. */
  isWrap: boolean;
}

/** A line with its role; a continuation belongs to the bullet or paragraph of a line above it. */
export interface ClassifiedLine extends Line {
  token: LineToken;
  role: LineRole;
  isContinuation: boolean;
  /** Line that this one goes on with, when blanks, headers or footers of a page stand between. */
  resumes: number | null;
}
