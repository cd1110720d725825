import type { CodegenPlugin, Types } from '@graphql-codegen/plugin-helpers';
import { plugin as writeTypes } from '@graphql-codegen/typescript-operations';
import {
  buildASTSchema,
  concatAST,
  print,
  separateOperations,
  stripIgnoredCharacters,
} from 'graphql';
import { BANNER } from '../../sdk/generator/print-text.ts';
import { makeStrict } from '../../sdk/generator/strict-schema.ts';
import { TYPES_CONFIG } from '../../sdk/generator/types-plugin.ts';

/** Prints each operation, with the fragments that it needs, as a typed document of the SDK. */
const documentsPlugin: CodegenPlugin = {
  plugin: (_schema, files) => {
    const all = concatAST(files.flatMap(({ document }) => document ?? []));
    const operations = Object.entries(separateOperations(all)).sort(([a], [b]) => (a < b ? -1 : 1));
    const types = operations.flatMap(([name]) => [`${name}Query`, `${name}QueryVariables`]);
    return [
      BANNER,
      "import type { TypedDocument } from '../../sdk/src/index.ts';",
      `import type { ${types.join(', ')} } from './types.ts';`,
      ...operations.map(
        ([name, document]) =>
          `\nexport const ${name}Document: TypedDocument<${name}Query, ${name}QueryVariables> =\n  ${JSON.stringify(stripIgnoredCharacters(print(document)))};`,
      ),
      '',
    ].join('\n');
  },
};

/** Writes the documents of the pages, and the types of what answers them, as the SDK writes its own. */
export const webPreset: Types.OutputPreset = {
  buildGeneratesSection: (section) => {
    const schema = makeStrict(section.schema);
    const common = { ...section, schema, schemaAst: buildASTSchema(schema) };
    return [
      {
        ...common,
        filename: `${section.baseOutputDir}types.ts`,
        plugins: [{ types: {} }],
        pluginMap: { types: { plugin: writeTypes } },
        config: { ...section.config, ...TYPES_CONFIG },
      },
      {
        ...common,
        filename: `${section.baseOutputDir}documents.ts`,
        plugins: [{ pages: {} }],
        pluginMap: { pages: documentsPlugin },
        config: {},
      },
    ];
  },
};
