import { execute as executeDocument } from '@graphql-tools/executor';
import {
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
} from 'graphql';
import type { CodeReading } from '../../catalogue/code-book.ts';
import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { ReleaseChangedError } from '../../release/verify-release.ts';
import type { Context } from '../../schema/context.ts';
import { schema } from '../../schema/index.ts';
import { userError } from '../../schema/support/errors.ts';
import { listSizesOf } from '../../schema/support/list-sizes.ts';
import {
  type CheckedQuery,
  MAX_FIELDS,
  measureQuery,
  type QueryCost,
  refuseCost,
} from '../../schema/support/query-cost.ts';
import type { Admission } from '../admission/admission.ts';
import type { ChargeClient } from '../admission/charge.ts';
import { DeadlineError, withDeadline } from '../admission/deadline.ts';
import { describeErrors, type ErrorLog, RETRY_AFTER } from '../errors.ts';
import type { Note } from '../observe/notes.ts';
import { CORS_HEADERS } from '../plugins/use-cors.ts';
import type { Answer } from './answer.ts';
import type { CompiledOperations } from './compiled.ts';
import type { ReadDocument } from './documents.ts';
import { toBytes } from './encode.ts';
import type { MediaType } from './media-type.ts';
import type { Question } from './question.ts';

/** What every question is carried out with. */
export interface CarryingOut extends ErrorLog {
  readonly admission: Admission;
  readonly database: Database;
  readonly readDocument: ReadDocument;
  readonly operations: CompiledOperations;
}

/** One question, put to one release. */
export interface Put {
  readonly question: Question;
  readonly release: PublishedRelease;
  readonly mediaType: MediaType;
  /** Named in the answer to an error that nobody expected. */
  readonly requestId: string;
  /** Takes what it costs from who asks. */
  readonly charge: ChargeClient;
  /** Where it is written down. */
  readonly note: Note;
}

/** Codes of what may be answered later: a part of the answer is none. */
const NOT_NOW = ['UNAVAILABLE', 'TIMEOUT'];

const COMMON_HEADERS = Object.entries(CORS_HEADERS).flat();

const isOfLaterRelease = ({ errors = [] }: ExecutionResult): boolean =>
  errors.some(({ originalError }) => originalError instanceof ReleaseChangedError);

function missOperation(name: string | null): GraphQLError {
  return userError(
    'BAD_USER_INPUT',
    name === null
      ? 'The document has several operations: say by `operationName` which of them.'
      : `The document has no operation named "${name.slice(0, 60)}".`,
  );
}

/** What came of a question. */
interface Executed {
  readonly result: ExecutionResult;
  /** Null or left out where it is not known. */
  readonly cost?: QueryCost | null;
  readonly readings?: readonly CodeReading[];
}

/** What is said beside every answer: what it cost, of which release it is, how codes were read. */
function withExtensions(
  { result, cost = null, readings = [] }: Executed,
  { number, checksum, publishedAt }: PublishedRelease,
): ExecutionResult {
  // Once each, where any was written in another way.
  const once = new Map(readings.map((reading) => [JSON.stringify(reading), reading]));
  return {
    ...result,
    extensions: {
      ...result.extensions,
      ...(cost !== null && { cost: { requested: cost.fields, maximum: MAX_FIELDS } }),
      release: { number, checksum, publishedAt: publishedAt.toISOString() },
      ...(once.size > 0 && { readAs: [...once.values()] }),
    },
  };
}

/** Null for an operation that is none of ours. */
async function execute(
  options: CarryingOut,
  { question: { query, operationName, variables }, release, charge, note }: Put,
  gone: AbortSignal | null,
): Promise<Executed | null> {
  const { database, readDocument, operations, admission } = options;
  const read = readDocument(query);
  if (read.errors !== undefined) return { result: read };
  const { document } = read;
  const operation = getOperationAST(document, operationName);
  if (!operation) return { result: { errors: [missOperation(operationName)] } };
  if (operation.operation !== OperationTypeNode.QUERY) return null;
  const variableValues = { ...variables };
  note.operation = operation.name?.value ?? null;
  const { errors, cost } = weigh({
    document,
    operation,
    variables: variableValues,
    sizes: listSizesOf(release),
  });
  if (errors.length > 0) return { result: { errors }, cost };
  const run = operations.find(document, operation);
  const carryOut = async (signal: AbortSignal): Promise<Executed> => {
    const inTurn = admission.turns.open(signal);
    if (run !== null) {
      const context: Context = { database, release, readings: [], inTurn };
      const result = await run(context, variableValues);
      // What is wrong is told by one executor alone: its words, its paths, its places.
      if (result.errors === undefined) return { result, cost, readings: context.readings };
      signal.throwIfAborted();
    }
    const contextValue: Context = { database, release, readings: [], inTurn };
    const asked = { schema, document, operationName, variableValues, contextValue };
    const result = await executeDocument(asked);
    if ('initialResult' in result) {
      throw new Error('The schema has no directive that asks for an answer in parts.');
    }
    return { result, cost, readings: contextValue.readings };
  };
  const fields = cost?.fields ?? 1;
  note.cost = fields;
  await charge(fields);
  const leave = await admission.enter(fields);
  try {
    return await withDeadline(admission.limits.timeout, gone, carryOut);
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    return { result: { errors: [userError('TIMEOUT', error.message)] }, cost };
  } finally {
    leave();
  }
}

interface Weighed {
  readonly errors: readonly GraphQLError[];
  /** Null where that is not known, because something is wrong before it can be. */
  readonly cost: QueryCost | null;
}

/** What a question asks for, and what is wrong with it before anything is read. */
function weigh({ document, operation, variables, sizes }: Omit<CheckedQuery, 'schema'>): Weighed {
  const { errors, coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variables,
  );
  if (errors !== undefined) return { errors, cost: null };
  try {
    const cost = measureQuery({ schema, document, operation, variables: coerced, sizes });
    const refusal = refuseCost(cost);
    return { errors: refusal === null ? [] : [refusal], cost };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error], cost: null };
    throw error;
  }
}

/** An answer without data: what was found out, and what is said beside every answer. */
function refuseAnswer(
  status: number,
  headers: readonly string[],
  { message, extensions }: GraphQLError,
  beside: ExecutionResult['extensions'],
): Answer {
  const body = toBytes(JSON.stringify({ errors: [{ message, extensions }], extensions: beside }));
  return { status, headers, body, encoded: {}, isWhole: false, isMixed: false };
}

/**
 * Carries out a query, in the order of the specification: its text is read and checked, its values are,
 * what asks for too much is refused, and it is executed. The status is that of GraphQL over HTTP,
 * section 6.4: 200 for whatever has data; for what has none, 400 in the type that may tell by its status.
 * Yoga answers so as well, but its work for each request is as much as an ordinary query's own.
 * @param gone comes when nobody waits for the answer any more.
 * @returns null for an operation that is no query. What is wrong with it is for Yoga to say.
 * @throws Refused where there is no place for it now, AbandonedError where nobody waits.
 */
export async function carryOut(
  options: CarryingOut,
  put: Put,
  gone: AbortSignal | null,
): Promise<Answer | null> {
  const executed = await execute(options, put, gone);
  if (executed === null) return null;
  const result = withExtensions(executed, put.release);
  const { mediaType, requestId } = put;
  const headers = ['content-type', `${mediaType}; charset=utf-8`, ...COMMON_HEADERS];
  if (isOfLaterRelease(result)) {
    const changed = userError('UNAVAILABLE', 'A later release was published meanwhile. Ask again.');
    return { ...refuseAnswer(503, headers, changed, result.extensions), isMixed: true };
  }
  const { errors, ...rest } = result;
  const hasData = 'data' in result;
  const told = errors === undefined ? [] : describeErrors(errors, requestId, options);
  const away = told.find(({ extensions }) => NOT_NOW.includes(String(extensions['code'])));
  if (away !== undefined) {
    // A part of an answer is no answer to whoever asks again.
    const later = [...headers, 'retry-after', `${RETRY_AFTER}`];
    return refuseAnswer(503, later, away, result.extensions);
  }
  const text = JSON.stringify(errors === undefined ? rest : { errors: told, ...rest });
  const { answerBytes } = options.admission.limits;
  if (text.length > answerBytes) {
    const refusal = userError(
      'LIMIT_EXCEEDED',
      `The answer has ${text.length} characters; at most ${answerBytes} are served at once. Ask for smaller pages with \`first\`, or for fewer fields.`,
    );
    const status = mediaType === 'application/json' ? 200 : 400;
    return refuseAnswer(status, headers, refusal, result.extensions);
  }
  return {
    status: hasData || mediaType === 'application/json' ? 200 : 400,
    headers,
    body: toBytes(text),
    encoded: {},
    isWhole: errors === undefined,
    isMixed: false,
  };
}
