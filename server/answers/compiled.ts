import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { once } from '../../schema/support/once.ts';

/** Executions after which a document is compiled: what is asked once or twice is not worth it. */
const USES = 3;

/** Words and signs of a document that is compiled at most: it takes some 30 microseconds a word. */
const MAX_TOKENS = 400;

/** Runs a compiled operation; null where it is not compiled. */
type Run = ((context: object, variables: object) => Promise<ExecutionResult>) | null;

interface Known {
  uses: number;
  run: Run;
}

/** Whether a type leads back to one that it stands in. The compiler would go down for ever. */
function holdsItself(type: GraphQLNamedType, above: readonly GraphQLNamedType[] = []): boolean {
  if (!isInputObjectType(type)) return false;
  if (above.includes(type)) return true;
  return Object.values(type.getFields()).some((field) =>
    holdsItself(getNamedType(field.type), [...above, type]),
  );
}

function countTokens({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) tokens += 1;
  return tokens;
}

function mayCompile(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): boolean {
  if (countTokens(document) > MAX_TOKENS) return false;
  return variableDefinitions.every(({ type: node }) => {
    const type = typeFromAST(schema, node);
    return type !== undefined && !holdsItself(getNamedType(type));
  });
}

// Read when something is first compiled: a start need not wait for it.
const loadCompiler = once(() => import('graphql-jit'));

async function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Promise<Run> {
  if (!mayCompile(schema, document, operation)) return null;
  const { compileQuery, isCompiledQuery } = await loadCompiler();
  const compiled = compileQuery(schema, document, operation.name?.value ?? '');
  if (!isCompiledQuery(compiled)) return null;
  const { query } = compiled;
  return async (context, variables) => query(undefined, context, variables);
}

/** Operations of checked documents that were executed often enough to be compiled. */
export interface CompiledOperations {
  /** How to run an operation; null as long as it is to be executed in the usual way. */
  readonly find: (document: DocumentNode, operation: OperationDefinitionNode) => Run;
}

/**
 * Compiles what is asked again and again. A compiled operation lives as long as its document.
 * @param onFailure told of what could not be compiled, which is executed in the usual way.
 */
export function compileOperations(
  schema: GraphQLSchema,
  onFailure: (error: unknown) => void,
): CompiledOperations {
  const known = new WeakMap<OperationDefinitionNode, Known>();
  const compileEntry = async (
    entry: Known,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): Promise<void> => {
    try {
      entry.run = await compile(schema, document, operation);
    } catch (error) {
      onFailure(error);
    }
  };
  return {
    find: (document, operation) => {
      const entry = known.get(operation) ?? { uses: 0, run: null };
      known.set(operation, entry);
      entry.uses += 1;
      if (entry.uses === USES) void compileEntry(entry, document, operation);
      return entry.run;
    },
  };
}
