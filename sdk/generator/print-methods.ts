import { BANNER, comment, importTypes } from './print-text.ts';
import type { Operation } from './read-operations.ts';

/** The type of the value: null where a thing on the way to it may not be. */
function printResult({ resultType, path }: Operation): string {
  return path.reduce((type, { name }, index) => {
    const holder = path[index - 1]?.isNullable === true ? `NonNullable<${type}>` : type;
    const value = `${holder}['${name}']`;
    return index === path.length - 1 && path.slice(0, -1).some(({ isNullable }) => isNullable)
      ? `${value} | null`
      : value;
  }, resultType);
}

/** The way to the value, as code. */
function printSelect({ path }: Operation): string {
  const isUncertain = path.slice(0, -1).some(({ isNullable }) => isNullable);
  const way = path.map(({ name }, index) =>
    path[index - 1]?.isNullable === true ? `?.${name}` : `.${name}`,
  );
  return `data${way.join('')}${isUncertain ? ' ?? null' : ''}`;
}

function printSignature(operation: Operation): string {
  const { method, description, example, variables, isList, variablesType } = operation;
  const known = variables.map((variable) => `- \`${variable.name}\`: ${variable.description}`);
  const lines = [
    ...comment(
      [
        description,
        ...(known.length > 0 ? ['', '@param variables What may be given:', '', ...known] : []),
        '',
        '@example',
        example,
      ],
      '  ',
    ),
    `  readonly ${method}: ${isList ? 'ListMethod' : 'Method'}<`,
    `    ${variablesType},`,
    `    ${printResult(operation)}`,
    '  >;',
  ];
  return lines.join('\n');
}

function printMethod(operation: Operation): string {
  const { method, documentName, isList } = operation;
  const bind = isList ? 'bindList' : 'bindMethod';
  return `    ${method}: ${bind}(core, ${documentName}, (data) => ${printSelect(operation)}),`;
}

/** Prints the interface of all methods, and the function that makes them. */
export function printMethods(operations: readonly Operation[]): string {
  return [
    BANNER,
    "import type { Core } from '../core.ts';",
    "import { bindList, bindMethod, type ListMethod, type Method } from '../methods.ts';",
    `import {\n${operations.map(({ documentName }) => `  ${documentName},\n`).join('')}} from './documents.ts';`,
    importTypes(operations),
    '',
    ...comment([
      'One method for each thing that the graph can be asked; each answers with the thing itself.',
      '',
      '@example',
      "function open(client: Pick<Methods, 'profile'>) { return client.profile({ slug: 'mali-2021' }); }",
      '',
      '@category Methods',
    ]),
    'export interface Methods {',
    operations.map(printSignature).join('\n\n'),
    '}',
    '',
    '/** Makes the methods of a client that sends its requests with this core. */',
    'export function bindMethods(core: Core): Methods {',
    '  return {',
    ...operations.map(printMethod),
    '  };',
    '}',
    '',
  ].join('\n');
}
