import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from '../context.ts';

/**
 * Does a piece of work when the request has its turn, which is now where it has no others beside it. For
 * work behind an `await`; what a field does at once is paced already.
 * @throws when the request is given up, and what the work throws.
 */
export function takeTurn<Result>(
  { inTurn }: Context,
  work: () => Result | Promise<Result>,
): Result | Promise<Result> {
  return inTurn === undefined ? work() : inTurn(work);
}

/** Types of which each field counts anew. */
const COUNTED = ['FindingFacets'];

/** Arguments by which a field looks through many things. */
const CHOOSING = ['filter', 'query'];

const isWork = ({ args, extensions }: GraphQLField<unknown, Context>, typeName: string): boolean =>
  COUNTED.includes(typeName) ||
  extensions['cost'] !== undefined ||
  args.some(({ name }) => CHOOSING.includes(name));

/**
 * Makes fields that are work wait for their turn, where the request has turns, so that others go on beside.
 * Those that have it now resolve as they are: a promise more, and what is read at once would be read apart.
 */
export function pace(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isWork(field, type.name)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, context: Context, info) =>
        takeTurn(context, () => resolve(parent, args, context, info));
    }
  }
  return schema;
}
