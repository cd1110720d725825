import { PothosValidationError } from '@pothos/core';
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import type { Logger } from 'pino';
import { Refusal } from '../catalogue/refusal.ts';
import { Prisma } from '../prisma/generated/client/client.ts';
import { ERROR_CODES, type ErrorCode } from '../schema/support/errors.ts';
import { describeDatabaseFailure, isDatabaseAway } from './database-failure.ts';
import type { FaultLog } from './fault-log.ts';

const MAX_MESSAGE = 1_000;
// What graphql-js says of a query beyond its limits: of tokens ("more that", it writes), and of the
// work of comparing fields of the same name.
const TOO_LARGE = /^(Syntax Error: Document contains more tha[nt] |Validation aborted\.$)/;
/** What leaves of an error that nobody expected. */
export const MASKED =
  'The server failed to answer this. Nothing was changed. If it happens again, report the requestId.';

/** What leaves of an error of the database that may be over in a moment. */
export const AWAY = 'The database does not answer at the moment. Ask again in a few seconds.';

/** Seconds after which to ask again. */
export const RETRY_AFTER = 2;

/** Where errors are told that are not the client's. */
export interface ErrorLog {
  readonly logger: Logger;
  readonly faults: FaultLog;
}

/** Whether an error is of a database that does not answer, which is told once however often it is met. */
export function isAway(error: unknown, { faults }: ErrorLog): boolean {
  if (!isDatabaseAway(error)) return false;
  faults.tell(
    'The database does not answer; questions are refused with 503 until it does.',
    { cause: describeDatabaseFailure(error) },
    'The database answers again.',
  );
  return true;
}

/** The same error in the same place, with another message and other extensions. */
function rewrite(error: GraphQLError, message: string, extensions: GraphQLErrorExtensions) {
  const { nodes = null, source = null, positions = null, path = null } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

function withCode(error: GraphQLError, code: ErrorCode): GraphQLError {
  const { http } = error.extensions;
  const message = error.message.slice(0, MAX_MESSAGE);
  // Yoga sets the status of the answer by `http` and takes it out again.
  return rewrite(error, message, { code, ...(http === undefined ? {} : { http }) });
}

const isListed = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);

/**
 * Whether the database refused a value, by its class of SQLSTATE 22: U+0000 in a text, for one. All
 * values come from the request, because the server has none of its own.
 */
function isRefusedValue(error: Error | undefined): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return /\bCode: `22\w{3}`/.test(error.message);
}

function codeOf(error: GraphQLError): ErrorCode {
  if (error.message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  // Without a path nothing was resolved: the document or its variables did not fit the schema.
  return error.path === undefined ? 'GRAPHQL_VALIDATION_FAILED' : 'BAD_USER_INPUT';
}

/** Gives an expected error its code; null for one that must not leave the server as it is. */
function readExpected(error: GraphQLError): GraphQLError | null {
  const { originalError } = error;
  if (originalError instanceof PothosValidationError) return withCode(error, 'BAD_USER_INPUT');
  if (originalError instanceof Refusal) return withCode(error, originalError.code);
  if (isRefusedValue(originalError)) {
    return rewrite(error, 'A value has a character or a size that no text or number here has.', {
      code: 'BAD_USER_INPUT' satisfies ErrorCode,
    });
  }
  if (TOO_LARGE.test(error.message)) return withCode(error, 'LIMIT_EXCEEDED');
  const { code } = error.extensions;
  if (isListed(code)) return withCode(error, code);
  // Yoga has codes of its own for a request that is no GraphQL request.
  if (typeof code === 'string') return withCode(error, 'BAD_USER_INPUT');
  const isOurs = originalError === undefined || originalError instanceof GraphQLError;
  return isOurs ? withCode(error, codeOf(error)) : null;
}

/**
 * Gives every error a code of the shared list. One that nobody expected is logged with its cause,
 * and leaves as a sentence with the request id under which the log has it.
 */
export function describeErrors(
  errors: readonly GraphQLError[],
  requestId: string,
  log: ErrorLog,
): readonly GraphQLError[] {
  return errors.map((error) => {
    const expected = readExpected(error);
    if (expected !== null) return expected;
    if (isAway(error.originalError, log)) {
      return rewrite(error, AWAY, { code: 'UNAVAILABLE' satisfies ErrorCode });
    }
    log.logger.error({ requestId, path: error.path, err: error.originalError }, 'A request failed');
    return rewrite(error, MASKED, { code: 'INTERNAL' satisfies ErrorCode, requestId });
  });
}
