import { fold, isSameName } from '../../text/fold.ts';
import { type Diagnostic, diagnose } from './diagnostics.ts';
import { type Line, spanOf } from './lines.ts';
import type { Span } from './span.ts';

/** An assessment that the text of a group names. */
export interface ParsedAssessment {
  /** The member as written. */
  name: string;
  year: number;
}

/** A group of countries, read from the description of a report on it. */
export interface ParsedMemberGroup {
  /** "CPLP". */
  code: string;
  name: string;
  localName: string;
  /** As written, in the order of the text. */
  members: string[];
  membersSpan: Span;
  /** The sentence that lists the members. */
  membersQuote: string;
  assessments: ParsedAssessment[];
  assessmentsSpan: Span;
  /** The sentence that lists the members assessed. */
  assessmentsQuote: string;
}

/** The groups of a text, and what does not add up in it. */
export interface MemberGroupReading {
  groups: ParsedMemberGroup[];
  diagnostics: Diagnostic[];
}

const NAMES = /^(?:The\s)?(\p{Lu}[^().]{2,99}?)\s\(([^(),]{2,100}),\s([A-Z]{2,12})\)\s/u;
const MEMBERS = /\bmade up of (\p{L}+) member States: ([^.]+)\.$/u;
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Reads the groups that the paragraphs of one description tell of, most often none. */
export function readMemberGroups(paragraphs: readonly Line[]): MemberGroupReading {
  const reading: MemberGroupReading = { groups: [], diagnostics: [] };
  for (const line of paragraphs) {
    const [, name, localName, code] = NAMES.exec(line.text) ?? [];
    if (name === undefined || localName === undefined || code === undefined) continue;
    const sentence = findSentence(line, MEMBERS);
    const assessed = findAssessments(paragraphs, code);
    if (sentence === null || assessed === null) {
      reading.diagnostics.push(reportIncomplete(line, code));
      continue;
    }
    const members = splitList(sentence.list);
    const assessments = readAssessments(assessed.list);
    reading.groups.push({
      code,
      name,
      localName,
      members,
      membersSpan: spanOf(line),
      membersQuote: sentence.quote,
      assessments,
      assessmentsSpan: spanOf(assessed.line),
      assessmentsQuote: assessed.quote,
    });
    reading.diagnostics.push(
      ...checkCount(sentence, members.length),
      ...checkCount(assessed, assessments.length),
      ...assessments
        .filter((assessment) => !members.some((member) => isSameName(member, assessment.name)))
        .map((assessment) => reportNoMember(assessed.line, assessment.name, code)),
    );
  }
  return reading;
}

function findAssessments(paragraphs: readonly Line[], code: string): ListSentence | null {
  const pattern = new RegExp(
    `(?<!\\p{L})(\\p{L}+) ${code} member States have [^.:]*: ([^.]+)\\.$`,
    'u',
  );
  for (const line of paragraphs) {
    const sentence = findSentence(line, pattern);
    if (sentence !== null) return sentence;
  }
  return null;
}

interface ListSentence {
  line: Line;
  quote: string;
  /** How many the sentence says there are, as a word. */
  count: string;
  list: string;
}

/** Finds the sentence of a line that the pattern gives a count and a list of. */
function findSentence(line: Line, pattern: RegExp): ListSentence | null {
  for (const quote of line.text.trim().split(/(?<=\.)\s+/u)) {
    const [, count, list] = pattern.exec(quote) ?? [];
    if (count !== undefined && list !== undefined) return { line, quote, count, list };
  }
  return null;
}

function readAssessments(list: string): ParsedAssessment[] {
  return list.split(/(?<=\))/u).flatMap((item) => {
    const [, name, year] = /^[,\s]*(?:and\s+)?(\S.*?)\s\((\d{4})\)$/u.exec(item) ?? [];
    return name === undefined ? [] : [{ name, year: Number(year) }];
  });
}

/** Splits at commas only: "Sao Tome and Principe" is one name. */
function splitList(list: string): string[] {
  return list.split(',').map((name) => name.trim().replace(/^and\s+/, ''));
}

function checkCount({ line, count }: ListSentence, read: number): Diagnostic[] {
  if (NUMBERS.indexOf(fold(count)) === read) return [];
  return [
    diagnose(
      'WARNING',
      'COUNT_MISMATCH',
      line.number,
      `The sentence says "${count}" and ${read} names were read. Check how the list is written.`,
    ),
  ];
}

function reportIncomplete(line: Line, code: string): Diagnostic {
  return diagnose(
    'WARNING',
    'GROUP_INCOMPLETE',
    line.number,
    `The text names the group ${code} but does not list both its members and those assessed, so it was left out. Compare with the published page.`,
  );
}

function reportNoMember(line: Line, name: string, code: string): Diagnostic {
  return diagnose(
    'WARNING',
    'NOT_A_MEMBER',
    line.number,
    `${name} is listed as assessed but not as a member of ${code}. Check the spelling of both.`,
  );
}
