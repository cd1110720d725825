import type { CodegenPlugin, Types } from '@graphql-codegen/plugin-helpers';
import { buildASTSchema } from 'graphql';
import { cachePlugin } from './cache-plugin.ts';
import { printDocuments } from './print-documents.ts';
import { printManifest } from './print-manifest.ts';
import { printMethods } from './print-methods.ts';
import { type Operation, readOperations } from './read-operations.ts';
import { schemaTypesPlugin } from './schema-types-plugin.ts';
import { makeStrict } from './strict-schema.ts';
import { tadaPlugin } from './tada-plugin.ts';
import { TYPES_CONFIG, typesPlugin } from './types-plugin.ts';

/** Makes a plugin of a function that prints all operations. */
function printing(print: (operations: readonly Operation[]) => string): CodegenPlugin {
  return { plugin: (schema, documents) => print(readOperations(schema, documents)) };
}

interface File {
  readonly name: string;
  readonly plugin: CodegenPlugin;
  readonly config: object;
  readonly ending?: string;
}

const FILES: readonly File[] = [
  { name: 'types', plugin: typesPlugin, config: TYPES_CONFIG },
  { name: 'documents', plugin: printing(printDocuments), config: {} },
  { name: 'manifest', plugin: printing(printManifest), config: {}, ending: 'json' },
  { name: 'methods', plugin: printing(printMethods), config: {} },
  { name: 'cache', plugin: cachePlugin, config: {} },
  { name: 'schema', plugin: schemaTypesPlugin, config: {}, ending: 'd.ts' },
  { name: 'tada', plugin: tadaPlugin, config: {}, ending: 'd.ts' },
];

// The client preset ships a map of all queries, which bundlers cannot shake
// (dotansimha/graphql-code-generator#9661); this one ships a constant for each.
/** Writes what of the SDK follows from the schema and the operations. */
export const sdkPreset: Types.OutputPreset = {
  buildGeneratesSection: (section) => {
    const schema = makeStrict(section.schema);
    const schemaAst = buildASTSchema(schema);
    return FILES.map(({ name, plugin, config, ending = 'ts' }) => ({
      ...section,
      schema,
      schemaAst,
      filename: `${section.baseOutputDir}${name}.${ending}`,
      plugins: [{ [name]: {} }],
      pluginMap: { [name]: plugin },
      config: { ...section.config, ...config },
    }));
  },
};
