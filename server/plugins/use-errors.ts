import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { describeErrors } from '../errors.ts';
import { requestIdOf } from './use-request-id.ts';

/** Describes the errors of what Yoga answers. */
export function useErrors(logger: Logger): Plugin {
  return {
    onResultProcess({ result, setResult, request }) {
      if (isAsyncIterable(result) || Array.isArray(result) || !result.errors) return;
      const errors = describeErrors(result.errors, requestIdOf(request), logger);
      setResult({ ...result, errors: [...errors] });
    },
  };
}
