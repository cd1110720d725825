import { getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { ReleaseChangedError } from '../../release/verify-release.ts';
import type { ServerContext } from '../answers/server-context.ts';

/** Tells whoever asks Yoga whether a query was carried out, without an error, and of one release. */
export function useOutcome(): Plugin<ServerContext, ServerContext> {
  return {
    onExecute({ args: { document, operationName, contextValue } }) {
      const operation = getOperationAST(document, operationName);
      contextValue.outcome.isQuery = operation?.operation === 'query';
      return {
        onExecuteDone({ result }) {
          // Before its errors are masked.
          const errors = isAsyncIterable(result) ? [] : (result.errors ?? []);
          contextValue.outcome.isMixed = errors.some(
            ({ originalError }) => originalError instanceof ReleaseChangedError,
          );
        },
      };
    },
    onResultProcess({ result, serverContext }) {
      const isOne = !isAsyncIterable(result) && !Array.isArray(result);
      serverContext.outcome.isFaultless = isOne && !result.errors;
    },
  };
}
