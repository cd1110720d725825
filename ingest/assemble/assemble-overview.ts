import { INDICATOR_AREAS } from '../../reference/indicator-areas.ts';
import { resolveCountry } from '../../reference/resolve-country.ts';
import { slugify } from '../../text/fold.ts';
import type { CorpusDocument } from '../corpus/read-corpus.ts';
import { quoteLines, splitLines } from '../parse/lines.ts';
import { parseOverview } from '../parse/overview.ts';
import type { Span } from '../parse/span.ts';
import { IngestError } from '../problem.ts';
import type { OverviewContent, SourceLines } from './content.ts';

/**
 * Reads the overview document and brings it into the shape of the tables.
 * @throws IngestError when a line of it fits nowhere, an area of the reference data is not on the
 * page or stands in another domain, or a member's name is no country. Each problem names its line.
 */
export function assembleOverview(document: CorpusDocument): OverviewContent {
  const parsed = parseOverview(document.text);
  const lines = splitLines(document.text);
  const at = ({ from, to }: Span): SourceLines => ({
    sourceDocumentId: document.id,
    lineFrom: from,
    lineTo: to,
    quote: quoteLines(lines, { from, to }),
  });
  const codeOf = (name: string, span: Span): string => {
    const country = resolveCountry(name);
    if (country !== null) return country.alpha3;
    throw new IngestError([
      `${document.file}:${span.from}: no country of ISO 3166 is named "${name}". Add the name to reference/resolve-country.ts.`,
    ]);
  };
  const errors = parsed.diagnostics.filter(({ level }) => level === 'ERROR');
  if (errors.length > 0) {
    throw new IngestError(errors.map((e) => `${document.file}:${e.line ?? 1}: ${e.message}`));
  }
  return {
    areaLines: locateAreas(document, parsed.areaGroups, at),
    steps: parsed.process.map(({ position, title, description }) => ({
      number: position,
      titleFr: title.text,
      descriptionFr: description.text,
      ...at({ from: title.span.from, to: description.span.to }),
    })),
    groups: parsed.groups.map(({ code, name, localName, members, membersSpan, membersQuote }) => ({
      code,
      nameEn: name,
      localName,
      members: members.map((member) => ({
        code: codeOf(member, membersSpan),
        nameAsWritten: member,
      })),
      ...at(membersSpan),
      quote: membersQuote,
    })),
    assessments: parsed.groups.flatMap(({ assessments, assessmentsSpan, assessmentsQuote }) =>
      assessmentsSpan === null || assessmentsQuote === null
        ? []
        : assessments.map(({ name, year }) => ({
            code: codeOf(name, assessmentsSpan),
            year,
            ...at(assessmentsSpan),
            quote: assessmentsQuote,
          })),
    ),
    publications: parsed.publications.map(({ title, span, description, ...rest }, index) => ({
      slug: slugify(title),
      kind: rest.kind,
      position: index + 1,
      title,
      description,
      language: rest.language,
      year: rest.year,
      group: parsed.groups.find((group) => within(group.membersSpan, span))?.code ?? null,
      ...at(span),
    })),
  };
}

function within(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function locateAreas(
  document: CorpusDocument,
  groups: ReturnType<typeof parseOverview>['areaGroups'],
  at: (span: Span) => SourceLines,
): ReadonlyMap<string, SourceLines> {
  const bullets = groups.flatMap(({ domain, areas }) =>
    areas.map(({ text, span }) => ({ domain, text, span })),
  );
  const found = new Map<string, SourceLines>();
  const problems: string[] = [];
  for (const { code, bullet, placements } of INDICATOR_AREAS) {
    const domain = placements.find(({ edition }) => edition === 'overview-fr')?.domain;
    const match = bullets.find((each) => each.text === bullet && each.domain === domain);
    if (match !== undefined) found.set(code, at(match.span));
    else problems.push(`${document.file}: the area "${bullet}" is not under ${domain ?? '?'}.`);
  }
  if (problems.length > 0) throw new IngestError(problems);
  return found;
}
