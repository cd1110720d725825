import type { Plugin } from 'graphql-yoga';
import { userError } from '../../schema/support/errors.ts';

/**
 * Lets Yoga say what is wrong with a question, and carry none out: what is carried out is priced, charged
 * and bounded before, by `carryOut`.
 */
export function useNoExecution(): Plugin {
  return {
    onExecute({ setResultAndStopExecution }) {
      const refusal = userError(
        'GRAPHQL_VALIDATION_FAILED',
        'Only a query is answered, asked as JSON: the graph has no mutations and no subscriptions.',
      );
      Object.assign(refusal.extensions, { http: { status: 400 } });
      setResultAndStopExecution({ errors: [refusal] });
    },
  };
}
