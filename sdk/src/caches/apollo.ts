import { compositeFields, connectionFields, embeddedTypes } from '../generated/cache.ts';
import { type Answered, mergePages, nameList, type Pages, readPages } from './pages.ts';
import { agree, type Join, unite } from './unite.ts';

/** What Apollo Client tells a policy of the field; the part of it that is read here. */
interface Context {
  readonly args: Readonly<Record<string, unknown>> | null;
  readonly field: object | null;
  // Apollo's own type is generic over references and objects; what it does is the same.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly mergeObjects: (existing: any, incoming: any) => any;
}

/** How Apollo Client keeps one field. */
export interface ApolloFieldPolicy {
  /** Which arguments make a list of its own. */
  readonly keyArgs?: (
    args: Readonly<Record<string, unknown>> | null,
    context: Pick<Context, 'field'>,
  ) => string;
  /** Takes the rows that were asked for out of those that are kept. */
  // The values of a cache are of all types; the policies look at them before they use them.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly read?: (existing: any, context: Context) => any;
  /** Puts what came to what is kept. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly merge: (existing: any, incoming: any, context: Context) => any;
}

/** How Apollo Client keeps the things of one type. */
export interface ApolloTypePolicy {
  readonly keyFields?: false;
  readonly fields?: Record<string, ApolloFieldPolicy>;
}

/** A short name of a text: 53 bits of it. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36);
}

const names = new WeakMap<object, string>();

/** A name of what a document asks of a field, the same in every process. */
function nameSelection(field: object): string {
  const known = names.get(field);
  if (known !== undefined) return known;
  const selection = 'selectionSet' in field ? field.selectionSet : null;
  const text = JSON.stringify(selection, (key, value) => (key === 'loc' ? undefined : value));
  const name = hash(text);
  names.set(field, name);
  return name;
}

/**
 * A list by its arguments and by what is asked of its rows: a list of which a part of the rows has
 * less than a query asks for would be read again and again.
 */
const LIST: ApolloFieldPolicy = {
  keyArgs: (args, { field }) => nameList(args ?? {}) + (field === null ? '' : nameSelection(field)),
  read: (existing: Pages | undefined, { args }) => readPages(existing, args ?? {}),
  merge: (existing: Pages | undefined, incoming: Answered, { args, mergeObjects }) =>
    mergePages(existing, incoming, args ?? {}, mergeObjects),
};

const VALUE: ApolloFieldPolicy = {
  merge: (existing, incoming, { mergeObjects }) => {
    const join: Join = mergeObjects;
    return agree(existing, incoming) ? unite(existing, incoming, join) : incoming;
  },
};

function makePolicies(): Record<string, ApolloTypePolicy> {
  const policies: Record<string, { keyFields?: false; fields: Record<string, ApolloFieldPolicy> }> =
    {};
  const find = (type: string) => {
    policies[type] ??= { fields: {} };
    return policies[type];
  };
  for (const type of embeddedTypes) find(type).keyFields = false;
  const add = (byType: Readonly<Record<string, readonly string[]>>, policy: ApolloFieldPolicy) => {
    for (const [type, fields] of Object.entries(byType)) {
      for (const field of fields) find(type).fields[field] = policy;
    }
  };
  add(connectionFields, LIST);
  add(compositeFields, VALUE);
  return policies;
}

/**
 * The `typePolicies` of an Apollo cache. What two queries ask of one thing is kept together, also where
 * it has no id; the pages of a list are put together, whatever their sizes; and rows of two releases are never
 * mixed.
 *
 * @example
 * const cache = new InMemoryCache({ possibleTypes, typePolicies: apolloTypePolicies });
 */
export const apolloTypePolicies: Record<string, ApolloTypePolicy> = /* @__PURE__ */ makePolicies();
