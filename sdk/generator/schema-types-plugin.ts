import { minifyIntrospection, preprocessIntrospection } from '@gql.tada/internal';
import type { CodegenPlugin } from '@graphql-codegen/plugin-helpers';
import { introspectionFromSchema, isInputObjectType } from 'graphql';
import { BANNER } from './print-text.ts';

/** Prints the schema as a type, for the compiler to read documents by. */
export const schemaTypesPlugin: CodegenPlugin = {
  plugin: (schema) => {
    const introspection = introspectionFromSchema(schema, { descriptions: false });
    const types = preprocessIntrospection(minifyIntrospection(introspection));
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    // An input that holds itself has no end when it is spelled out: declarations then say `any`. It
    // goes by the name that it has in the package instead.
    const named = types.replaceAll(
      /^ *'(\w+)': \{ kind: 'INPUT_OBJECT'.*$/gm,
      "'$1': { name: '$1'; type: $1; };",
    );
    return [
      BANNER,
      `import type { ${inputs.map(({ name }) => name).join(', ')} } from './types.ts';`,
      '/** The schema of the graph, for the compiler only. */',
      `export type Schema = ${named.replaceAll(/\s*\n\s*/g, '\n')};`,
      '',
    ].join('\n');
  },
};
