import { GraphQLError } from 'graphql';

/** Every `extensions.code` that an answer can carry, and when. */
export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: 'The query is not GraphQL: the message says where it stops being so.',
  GRAPHQL_VALIDATION_FAILED: 'The query or its variables do not fit the schema.',
  BAD_USER_INPUT: 'An argument or a variable has a value that cannot be: the message says which.',
  NOT_FOUND: 'The address or the thing that was asked for does not exist.',
  PERSISTED_QUERY_NOT_FOUND:
    'The query was asked by its hash, which is not known yet: send its text along once.',
  DOCUMENT_NOT_REGISTERED:
    'The server answers registered documents only, and this is none of them.',
  LIMIT_EXCEEDED: 'The request asks for more than the server gives at once: ask for less.',
  RATE_LIMITED: 'Too much was asked in a minute: ask again after the seconds of Retry-After.',
  UNAVAILABLE:
    'The server cannot answer at the moment: ask again after the seconds of Retry-After.',
  TIMEOUT: 'The answer was not ready in time: ask for less at once.',
  INTERNAL: 'The server failed. Nothing was changed; report the requestId if it happens again.',
} as const;

/** A code of {@link ERROR_CODES}. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** An error for the person who asked: its message is sent as it is. */
export function userError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
