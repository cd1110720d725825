import { minifyIntrospection, preprocessIntrospection } from '@gql.tada/internal';
import type { CodegenPlugin } from '@graphql-codegen/plugin-helpers';
import { introspectionFromSchema } from 'graphql';
import { BANNER } from './print-text.ts';

/** Prints the schema as a type, for the compiler to read documents by. */
export const schemaTypesPlugin: CodegenPlugin = {
  plugin: (schema) => {
    const introspection = introspectionFromSchema(schema, { descriptions: false });
    const types = preprocessIntrospection(minifyIntrospection(introspection));
    return [
      BANNER,
      '/** The schema of the graph, for the compiler only. */',
      `export type Schema = ${types.replaceAll(/\s*\n\s*/g, '\n')};`,
      '',
    ].join('\n');
  },
};
