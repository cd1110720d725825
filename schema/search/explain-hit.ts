import {
  type MarkedUnits,
  type MatchedSpan,
  surestOf,
  type Way,
} from '../../search/match/mark-text.ts';
import type { Unit } from '../../search/query/plan.ts';
import type { Concept } from '../../search/thesaurus/concept.ts';

/** Why something was found: what it has of one part of the query. */
export interface HitMatch {
  /** The part of the query, as it was typed. */
  readonly words: string;
  readonly way: Way;
  /** In one English sentence. */
  readonly statement: string;
}

const quote = (text: string): string => `“${text}”`;

/** The term that leads from a part of a query to a concept, and what the concept is called. */
function describeConcept(concepts: readonly Concept[], unit: Unit, span: MatchedSpan): string {
  const meant = unit.concepts.find(({ concept }) => concept === span.concept);
  const name = concepts[span.concept ?? -1]?.terms.EN.pref ?? '';
  const term = meant?.meaning.term ?? unit.text;
  return `It speaks of ${name}, which ${quote(term)} stands for.`;
}

function describeSpan(concepts: readonly Concept[], unit: Unit, span: MatchedSpan, text: string) {
  const words = quote(text.slice(span.from, span.to));
  switch (span.way) {
    case 'FORM':
      return `Its text has ${words}.`;
    case 'CONCEPT':
      return describeConcept(concepts, unit, span);
    case 'CORRECTED':
      return `Its text has ${words}, which nobody spells ${quote(unit.word?.given ?? unit.text)}.`;
    case 'BEGINNING':
      return `Its text has ${words}, which begins with ${quote(unit.text)}.`;
    case 'NAMED':
      return `Its text names ${words}.`;
    default:
      return `Its text has ${words}, a form of ${quote(unit.text)}.`;
  }
}

/**
 * Says what a text has of each part of a query.
 * @param concepts of the thesaurus.
 * @param led the parts that lead to it whatever its text says, by what they name.
 */
export function explainHit(
  concepts: readonly Concept[],
  units: readonly Unit[],
  { spans }: MarkedUnits,
  text: string,
  isLed: (unit: Unit) => string | null,
): readonly HitMatch[] {
  return units.flatMap((unit, at): HitMatch[] => {
    const surest = surestOf(spans[at] ?? []);
    if (surest !== null) {
      const statement = describeSpan(concepts, unit, surest, text);
      return [{ words: unit.text, way: surest.way, statement }];
    }
    const statement = isLed(unit);
    return statement === null ? [] : [{ words: unit.text, way: 'MAPPING', statement }];
  });
}
