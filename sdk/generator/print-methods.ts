import { BANNER, comment, importTypes } from './print-text.ts';
import type { Operation } from './read-operations.ts';

function printSignature(operation: Operation): string {
  const { field, description, example, variables, isCallableBare } = operation;
  const { resultType, variablesType } = operation;
  const known = variables.map((variable) => `- \`${variable.name}\`: ${variable.description}`);
  const lines = [
    ...comment(
      [
        description,
        ...(known.length > 0 ? ['', '@param variables', ...known] : []),
        '',
        '@example',
        example,
      ],
      '  ',
    ),
    `  readonly ${field}: (`,
    `    variables${isCallableBare ? '?' : ''}: ${variablesType},`,
    '    options?: RequestOptions,',
    `  ) => Promise<${resultType}['${field}']>;`,
  ];
  return lines.join('\n');
}

function printMethod({ field, documentName }: Operation): string {
  return [
    `    ${field}: async (variables, options) =>`,
    `      (await request(${documentName}, variables, options)).${field},`,
  ].join('\n');
}

/** Prints the interface of all methods, and the function that makes them. */
export function printMethods(operations: readonly Operation[]): string {
  return [
    BANNER,
    "import type { RequestFunction, RequestOptions } from '../request.ts';",
    `import {\n${operations.map(({ documentName }) => `  ${documentName},\n`).join('')}} from './documents.ts';`,
    importTypes(operations),
    '',
    ...comment([
      'One method for each field of Query; each answers with the value of that field.',
      '',
      '@example',
      "function open(client: Pick<Methods, 'profile'>) { return client.profile({ slug: 'mali-2021' }); }",
    ]),
    'export interface Methods {',
    operations.map(printSignature).join('\n\n'),
    '}',
    '',
    '/** Makes the methods of a client that sends its requests with this function. */',
    'export function bindMethods(request: RequestFunction): Methods {',
    '  return {',
    ...operations.map(printMethod),
    '  };',
    '}',
    '',
  ].join('\n');
}
