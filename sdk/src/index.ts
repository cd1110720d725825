export { type Client, createClient } from './client.ts';
export { type Core, createCore } from './core.ts';
export type {
  DocumentInput,
  DocumentText,
  DocumentTypes,
  ParsedDocument,
  ResultOf,
  TypedDocument,
  VariablesOf,
} from './document.ts';
export {
  AbortError,
  type Allowance,
  AnswerError,
  type AnswerFacts,
  type ErrorFacts,
  GraphQLRequestError,
  HttpError,
  isMgiError,
  MgiError,
  type MgiErrors,
  NetworkError,
  PaginationError,
  RateLimitError,
  type ReportedError,
  TimeoutError,
} from './errors.ts';
export * from './generated/documents.ts';
export type { Methods } from './generated/methods.ts';
export type * from './generated/types.ts';
export { type DefinitionDecoration, type GraphqlDocument, graphql } from './graphql.ts';
export type { Hooks, RequestEvent, ResponseEvent } from './hooks.ts';
export { link } from './link.ts';
export type {
  CollectVariables,
  ListMethod,
  ListVariables,
  Method,
  MethodArguments,
  NoOthers,
} from './methods.ts';
export type { Open } from './open.ts';
export type { ClientOptions, HeadersInput } from './options.ts';
export { type Connection, type ItemOf, type Pagination, paginate } from './paginate.ts';
export { readText } from './print-document.ts';
export type {
  CallArguments,
  FetchOptions,
  PartialResult,
  RawAnswer,
  RawFunction,
  RequestFunction,
  RequestOptions,
} from './request.ts';
export type { RetryOptions } from './retry.ts';
