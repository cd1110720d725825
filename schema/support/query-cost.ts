import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  isOutputType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { userError } from './errors.ts';
import { measureFilter } from './filter-cost.ts';
import type { ListSizes } from './list-sizes.ts';
import { DEFAULT_PAGE_SIZE, requirePage } from './page.ts';

/** Fields that one answer may hold, counted before anything is read: page sizes multiply. */
export const MAX_FIELDS = 50_000;

/** Levels that a query may nest. The longest walk of the examples needs 13. */
export const MAX_DEPTH = 20;

/** Items that a list holds, most often, of which no more is known. */
const PLAIN_LIST_SIZE = 10;

/** What a field costs. */
export interface FieldCost {
  /** Itself, in fields of an answer. */
  readonly field: number;
  /** How often what is asked below it may repeat. */
  readonly multiplier: number;
}

/** The arguments of a field, as they will be given to it. */
export type Args = Readonly<Record<string, unknown>>;

/** What a field costs, or how its arguments tell. */
export type Cost = FieldCost | ((args: Args) => FieldCost);

/** Says what a field costs that is not measured rightly by its type: `extensions: costs(...)`. */
export const costs = (cost: Cost): { readonly cost: Cost } => ({ cost });

type Field = GraphQLField<unknown, unknown>;

const readSize = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const isList = ({ type }: Field): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** What a page costs: what stands beside the rows, such as facets, is answered on an empty one too. */
export function measurePage({ first, last }: Args, rows = DEFAULT_PAGE_SIZE): FieldCost {
  const size = readSize(first) ?? readSize(last) ?? rows;
  return { field: 1, multiplier: Math.max(size, 1) };
}

/** What a page of a list that is short by its nature costs, however long a page is asked for. */
export const measureShort =
  (rows: number) =>
  (args: Args): FieldCost => ({
    field: 1,
    multiplier: Math.min(measurePage(args).multiplier, rows),
  });

function measureByType(args: Args, field: Field, size: number): FieldCost {
  if (field.args.some(({ name }) => name === 'first')) return measurePage(args);
  if (Array.isArray(args['ids'])) return { field: 1, multiplier: args['ids'].length };
  // The connection above has counted these already.
  if (field.name === 'nodes' || field.name === 'edges') return { field: 0, multiplier: 1 };
  return { field: 1, multiplier: isList(field) ? size : 1 };
}

function measureField(args: Args, field: Field, size: number): FieldCost {
  // Set by `costs` alone.
  const cost = field.extensions['cost'] as Cost | undefined;
  if (cost === undefined) return measureByType(args, field, size);
  return typeof cost === 'function' ? cost(args) : cost;
}

/** What a query, or a selection of it, asks for. */
export interface QueryCost {
  /** Fields that its answer may hold. */
  readonly fields: number;
  /** Levels that it nests. */
  readonly depth: number;
}

/** What is known while a query is measured. */
interface Measuring {
  readonly schema: GraphQLSchema;
  readonly sizes: ListSizes;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Args;
  /** By selection and the type that it is of: a fragment may stand in many places. */
  readonly known: Map<SelectionSetNode, Map<GraphQLNamedType, QueryCost>>;
}

function findField({ schema }: Measuring, type: GraphQLNamedType, name: string): Field | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(type) ? type.getFields()[name] : undefined;
}

function measureNode(measuring: Measuring, node: FieldNode, parent: GraphQLNamedType): QueryCost {
  const field = findField(measuring, parent, node.name.value);
  // The document was checked against the schema.
  if (field === undefined) throw new Error(`${parent.name} has no field ${node.name.value}.`);
  const below = node.selectionSet
    ? measure(measuring, node.selectionSet, getNamedType(field.type))
    : { fields: 0, depth: 0 };
  // Introspection reads what is in memory, a few times over: it costs what it is long.
  if (parent.name.startsWith('__') || field.name.startsWith('__')) {
    return { fields: 1 + below.fields, depth: 1 + below.depth };
  }
  const args = getArgumentValues(field, node, { ...measuring.variables });
  try {
    requirePage(args, field);
  } catch (error) {
    throw locatedError(error, node);
  }
  const { field: own, multiplier } = measureField(
    args,
    field,
    measuring.sizes.get(`${parent.name}.${field.name}`) ?? PLAIN_LIST_SIZE,
  );
  const choosing = measureFilter(args['filter']);
  return { fields: own + choosing + multiplier * below.fields, depth: 1 + below.depth };
}

function measureAll(
  measuring: Measuring,
  { selections }: SelectionSetNode,
  type: GraphQLNamedType,
): QueryCost {
  let fields = 0;
  let depth = 0;
  for (const node of selections) {
    const measured =
      node.kind === Kind.FIELD
        ? measureNode(measuring, node, type)
        : measureFragment(
            measuring,
            node.kind === Kind.INLINE_FRAGMENT ? node : measuring.fragments.get(node.name.value),
            type,
          );
    fields += measured.fields;
    depth = Math.max(depth, measured.depth);
  }
  return { fields, depth };
}

type Fragment = Pick<FragmentDefinitionNode, 'selectionSet'> & {
  readonly typeCondition?: FragmentDefinitionNode['typeCondition'] | undefined;
};

const NOTHING: QueryCost = { fields: 0, depth: 0 };

function measureFragment(
  measuring: Measuring,
  fragment: Fragment | undefined,
  type: GraphQLNamedType,
): QueryCost {
  if (fragment === undefined) throw new Error('A fragment of a checked document is not there.');
  const condition = fragment.typeCondition?.name.value;
  const on = condition === undefined ? type : measuring.schema.getType(condition);
  if (on === undefined || !isOutputType(on)) throw new Error(`There is no type ${condition}.`);
  const isOf =
    on === type ||
    (isAbstractType(on) && isObjectType(type) && measuring.schema.isSubType(on, type));
  // What is asked of another type is not answered for this one.
  return isOf ? measure(measuring, fragment.selectionSet, type) : NOTHING;
}

/** The dearest of what a thing may be. */
function measureDearest(
  measuring: Measuring,
  selectionSet: SelectionSetNode,
  types: readonly GraphQLObjectType[],
): QueryCost {
  return types
    .map((type) => measure(measuring, selectionSet, type))
    .reduce((a, b) => ({
      fields: Math.max(a.fields, b.fields),
      depth: Math.max(a.depth, b.depth),
    }));
}

function measure(
  measuring: Measuring,
  selectionSet: SelectionSetNode,
  type: GraphQLNamedType,
): QueryCost {
  const known = measuring.known.get(selectionSet);
  const before = known?.get(type);
  if (before !== undefined) return before;
  const measured = isAbstractType(type)
    ? measureDearest(measuring, selectionSet, measuring.schema.getPossibleTypes(type))
    : measureAll(measuring, selectionSet, type);
  const byType = known ?? new Map<GraphQLNamedType, QueryCost>();
  measuring.known.set(selectionSet, byType.set(type, measured));
  return measured;
}

/** A query that fits the schema, with the values of its variables. */
export interface CheckedQuery {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Args;
  /** How long lists are that have no pages. */
  readonly sizes: ListSizes;
}

/**
 * Measures a query before anything is read.
 * @throws GraphQLError with the code BAD_USER_INPUT or LIMIT_EXCEEDED for a page that cannot be, or that
 * is too large, wherever in the query it is asked for.
 */
export function measureQuery({
  schema,
  document,
  operation,
  variables,
  sizes,
}: CheckedQuery): QueryCost {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no queries.');
  const measuring = { schema, sizes, fragments, variables, known: new Map() };
  return measure(measuring, operation.selectionSet, root);
}

/** The error for a query that asks for more than is served; null where it does not. */
export function refuseCost({ fields, depth }: QueryCost): GraphQLError | null {
  if (depth > MAX_DEPTH) {
    return userError(
      'LIMIT_EXCEEDED',
      `The query nests ${depth} levels; at most ${MAX_DEPTH} are served. Ask for the deeper part in a query of its own.`,
    );
  }
  if (fields > MAX_FIELDS) {
    return userError(
      'LIMIT_EXCEEDED',
      `The query may return ${fields} fields; at most ${MAX_FIELDS} are served at once. Ask for smaller pages with \`first\`, or for fewer nested lists.`,
    );
  }
  return null;
}
