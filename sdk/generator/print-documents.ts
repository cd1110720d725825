import { BANNER, comment, importTypes } from './print-text.ts';
import type { Operation } from './read-operations.ts';

function printDocument(operation: Operation): string {
  const { documentName, resultType, variablesType, description, method, example, text } = operation;
  const call = example.replace(`client.${method}(`, `client.request(${documentName}, `);
  const lines = [
    ...comment([description, '', '@example', call.replace(', )', ')')]),
    `export const ${documentName}: TypedDocument<${resultType}, ${variablesType}> =`,
    // A string literal in single quotes, as JSON has it in double ones.
    `  '${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}';`,
  ];
  return lines.join('\n');
}

/** Prints every operation as a typed string: one constant each, so that bundlers drop the unused. */
export function printDocuments(operations: readonly Operation[]): string {
  return [
    BANNER,
    "import type { TypedDocument } from '../document.ts';",
    importTypes(operations),
    '',
    ...operations.map((operation) => `${printDocument(operation)}\n`),
  ].join('\n');
}
