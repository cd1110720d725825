import { execute } from '@graphql-tools/executor';
import { type ExecutionResult, getOperationAST } from 'graphql';
import type { Logger } from 'pino';
import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { ReleaseChangedError } from '../../release/verify-release.ts';
import type { Context } from '../../schema/context.ts';
import { schema } from '../../schema/index.ts';
import { describeErrors } from '../errors.ts';
import { CORS_HEADERS } from '../plugins/use-cors.ts';
import type { Answer } from './answer.ts';
import type { ReadDocument } from './documents.ts';
import { toBytes } from './encode.ts';
import type { MediaType } from './media-type.ts';
import type { Question } from './question.ts';

/** What every question is carried out with. */
export interface CarryingOut {
  readonly database: Database;
  readonly readDocument: ReadDocument;
  readonly logger: Logger;
}

/** One question, put to one release. */
export interface Put {
  readonly question: Question;
  readonly release: PublishedRelease;
  readonly mediaType: MediaType;
  /** Named in the answer to an error that nobody expected. */
  readonly requestId: string;
}

const COMMON_HEADERS = Object.entries(CORS_HEADERS).flat();

const isOfLaterRelease = ({ errors = [] }: ExecutionResult): boolean =>
  errors.some(({ originalError }) => originalError instanceof ReleaseChangedError);

/**
 * Carries out a query, in the order of the specification: its text is read and checked, then executed.
 * Whatever has data is answered with 200 (GraphQL over HTTP, section 6.4), as Yoga does, whose work for
 * each request is as much as an ordinary query's own.
 * @returns null for what has no data: a text that is no query of the schema, variables that do not fit
 * it, another kind of operation. What is wrong is for Yoga to say.
 */
export async function carryOut(
  { database, readDocument, logger }: CarryingOut,
  { question: { query, operationName, variables }, release, mediaType, requestId }: Put,
): Promise<Answer | null> {
  const document = readDocument(query);
  if (document === null) return null;
  if (getOperationAST(document, operationName)?.operation !== 'query') return null;
  const contextValue: Context = { database, release };
  const result = await execute({
    schema,
    document,
    operationName,
    variableValues: { ...variables },
    contextValue,
  });
  if (!('data' in result)) return null;
  const { data, errors } = result;
  const told =
    errors === undefined ? { data } : { errors: describeErrors(errors, requestId, logger), data };
  return {
    status: 200,
    headers: ['content-type', `${mediaType}; charset=utf-8`, ...COMMON_HEADERS],
    body: toBytes(JSON.stringify(told)),
    encoded: {},
    isWhole: errors === undefined,
    isMixed: isOfLaterRelease(result),
  };
}
