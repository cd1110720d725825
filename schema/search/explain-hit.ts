import {
  type MarkedUnits,
  type MatchedSpan,
  surestOf,
  type Way,
} from '../../search/match/mark-text.ts';
import type { EntityName } from '../../search/query/entity.ts';
import type { Unit } from '../../search/query/plan.ts';
import type { Concept } from '../../search/thesaurus/concept.ts';
import type { Words } from '../support/localized-text.ts';
import { sayConcept, sayText } from './statements.ts';

/** Why something was found: what it has of one part of the query. */
export interface HitMatch {
  /** The part of the query, as it was typed. */
  readonly words: string;
  readonly way: Way;
  /** In one sentence. */
  readonly statement: Words;
}

/** The name of a concept in each language that it is said in. */
export const nameOf = ({ terms: { EN, FR, ES } }: Concept): EntityName => ({
  en: EN.pref,
  fr: FR.pref,
  es: ES.pref,
});

function describeSpan(concepts: readonly Concept[], unit: Unit, span: MatchedSpan, text: string) {
  const concept = concepts[span.concept ?? -1];
  if (span.way === 'CONCEPT' && concept !== undefined) {
    const meant = unit.concepts.find((each) => each.concept === span.concept);
    return sayConcept(nameOf(concept), meant?.meaning.term ?? unit.text);
  }
  const asked = span.way === 'CORRECTED' ? (unit.word?.given ?? unit.text) : unit.text;
  return sayText(span.way, text.slice(span.from, span.to), asked);
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
  isLed: (unit: Unit) => Words | null,
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
