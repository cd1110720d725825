import { INDICATOR_AREAS } from '../../reference/indicator-areas.ts';
import type { OverviewStatements } from '../corpus/overview-statements.ts';
import type { Line } from '../parse/page/lines.ts';

type Lines = readonly [number, number];

const BULLETS = new Map(INDICATOR_AREAS.map(({ code, bullet }) => [code, bullet]));

/**
 * Holds what the overview is said to say against its lines: a title with its description and a
 * bullet are all that stands on theirs, a quote is a part, and a list names all that its quote lists.
 * @returns a sentence for each that is not so, beginning with its field.
 */
export function findUnproven(
  { domains, steps, groups, publications }: OverviewStatements,
  page: readonly Line[],
): readonly string[] {
  const read = ([from, to]: Lines) =>
    page
      .slice(from - 1, to)
      .map(({ text }) => text.trim())
      .join('\n');
  const report = (field: string, [from, to]: Lines, isProven: boolean) =>
    isProven ? [] : [`${field}: is not what lines ${from} to ${to} of the document say.`];
  const all = (field: string, lines: Lines, text: string) =>
    report(field, lines, read(lines) === text);
  const part = (field: string, lines: Lines, text: string) =>
    report(field, lines, read(lines).includes(text));
  const entry = (
    field: string,
    { lines, title, description }: OverviewStatements['steps'][number],
  ) => all(field, lines, `${title}\n\n${description}`);
  const list = (field: string, quote: string, names: readonly string[]) =>
    quote.replace(/,? and (?=[^,]+\.$)/, ', ').endsWith(`: ${names.join(', ')}.`)
      ? []
      : [`${field}: are not the names that the quote lists, in its order.`];

  return [
    ...domains.flatMap(({ description, areas }, d) => [
      ...part(`domains › ${d} › description › quote`, description.lines, description.quote),
      ...areas.flatMap(({ area, lines }, a) =>
        all(`domains › ${d} › areas › ${a}`, lines, `• ${BULLETS.get(area) ?? area}`),
      ),
    ]),
    ...steps.flatMap((step, s) => entry(`steps › ${s}`, step)),
    ...groups.flatMap(({ name, localName, members, assessed }, g) => [
      ...part(`groups › ${g} › name`, members.lines, name),
      ...part(`groups › ${g} › localName`, members.lines, localName),
      ...part(`groups › ${g} › members › quote`, members.lines, members.quote),
      ...list(`groups › ${g} › members › names`, members.quote, members.names),
      ...part(`groups › ${g} › assessed › quote`, assessed.lines, assessed.quote),
      ...list(
        `groups › ${g} › assessed › members`,
        assessed.quote,
        assessed.members.map((member) => `${member.name} (${member.year})`),
      ),
    ]),
    ...publications.flatMap((publication, p) => entry(`publications › ${p}`, publication)),
  ];
}
