import type { ComplexityErrorFn, FieldComplexityValue } from '@pothos/plugin-complexity';
import type { GraphQLField } from 'graphql';
import { userError } from './errors.ts';
import { DEFAULT_PAGE_SIZE, requirePage } from './page.ts';

/** Fields that one answer may hold, counted before anything is read: page sizes multiply. */
export const MAX_COMPLEXITY = 50_000;

/** Levels that a query may nest. The longest walk of the examples needs 13. */
export const MAX_DEPTH = 20;

/** Items that a list without pages holds, most often. */
const PLAIN_LIST_SIZE = 10;

function readSize(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/**
 * What a field costs: itself, and what is asked below it as often as it may repeat. Asked of every
 * field of a query before anything is read, so it refuses pages that are not served as well.
 */
export function measureField<Context>(
  args: Record<string, unknown>,
  _context: Context,
  field: GraphQLField<unknown, Context>,
): FieldComplexityValue {
  requirePage(args, field);
  const isConnection = field.args.some(({ name }) => name === 'first');
  if (isConnection) {
    const size = readSize(args['first']) ?? readSize(args['last']) ?? DEFAULT_PAGE_SIZE;
    // What stands beside the rows, such as facets, is answered on an empty page too.
    return { field: 1, multiplier: Math.max(size, 1) };
  }
  if (Array.isArray(args['ids'])) return { field: 1, multiplier: args['ids'].length };
  // The connection above has counted these already.
  if (field.name === 'nodes' || field.name === 'edges') return { field: 0, multiplier: 1 };
  const isList = field.type.toString().startsWith('[');
  return { field: 1, multiplier: isList ? PLAIN_LIST_SIZE : 1 };
}

/** Says what was too much, and how to ask for less. */
export const refuseComplexity: ComplexityErrorFn = (kind, result) =>
  kind === 'Depth'
    ? userError(
        'LIMIT_EXCEEDED',
        `The query nests ${result.depth} levels; at most ${MAX_DEPTH} are served. Ask for the deeper part in a query of its own.`,
      )
    : userError(
        'LIMIT_EXCEEDED',
        `The query may return ${result.complexity} fields; at most ${MAX_COMPLEXITY} are served at once. Ask for smaller pages with \`first\`, or for fewer nested lists.`,
      );
