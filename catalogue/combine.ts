import { listInner, type Nested, requireModest } from './limits.ts';

/** Whether a thing fits. */
export type Test<Item> = (item: Item) => boolean;

/**
 * Makes one test of a filter and the filters in it.
 * @param read makes the test of what a filter asks itself; it throws a Refusal for what cannot be.
 * @throws Refusal when there are too many filters, or for one that cannot be.
 */
export function combine<Filter extends Nested<Filter>, Item>(
  filter: Filter,
  read: (filter: Filter) => Test<Item>,
): Test<Item> {
  requireModest(filter);
  const compile = (each: Filter): Test<Item> => {
    const own = read(each);
    if (listInner(each).length === 0) return own;
    const all = (each.and ?? []).map(compile);
    const any = (each.or ?? []).map(compile);
    const none = each.not ? compile(each.not) : () => false;
    return (item) =>
      own(item) &&
      all.every((fits) => fits(item)) &&
      (any.length === 0 || any.some((fits) => fits(item))) &&
      !none(item);
  };
  return compile(filter);
}
