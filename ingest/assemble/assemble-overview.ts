import { INDICATOR_AREAS } from '../../reference/indicator-areas.ts';
import { resolveCountry } from '../../reference/resolve-country.ts';
import { slugify } from '../../text/fold.ts';
import type { OverviewStatements } from '../corpus/overview-statements.ts';
import type { CorpusDocument } from '../corpus/read-corpus.ts';
import { quoteLines, splitLines } from '../parse/page/lines.ts';
import { IngestError } from '../problem.ts';
import type { OverviewContent, SourceLines } from './content.ts';
import { findUnproven } from './prove-overview.ts';

/**
 * Brings what the overview page says into the shape of the tables.
 * @throws IngestError when a statement does not stand on its lines, an area of the reference data is
 * in another domain or in none, or a member's name is no country. Each problem names file and field.
 */
export function assembleOverview(document: CorpusDocument): OverviewContent {
  const { overview, statements: file } = document;
  if (overview === null || file === undefined) {
    throw new IngestError([
      `manifest.json: "${document.id}" names no file of what it says. Give it "statements": "overview.json".`,
    ]);
  }
  const lines = splitLines(document.text);
  const problems = [
    ...findUnproven(overview, lines),
    ...findMisplacedAreas(overview),
    ...findStrangers(overview),
  ];
  if (overview.document !== document.id) {
    problems.push(`document: is "${overview.document}", but manifest.json says "${document.id}".`);
  }
  if (problems.length > 0) throw new IngestError(problems.map((each) => `${file}: ${each}`));
  return assembleStatements(overview, ([lineFrom, lineTo]) => ({
    documentId: document.id,
    lineFrom,
    lineTo,
    quote: quoteLines(lines, { from: lineFrom, to: lineTo }),
  }));
}

type LinesAt = (lines: readonly [number, number]) => SourceLines;

/** The country of a name that was found to be one. */
const codeOf = (name: string): string => resolveCountry(name)?.alpha3 ?? name;

function assembleStatements(
  { domains, steps, groups, publications }: OverviewStatements,
  at: LinesAt,
): OverviewContent {
  const areas = new Map(
    domains.flatMap((each) => each.areas.map(({ area, lines }) => [area, at(lines)])),
  );
  return {
    areaLines: new Map(
      INDICATOR_AREAS.flatMap(({ code }) => {
        const lines = areas.get(code);
        return lines === undefined ? [] : [[code, lines]];
      }),
    ),
    steps: steps.map(({ lines, title, description }, index) => ({
      number: index + 1,
      titleFr: title,
      descriptionFr: description,
      ...at(lines),
    })),
    groups: groups.map(({ code, name, localName, members: { lines, quote, names } }) => ({
      code,
      nameEn: name,
      localName,
      members: names.map((member) => ({ code: codeOf(member), nameAsWritten: member })),
      ...at(lines),
      quote,
    })),
    assessments: groups.flatMap(({ assessed: { lines, quote, members } }) =>
      members.map(({ name, year }) => ({ code: codeOf(name), year, ...at(lines), quote })),
    ),
    publications: publications.map(
      ({ lines, kind, language, year, group, title, description }, index) => ({
        slug: slugify(title),
        kind,
        position: index + 1,
        title,
        description,
        language,
        year,
        group,
        ...at(lines),
      }),
    ),
  };
}

function findMisplacedAreas({ domains }: OverviewStatements): readonly string[] {
  return INDICATOR_AREAS.flatMap(({ code, placements }) => {
    const placed = placements.find(({ edition }) => edition === 'overview-fr')?.domain;
    const found = domains.filter(({ areas }) => areas.some(({ area }) => area === code));
    return found.length === 1 && found[0]?.domain === placed
      ? []
      : [
          `domains: the area "${code}" is not under ${placed ?? '?'} alone, as in the reference data.`,
        ];
  });
}

/** Names that are no country, members that are none, groups that are not there. */
function findStrangers({ groups, publications }: OverviewStatements): readonly string[] {
  const codes = new Set(groups.map(({ code }) => code));
  return [
    ...groups.flatMap(({ code, members, assessed }, g) => {
      const known = new Set(members.names.map(codeOf));
      return [
        ...members.names
          .filter((name) => resolveCountry(name) === null)
          .map(
            (name) =>
              `groups › ${g} › members › names: no country of ISO 3166 is named "${name}". Add the name to reference/resolve-country.ts.`,
          ),
        ...assessed.members
          .filter(({ name }) => !known.has(codeOf(name)))
          .map(
            ({ name }) => `groups › ${g} › assessed › members: "${name}" is no member of ${code}.`,
          ),
      ];
    }),
    ...publications.flatMap(({ group }, p) =>
      group === null || codes.has(group)
        ? []
        : [`publications › ${p} › group: there is no group "${group}".`],
    ),
  ];
}
