import { connectionFields, embeddedTypes, fieldTypes, possibleTypes } from '../generated/cache.ts';

/**
 * The `keys` of urql's Graphcache: none for the types without an id, which it keeps in what holds them.
 *
 * @example
 * cacheExchange({ keys: graphcacheKeys, schema: graphcacheSchema })
 */
export const graphcacheKeys: Record<string, () => null> = /* @__PURE__ */ Object.fromEntries(
  embeddedTypes.map((type) => [type, () => null]),
);

/**
 * The `resolvers` of urql's Graphcache that put the pages of every list together.
 *
 * @param pagination `relayPagination` of `@urql/exchange-graphcache/extras`.
 *
 * @example
 * cacheExchange({ keys: graphcacheKeys, schema: graphcacheSchema, resolvers: graphcacheResolvers(relayPagination) })
 */
export function graphcacheResolvers<Resolver>(
  pagination: () => Resolver,
): Record<string, Record<string, Resolver>> {
  return Object.fromEntries(
    Object.entries(connectionFields).map(([type, fields]) => [
      type,
      Object.fromEntries(fields.map((field) => [field, pagination()])),
    ]),
  );
}

/** A type as introspection has it, as far as Graphcache reads it. */
type TypeReference =
  | { readonly kind: 'NON_NULL' | 'LIST'; readonly ofType: TypeReference }
  | { readonly kind: 'SCALAR' | 'OBJECT'; readonly name: string };

/** Reads a type as the schema writes it: "[Finding!]!". */
function readType(text: string): TypeReference {
  if (text.endsWith('!')) return { kind: 'NON_NULL', ofType: readType(text.slice(0, -1)) };
  if (text.startsWith('[')) return { kind: 'LIST', ofType: readType(text.slice(1, -1)) };
  return { kind: text in fieldTypes || text in possibleTypes ? 'OBJECT' : 'SCALAR', name: text };
}

function readFields(text: string) {
  return text.split(' ').map((field) => {
    const [name = '', type = ''] = field.split(':');
    return { name, type: readType(type), args: [] };
  });
}

const listNames = (names: readonly string[], kind: 'OBJECT' | 'INTERFACE') =>
  names.map((name) => ({ kind, name }));

function makeSchema() {
  const abstract = Object.entries(possibleTypes).map(([name, types]) => ({
    // An interface with nothing but its id answers for unions too: only what it stands for is read.
    kind: 'INTERFACE',
    name,
    fields: readFields('id:ID!'),
    interfaces: [],
    possibleTypes: listNames(types, 'OBJECT'),
  }));
  const objects = Object.entries(fieldTypes).map(([name, fields]) => ({
    kind: 'OBJECT',
    name,
    fields: readFields(fields),
    interfaces: listNames(
      Object.entries(possibleTypes).flatMap(([abstract, types]) =>
        types.some((type) => type === name) ? [abstract] : [],
      ),
      'INTERFACE',
    ),
  }));
  return {
    __schema: {
      queryType: { name: 'Query', kind: null },
      mutationType: null,
      subscriptionType: null,
      types: [...abstract, ...objects],
    },
  };
}

/** The schema as urql's Graphcache takes it. */
export interface GraphcacheSchema {
  readonly __schema: {
    readonly queryType: { readonly name: string; readonly kind: null };
    readonly mutationType: null;
    readonly subscriptionType: null;
    readonly types: readonly { readonly kind: string; readonly name: string }[];
  };
}

/**
 * The `schema` of urql's Graphcache: with it fragments on interfaces and unions match without a guess.
 *
 * @example
 * cacheExchange({ keys: graphcacheKeys, schema: graphcacheSchema })
 */
export const graphcacheSchema: GraphcacheSchema = /* @__PURE__ */ makeSchema();
