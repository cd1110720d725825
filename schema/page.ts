import { type GraphQLSchema, isObjectType } from 'graphql';
import { userError } from './errors.ts';

/** Rows on a page when nothing else is asked. */
export const DEFAULT_PAGE_SIZE = 20;

/** Rows on a page at most; also the most ids that `nodes` takes. */
export const MAX_PAGE_SIZE = 100;

/** The paging arguments of a connection. */
interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
}

function checkSize(name: 'first' | 'last', size: number | null | undefined): void {
  if (size === null || size === undefined) return;
  if (size < 0) {
    throw userError('BAD_USER_INPUT', `\`${name}\` is ${size}; it must be 0 to ${MAX_PAGE_SIZE}.`);
  }
  if (size > MAX_PAGE_SIZE) {
    throw userError(
      'LIMIT_EXCEEDED',
      `\`${name}\` is ${size}; it must be 0 to ${MAX_PAGE_SIZE}. Take more pages with \`after\` and \`pageInfo.endCursor\`.`,
    );
  }
}

function checkPage({ first, last }: PageArguments): void {
  checkSize('first', first);
  checkSize('last', last);
  if (typeof first === 'number' && typeof last === 'number') {
    throw userError('BAD_USER_INPUT', '`first` and `last` exclude each other; give one of them.');
  }
}

/**
 * Makes every connection of the schema refuse a page size that it does not serve. Without it a size
 * beyond the maximum would be cut in silence.
 */
export function enforcePageSizes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.args.some(({ name }) => name === 'first')) continue;
      const { resolve } = field;
      if (resolve === undefined) continue;
      field.resolve = (parent, args, context, info) => {
        checkPage(args);
        return resolve(parent, args, context, info);
      };
    }
  }
  return schema;
}
