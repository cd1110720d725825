import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'sdk/operations/*.graphql',
  generates: {
    '/tmp/cg/types.ts': {
      plugins: ['typescript-operations'],
      config: {
        arrayInputCoercion: false,
        immutableTypes: true,
        inlineFragmentTypes: 'combine',
        skipTypename: true,
        scalars: { DateTime: 'string' },
      },
    },
  },
};

export default config;
