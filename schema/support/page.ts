import type { GraphQLField } from 'graphql';
import { requireCharacters } from '../../catalogue/limits.ts';
import { userError } from './errors.ts';

/** Rows on a page when nothing else is asked. */
export const DEFAULT_PAGE_SIZE = 20;

/** Rows on a page at most; also the most ids that `nodes` takes. */
export const MAX_PAGE_SIZE = 100;

function checkSize(name: 'first' | 'last', size: unknown, advice: string): void {
  if (typeof size !== 'number') return;
  if (size < 0) {
    throw userError('BAD_USER_INPUT', `\`${name}\` is ${size}; it must be 0 to ${MAX_PAGE_SIZE}.`);
  }
  if (size > MAX_PAGE_SIZE) {
    throw userError(
      'LIMIT_EXCEEDED',
      `\`${name}\` is ${size}; it must be 0 to ${MAX_PAGE_SIZE}. ${advice}`,
    );
  }
}

function checkIds(ids: unknown): void {
  if (!Array.isArray(ids) || ids.length <= MAX_PAGE_SIZE) return;
  throw userError(
    'LIMIT_EXCEEDED',
    `\`ids\` has ${ids.length} items; at most ${MAX_PAGE_SIZE} are served. Ask for them in several queries.`,
  );
}

/**
 * Refuses a page that is not served, wherever in the query it is asked for and before anything is
 * read. Without it a size beyond the maximum would be served.
 * @throws BAD_USER_INPUT or LIMIT_EXCEEDED.
 */
export function requirePage<Context>(
  args: Record<string, unknown>,
  field: GraphQLField<unknown, Context>,
): void {
  for (const [name, value] of Object.entries(args)) requireCharacters(name, value);
  checkIds(args['ids']);
  if (!field.args.some(({ name }) => name === 'first')) return;
  const { first, last } = args;
  const hasPages = field.args.some(({ name }) => name === 'after');
  const advice = hasPages
    ? 'Take more pages with `after` and `pageInfo.endCursor`.'
    : 'There are no pages behind it.';
  checkSize('first', first, advice);
  checkSize('last', last, advice);
  if (typeof first === 'number' && typeof last === 'number') {
    throw userError('BAD_USER_INPUT', '`first` and `last` exclude each other; give one of them.');
  }
}
