import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { describeErrors, type ErrorLog } from '../errors.ts';
import { requestIdOf } from './use-request-id.ts';

/** Describes the errors of what Yoga answers. */
export function useErrors(log: ErrorLog): Plugin {
  return {
    onResultProcess({ result, setResult, request }) {
      if (isAsyncIterable(result) || Array.isArray(result) || !result.errors) return;
      const errors = describeErrors(result.errors, requestIdOf(request), log);
      setResult({ ...result, errors: [...errors] });
    },
  };
}
