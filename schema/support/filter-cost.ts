/** What a filter within a filter costs, in fields of an answer: it is one more set to make and to join. */
export const INNER_COST = 25;

/** What a look through all texts costs within a filter. */
export const TEXT_COST = 500;

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/** What a filter costs beside what is listed by it; a plain one costs nothing. */
export function measureFilter(filter: unknown): number {
  if (typeof filter !== 'object' || filter === null) return 0;
  return Object.entries(filter).reduce((cost, [name, value]) => {
    if (name === 'text') return cost + (typeof value === 'string' ? TEXT_COST : 0);
    if (name === 'findings') return cost + measureFilter(value);
    if (!['and', 'or', 'not'].includes(name)) return cost;
    return listOf(value).reduce<number>(
      (sum, inner) => sum + INNER_COST + measureFilter(inner),
      cost,
    );
  }, 0);
}
