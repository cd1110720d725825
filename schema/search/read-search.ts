import type { PublishedRelease } from '../../release/published-release.ts';
import type { Correction, Plan, Unit } from '../../search/query/plan.ts';
import type { Words } from '../../search/words-of-release.ts';
import { loadNode } from '../support/nodes.ts';
import { nameOf } from './explain-hit.ts';
import type { Hits } from './find-hits.ts';
import { countHits } from './rank-hits.ts';
import type { NamedThing, Nothing } from './search-reading.ts';
import { type Part, sayNothing } from './statements.ts';

/** Reads the things that a query names, in its order. */
export async function readNamed(
  release: PublishedRelease,
  { alternatives }: Plan,
): Promise<readonly NamedThing[]> {
  const named = alternatives
    .flat()
    .flatMap(({ text, entities }) => entities.map((entity) => ({ text, entity })));
  const nodes = await Promise.all(
    // A publication is nothing that a text is resolved to.
    named.map(({ entity: { type: typename, key } }) =>
      typename === 'Publication' ? null : loadNode(release, { typename, key }),
    ),
  );
  return named.flatMap(({ text }, at) => {
    const node = nodes[at] ?? null;
    return node === null ? [] : [{ words: text, node }];
  });
}

/** The query with its corrections in the place of what was typed. */
export function correctText(text: string, corrections: readonly Correction[]): string {
  return corrections.reduce((query, { given, used }) => query.replace(given, used), text);
}

/** What a part of a query is called: by its concept, or as it was typed. */
function partOf({ thesaurus }: Words, { text, concepts }: Unit): Part {
  const [meant] = concepts;
  const concept = meant === undefined ? undefined : thesaurus.concepts[meant.concept];
  const isOfField = meant !== undefined && thesaurus.isOfField[meant.concept] === true;
  return isOfField && concept !== undefined ? { concept: nameOf(concept) } : { typed: text };
}

const MAX_NEAREST = 5;
/** From one concept to those around it: further away nothing is near any more. */
const MAX_STEPS = 2;

/** Concepts that findings speak of: those of a query and around them, or else those around these. */
function listNearest(words: Words, units: readonly Unit[]): readonly string[] {
  const { concepts, around, isOfField } = words.thesaurus;
  const { offsets } = words.findings.concepts;
  const isSpokenOf = (place: number) => (offsets[place + 1] ?? 0) > (offsets[place] ?? 0);
  let near = new Set(units.flatMap((unit) => unit.concepts.map(({ concept }) => concept)));
  let found: readonly number[] = [];
  for (let step = 0; step < MAX_STEPS && found.length === 0; step += 1) {
    near = new Set([...near, ...[...near].flatMap((concept) => around[concept] ?? [])]);
    found = [...near].filter((place) => isOfField[place] === true && isSpokenOf(place));
  }
  return found.slice(0, MAX_NEAREST).map((place) => concepts[place]?.terms.EN.pref ?? '');
}

/** Says what there is where nothing was found; null where something was, or nothing was asked. */
export function describeNothing(hits: Hits): Nothing | null {
  const { words, plan, findings, lines } = hits;
  const units = plan.alternatives.flat();
  if (countHits(lines) > 0 || units.length === 0) return null;
  const parts = plan.alternatives.flatMap((alternative, at) =>
    alternative.map(({ text }, unit) => ({ words: text, count: findings.counts[at]?.[unit] ?? 0 })),
  );
  const called = new Map(
    units.map((unit) => partOf(words, unit)).map((part) => [JSON.stringify(part), part]),
  );
  const isFiltered = findings.texts.length > 0;
  const isUnknown = parts.every(({ count }) => count === 0);
  const why = isFiltered ? 'FILTERED' : isUnknown ? 'UNKNOWN' : 'APART';
  return {
    statement: sayNothing([...called.values()], why),
    parts,
    nearest: listNearest(words, units),
  };
}
