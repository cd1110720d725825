import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Traits } from '../../catalogue/facts.ts';
import { traitsOf } from '../../catalogue/finding-filter.ts';
import { EVERYWHERE, type FindingSet } from '../../catalogue/finding-set.ts';
import { hasTraits, traitOf } from '../../catalogue/traits.ts';
import type { ObjectiveMapping } from '../../prisma/generated/client/client.ts';
import { RELEVANCES, type Relevance } from '../../reference/codes.ts';
import { LANGUAGES, type Language } from '../../text/languages.ts';
import type { Context } from '../context.ts';
import { openFindings } from '../finding/finding-list.ts';
import { type HitLine, type MatchGroup, rankHits } from './rank-hits.ts';
import { readFits, type SearchConditions } from './search-filter.ts';
import {
  findingsAt,
  findMatches,
  type LabelMatch,
  type Matches,
  rankOnce,
} from './search-memory.ts';
import type { SearchType } from './search-sql.ts';
import type { SearchQuery } from './search-syntax.ts';
import { SEARCHED } from './searched.ts';

/** What to search for, and in what. */
export interface Search {
  /** As `readSearchText` gives it. */
  readonly text: string;
  /** The same, taken apart. */
  readonly query: SearchQuery;
  readonly languages: readonly Language[];
  readonly types: readonly SearchType[];
  readonly filter: SearchConditions;
}

/** All hits of a search, not yet in one order. */
export interface Hits {
  readonly lines: readonly HitLine[];
  /** The objectives whose short labels lead to findings, by number. */
  readonly labels: ReadonlyMap<number, LabelMatch>;
}

// What a finding gets of the score of the label of its objective: less than if its text matched.
const SHARES: Readonly<Record<Relevance, number>> = { PRIMARY: 0.25, SECONDARY: 0.125 };

const compareLabels = (a: LabelMatch, b: LabelMatch): number =>
  b.score - a.score || LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language);

/** The label of each objective that matches best in the languages. */
function bestLabels(
  labels: readonly LabelMatch[],
  languages: readonly Language[],
): ReadonlyMap<number, LabelMatch> {
  const sorted = labels
    .filter(({ language }) => languages.includes(language))
    .toSorted(compareLabels);
  // The last of a number stays.
  return new Map(sorted.reverse().map((label) => [label.number, label]));
}

/** The findings that the labels of objectives lead to, without those that have what is excluded. */
function followLabels(
  catalogue: Catalogue,
  labels: Iterable<LabelMatch>,
  traits: Traits,
  excluded: readonly Int32Array[],
): readonly MatchGroup[] {
  const { mappings } = catalogue;
  const left = findingsAt(catalogue, excluded);
  const relevances = RELEVANCES.filter(
    (each) => traits.relevances.length === 0 || traits.relevances.includes(each),
  );
  return [...labels].flatMap(({ number, language, score }) =>
    relevances.map((relevance) => ({
      field: 'OBJECTIVE_LABEL' as const,
      language,
      score: score * SHARES[relevance],
      places: Int32Array.from(
        mappings
          .ofObjective(number, { ...traits, relevances: [relevance] })
          .new_difference(left)
          .array(),
      ),
    })),
  );
}

/** Opens the hits of one type in their order, which is made once in a release. */
function openLine(
  context: Context,
  { text, languages, filter }: Search,
  type: SearchType,
  found: Matches,
): HitLine {
  const { release } = context;
  const { catalogue } = release;
  const { count, keyOf } = SEARCHED[type];
  const traits = traitsOf(filter.findings ?? {});
  const labels = bestLabels(found.labels, languages);
  // How mappings must be made says something only where labels lead on.
  const name = JSON.stringify([type, text, languages, labels.size > 0 && traits]);
  const ranked = rankOnce(context, name, () =>
    rankHits(count(release), [
      ...found.groups.filter(({ language }) => languages.includes(language)),
      ...followLabels(catalogue, labels.values(), traits, found.excluded),
    ]),
  );
  return { type, ranked, keyOf: (place) => keyOf(release, place), fits: null };
}

/** Leaves the findings that fit a filter. */
function leaveFitting({ bits }: FindingSet, line: HitLine): HitLine {
  return { ...line, fits: (place) => bits.has(place) };
}

/**
 * Finds all hits of a search.
 * @throws LIMIT_EXCEEDED when it takes too long.
 */
export async function findHits(context: Context, search: Search): Promise<Hits> {
  const { text, query, languages, types, filter } = search;
  // What says only what is excluded looks for nothing.
  if (query.wanted === '') return { lines: [], labels: new Map() };
  const [matches, set] = await Promise.all([
    findMatches(context, types, text),
    filter.findings && types.includes('FINDING')
      ? openFindings(context, EVERYWHERE, filter.findings)
      : null,
  ]);
  const lines = types.flatMap((type, at): HitLine[] => {
    const found = matches[at];
    if (found === undefined) return [];
    const line = openLine(context, search, type, found);
    if (type === 'FINDING') return [set === null ? line : leaveFitting(set, line)];
    return [{ ...line, fits: readFits(context.release, type, filter) }];
  });
  return {
    lines,
    labels: bestLabels(
      matches.flatMap((found) => found.labels),
      languages,
    ),
  };
}

/**
 * The mapping that led to a finding whose own text does not match.
 * @param mappings all of the finding.
 */
export function pickReason(
  mappings: readonly ObjectiveMapping[],
  labels: ReadonlyMap<number, LabelMatch>,
  filter: SearchConditions,
): ObjectiveMapping {
  const traits = traitsOf(filter.findings ?? {});
  const [reason] = mappings
    .flatMap((mapping) => {
      const { method, relevance, confidence, objectiveNumber } = mapping;
      const label = labels.get(objectiveNumber);
      if (label === undefined || !hasTraits(traitOf(method, relevance, confidence), traits)) {
        return [];
      }
      return [{ mapping, label: { ...label, score: label.score * SHARES[relevance] } }];
    })
    .sort((a, b) => compareLabels(a.label, b.label) || a.mapping.id - b.mapping.id);
  if (reason === undefined) throw new Error('No mapping led to the finding.');
  return reason.mapping;
}
