import type { CodegenConfig } from '@graphql-codegen/cli';
import { sdkPreset } from './sdk/generator/preset.ts';
import { webPreset } from './web/generator/preset.ts';

/**
 * Writes the typed operations of the SDK from the schema and `sdk/operations`, and those of the pages
 * from `web/operations`. Never edit the output.
 */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  generates: {
    'sdk/src/generated/': { preset: sdkPreset, documents: 'sdk/operations/*.graphql' },
    'web/generated/': { preset: webPreset, documents: 'web/operations/*.graphql' },
  },
};

export default config;
