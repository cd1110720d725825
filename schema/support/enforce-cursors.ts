import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import type { Context } from '../context.ts';
import { refuseCursor, rowsOf } from './cursor.ts';

// Prisma answers a cursor whose row is gone with an empty page, which reads as the end of the list.
async function requireRow(page: unknown, connection: string, cursor: string, context: Context) {
  const resolved = await page;
  const isEmpty =
    typeof resolved === 'object' &&
    resolved !== null &&
    'edges' in resolved &&
    Array.isArray(resolved.edges) &&
    resolved.edges.length === 0;
  if (isEmpty && !(await context.loaders.cursorRows.load({ connection, cursor }))) {
    throw refuseCursor(cursor);
  }
  return resolved;
}

/** Makes every connection of the schema refuse a cursor whose row is not there. */
export function enforceCursors(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.args.some(({ name }) => name === 'after')) continue;
      const { resolve } = field;
      if (resolve === undefined) continue;
      const connection = getNamedType(field.type).name;
      rowsOf(connection);
      field.resolve = (parent, args, context, info) => {
        const page = resolve(parent, args, context, info);
        const cursor = args.after ?? args.before;
        return typeof cursor === 'string' ? requireRow(page, connection, cursor, context) : page;
      };
    }
  }
  return schema;
}
