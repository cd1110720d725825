import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import {
  keyOfFinding,
  keyParts,
  type ListOrder,
  placeOfKey,
} from '../../catalogue/finding-order.ts';
import { type FindingSet, findSet, type Within } from '../../catalogue/finding-set.ts';
import { says } from '../../catalogue/limits.ts';
import { lineOfSet } from '../../catalogue/page.ts';
import { listTexts, type Matches, requireFilter } from '../../catalogue/select-findings.ts';
import type { Finding } from '../../prisma/generated/client/client.ts';
import type { Context } from '../context.ts';
import { findOwnTexts } from '../search/search-memory.ts';
import { type PageArguments, pageThrough } from '../support/connection.ts';
import { type OrderBy, orderOf, readOrder } from '../support/order-by.ts';
import { takeTurn } from '../support/pace.ts';
import { whenRead } from '../support/when-read.ts';

type Filter = FindingConditions | null | undefined;

async function matchAll(context: Context, texts: readonly string[]) {
  const matched = await Promise.all(
    texts.map(async (text) => [text, await findOwnTexts(context, text)] as const),
  );
  return new Map(matched);
}

/**
 * Finds the findings of a list that fit a filter; at once, unless the filter asks for words.
 * @param known the findings that match the texts of what the list is a part of.
 * @throws Refusal for a filter that cannot be; LIMIT_EXCEEDED when a search takes too long.
 */
export function openFindings(
  context: Context,
  within: Within,
  filter: Filter,
  known: Matches = new Map(),
): FindingSet | Promise<FindingSet> {
  const { catalogue } = context.release;
  const asked = filter ?? {};
  requireFilter(asked);
  const texts = listTexts(asked);
  if (texts.length === 0) return findSet(catalogue, within, asked, known);
  return matchAll(context, texts).then((matches) =>
    takeTurn(context, () => findSet(catalogue, within, asked, new Map([...known, ...matches]))),
  );
}

/** What a list is read with beside its arguments. */
export interface FindingEdges<Extra extends object> {
  /** The findings that match the texts of what it is a part of. */
  readonly matches?: Matches;
  /**
   * What its edges say beside their findings.
   * @param number of the finding in the catalogue.
   */
  readonly edgeOf?: (number: number, row: Finding) => Extra;
}

/** Reads a page of a set of findings. */
function pageFindings<Extra extends object = object>(
  { release: { catalogue, entities } }: Context,
  set: FindingSet,
  order: ListOrder,
  args: PageArguments,
  { edgeOf }: FindingEdges<Extra> = {},
) {
  const placed = catalogue.order(order);
  const { at } = placed;
  return pageThrough<Finding, Extra>(
    {
      line: lineOfSet(set, order === 'PROFILE' ? null : placed),
      order: `FINDING_${order}`,
      parts: keyParts(order),
      keyOf: (place) => keyOfFinding(catalogue, order, at[place] ?? 0),
      placeOf: (key, isAfter) => placeOfKey(catalogue, order, key, isAfter),
      rowsAt: (places) =>
        entities.findings.list(places.map((place) => catalogue.ids[at[place] ?? 0] ?? 0)),
      ...(edgeOf && { edgeOf: (place: number, row: Finding) => edgeOf(at[place] ?? 0, row) }),
      countAll: () => set.count,
      set,
    },
    args,
  );
}

/** The orders of findings, as they can be asked for. */
export const findingOrder = orderOf(
  'Finding',
  'findings',
  {
    PROFILE: 'The slug of the profile; then as the document has them.',
    DOMAIN: 'The wheel of domains; then as PROFILE.',
    YEAR: 'The year of the profile; then as PROFILE.',
  },
  { field: 'PROFILE' },
);

/** The arguments of a list of findings. */
interface ListArguments extends PageArguments {
  readonly filter?: Filter;
  readonly orderBy?: OrderBy<'PROFILE' | 'DOMAIN' | 'YEAR'> | null | undefined;
}

/** Reads a page of the findings of a list: as the documents have them, unless asked otherwise. */
export function listFindings<Extra extends object = object>(
  context: Context,
  within: Within,
  args: ListArguments,
  edges: FindingEdges<Extra> = {},
) {
  const { filter } = args;
  const { field, isDescending } = readOrder(args.orderBy, findingOrder.byDefault);
  const order: ListOrder = isDescending ? `${field}_DESC` : field;
  const set = openFindings(context, within, filter, edges.matches);
  return whenRead(set, (found) => pageFindings(context, found, order, args, edges));
}

/** The filter of a list of a part: what it asks of mappings is asked of the one that leads there. */
function askOfPart(filter: Filter, part: FindingConditions): Filter {
  if (!filter || !says(part.objectives) || says(filter.objectives)) return filter;
  const { relevances, methods, minConfidence } = filter;
  if (!says(relevances) && !says(methods) && !says(minConfidence)) return filter;
  return {
    ...filter,
    objectives: part.objectives,
    methods: says(methods) ? methods : part.methods,
  };
}

/**
 * Reads a page of a part of a set: the findings that a number of it counts.
 * @param part what tells the part; what the filter of the set asks of mappings holds in it too.
 */
export function listPart(
  context: Context,
  { within: whole, filter, matches }: Pick<FindingSet, 'within' | 'filter' | 'matches'>,
  part: FindingConditions,
  args: ListArguments,
) {
  const { methods, relevances, minConfidence } = filter;
  const asked = { methods, relevances, minConfidence, ...part };
  return listFindings(
    context,
    { of: 'PART', whole, filter, part: asked },
    { ...args, filter: askOfPart(args.filter, asked) },
    { matches },
  );
}
