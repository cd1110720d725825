import type { CodegenPlugin, Types } from '@graphql-codegen/plugin-helpers';
import { printDocuments } from './print-documents.ts';
import { printMethods } from './print-methods.ts';
import { type Operation, readOperations } from './read-operations.ts';
import { TYPES_CONFIG, typesPlugin } from './types-plugin.ts';

/** Makes a plugin of a function that prints all operations. */
function printing(print: (operations: readonly Operation[]) => string): CodegenPlugin {
  return { plugin: (schema, documents) => print(readOperations(schema, documents)) };
}

const FILES: readonly { name: string; plugin: CodegenPlugin; config: object }[] = [
  { name: 'types', plugin: typesPlugin, config: TYPES_CONFIG },
  { name: 'documents', plugin: printing(printDocuments), config: {} },
  { name: 'methods', plugin: printing(printMethods), config: {} },
];

// The client preset ships a map of all queries, which bundlers cannot shake
// (dotansimha/graphql-code-generator#9661); this one ships a constant for each.
/** Writes `types.ts`, `documents.ts` and `methods.ts` of the SDK. */
export const sdkPreset: Types.OutputPreset = {
  buildGeneratesSection: (section) =>
    FILES.map(({ name, plugin, config }) => ({
      ...section,
      filename: `${section.baseOutputDir}${name}.ts`,
      plugins: [{ [name]: {} }],
      pluginMap: { [name]: plugin },
      config: { ...section.config, ...config },
    })),
};
