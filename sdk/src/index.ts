export { type Client, createClient } from './client.ts';
export type {
  DocumentInput,
  DocumentTypes,
  ResultOf,
  TypedDocument,
  VariablesOf,
} from './document.ts';
export {
  GraphQLRequestError,
  HttpError,
  isMgiError,
  MgiError,
  NetworkError,
  type ReportedError,
} from './errors.ts';
export * from './generated/documents.ts';
export type { Methods } from './generated/methods.ts';
export type * from './generated/types.ts';
export type { ClientOptions } from './options.ts';
export { createRequest, type RequestFunction, type RequestOptions } from './request.ts';
