import { DOMAIN_CODES, type DomainCode } from '../../reference/codes.ts';
import { fold } from '../../text/fold.ts';
import { AREA_LEADS, AREA_SIGNATURES } from './area-texts.ts';
import { readBullet } from './bullets.ts';
import { type Diagnostic, diagnose } from './diagnostics.ts';
import { type Line, spanOf, toPassage } from './lines.ts';
import type { OverviewReading } from './overview-reading.ts';
import type { Passage, Span } from './span.ts';

/** One indicator area: a bullet of the overview page. */
export interface ParsedArea extends Passage {
  /** 1-based in its group. */
  position: number;
  /** The source line as it is. */
  quote: string;
}

/** The indicator areas of one domain, and the paragraph under them that tells which. */
export interface ParsedAreaGroup {
  domain: DomainCode;
  /** From the lead over the bullets, if there is one, to the description. */
  span: Span;
  description: Passage;
  areas: ParsedArea[];
}

const LEADS: ReadonlySet<string> = new Set(AREA_LEADS.map(fold));
const SIGNATURES = DOMAIN_CODES.flatMap((domain) =>
  AREA_SIGNATURES[domain].map((words) => ({ domain, words: fold(words) })),
);

/** Reads the groups of areas in page order. `lines` are the page's lines that are not blank. */
export function readAreaGroups(lines: readonly Line[]): OverviewReading<ParsedAreaGroup> {
  const reading: OverviewReading<ParsedAreaGroup> = {
    items: [],
    roles: new Map(),
    diagnostics: [],
  };
  let index = 0;
  while (index < lines.length) {
    const bullets = takeBullets(lines, index);
    if (bullets.length > 0) readGroup(lines, index, bullets, reading);
    index += Math.max(1, bullets.length);
  }
  if (reading.items.length === 0) reading.diagnostics.push(reportNone());
  return reading;
}

function takeBullets(lines: readonly Line[], start: number): Line[] {
  let end = start;
  while (isBullet(lines[end])) end += 1;
  return lines.slice(start, end);
}

function isBullet(line: Line | undefined): boolean {
  return line !== undefined && readBullet(line.text) !== null;
}

function readGroup(
  lines: readonly Line[],
  start: number,
  bullets: readonly Line[],
  { items, roles, diagnostics }: OverviewReading<ParsedAreaGroup>,
): void {
  const description = lines[start + bullets.length];
  const domain = description === undefined ? null : identifyDomain(description.text);
  if (description === undefined || domain === null) {
    diagnostics.push(...bullets.map(reportUnknown));
    return;
  }
  const above = lines[start - 1];
  const lead = above !== undefined && LEADS.has(fold(above.text)) ? above : undefined;
  if (lead !== undefined) roles.set(lead.number, 'LABEL');
  for (const bullet of bullets) roles.set(bullet.number, 'BULLET');
  roles.set(description.number, 'DESCRIPTION');
  if (items.some((group) => group.domain === domain)) {
    diagnostics.push(reportRepeated(domain, description.number));
  }
  items.push({
    domain,
    span: { from: (lead ?? bullets[0] ?? description).number, to: description.number },
    description: toPassage(description),
    areas: bullets.map((bullet, at) => ({
      text: readBullet(bullet.text)?.text ?? '',
      position: at + 1,
      span: spanOf(bullet),
      quote: bullet.text,
    })),
  });
}

function identifyDomain(description: string): DomainCode | null {
  const folded = fold(description);
  return SIGNATURES.find(({ words }) => folded.includes(words))?.domain ?? null;
}

function reportUnknown(bullet: Line): Diagnostic {
  return diagnose(
    'ERROR',
    'AREA_DOMAIN_UNKNOWN',
    bullet.number,
    'The paragraph under this list is not the description of a domain that is known, so the bullet is left out. Add the words that tell the domain to the table of signatures.',
  );
}

function reportRepeated(domain: DomainCode, line: number): Diagnostic {
  return diagnose(
    'WARNING',
    'AREA_GROUP_REPEATED',
    line,
    `This is a second list of areas for ${domain}; both are kept. Check whether the page was copied twice.`,
  );
}

function reportNone(): Diagnostic {
  return diagnose(
    'ERROR',
    'NO_AREAS',
    null,
    'No list of indicator areas was found. Check that this is the overview page.',
  );
}
