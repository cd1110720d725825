import { PothosValidationError } from '@pothos/core';
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { ErrorCode } from '../../schema/errors.ts';
import { requestIdOf } from './use-request-id.ts';

const MAX_MESSAGE = 1_000;
const MASKED =
  'The server failed to answer this. Nothing was changed. If it happens again, report the requestId.';

/** The same error in the same place, with another message and other extensions. */
function rewrite(error: GraphQLError, message: string, extensions: GraphQLErrorExtensions) {
  const { nodes = null, source = null, positions = null, path = null } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

function withCode(error: GraphQLError, code: ErrorCode): GraphQLError {
  const message = error.message.slice(0, MAX_MESSAGE);
  return rewrite(error, message, { ...error.extensions, code });
}

function codeOf(error: GraphQLError): ErrorCode {
  if (error.message.startsWith('Syntax Error: Document contains more than'))
    return 'LIMIT_EXCEEDED';
  if (error.message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  // Without a path nothing was resolved: the document or its variables did not fit the schema.
  return error.path === undefined ? 'GRAPHQL_VALIDATION_FAILED' : 'BAD_USER_INPUT';
}

/** Gives an expected error its code; null for one that must not leave the server as it is. */
function readExpected(error: GraphQLError): GraphQLError | null {
  const { originalError } = error;
  if (originalError instanceof PothosValidationError) return withCode(error, 'BAD_USER_INPUT');
  if (typeof error.extensions['code'] === 'string') return error;
  const isOurs = originalError === undefined || originalError instanceof GraphQLError;
  return isOurs ? withCode(error, codeOf(error)) : null;
}

/**
 * Gives every error a code of the shared list. One that nobody expected is logged with its cause,
 * and leaves as a sentence with the request id under which the log has it.
 */
export function useErrors(logger: Logger): Plugin {
  return {
    onResultProcess({ result, setResult, request }) {
      if (isAsyncIterable(result) || Array.isArray(result) || !result.errors) return;
      const errors = result.errors.map((error) => {
        const expected = readExpected(error);
        if (expected !== null) return expected;
        const requestId = requestIdOf(request);
        logger.error({ requestId, path: error.path, err: error.originalError }, 'A request failed');
        return rewrite(error, MASKED, { code: 'INTERNAL' satisfies ErrorCode, requestId });
      });
      setResult({ ...result, errors });
    },
  };
}
