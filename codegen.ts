import type { CodegenConfig } from '@graphql-codegen/cli';
import { sdkPreset } from './sdk/generator/preset.ts';

/** Writes the typed operations of the SDK from the schema and `sdk/operations`. Never edit the output. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'sdk/operations/*.graphql',
  generates: {
    'sdk/src/generated/': { preset: sdkPreset },
  },
};

export default config;
