import type { CodegenPlugin, Types } from '@graphql-codegen/plugin-helpers';
import {
  type TypeScriptDocumentsPluginConfig,
  plugin as writeTypes,
} from '@graphql-codegen/typescript-operations';
import { concatAST, type GraphQLSchema, Kind } from 'graphql';
import { describeFields } from './describe-fields.ts';
import { BANNER } from './print-text.ts';

/** Plain data: read-only, enums as unions of strings, a field a line. */
export const TYPES_CONFIG: TypeScriptDocumentsPluginConfig = {
  arrayInputCoercion: false,
  immutableTypes: true,
  inlineFragmentTypes: 'combine',
  printFieldsOnNewLines: true,
  scalars: { DateTime: 'string', ID: 'string' },
};

/** What the schema says of the type that each fragment is on, by the name of its TypeScript type. */
function describeFragments(
  schema: GraphQLSchema,
  files: readonly Types.DocumentFile[],
): Map<string, string> {
  const { definitions } = concatAST(files.flatMap(({ document }) => document ?? []));
  return new Map(
    definitions.flatMap((node) => {
      if (node.kind !== Kind.FRAGMENT_DEFINITION) return [];
      const description = schema.getType(node.typeCondition.name.value)?.description ?? '';
      return [[`${node.name.value}Fragment`, description] as const];
    }),
  );
}

/** Says in which chapter of the reference enums and inputs stand: all that has a comment already. */
function categorize(content: string): string {
  return content.replace(
    /^\/\*\* (.*) \*\/\n(?=export type )/gm,
    '/**\n * $1\n *\n * @category Filters and codes\n */\n',
  );
}

function addDescriptions(content: string, fragments: ReadonlyMap<string, string>): string {
  return content.replace(
    /^export type (\w+?)(Fragment|QueryVariables|Query) =/gm,
    (line, name: string, suffix: string) => {
      const descriptions: Record<string, string> = {
        Fragment: fragments.get(`${name}Fragment`) ?? '',
        Query: `The whole answer to \`${name}Document\`.`,
        QueryVariables: `The variables of \`${name}Document\`.`,
      };
      const category = suffix === 'QueryVariables' ? 'Variables' : 'Answers';
      return `/**\n * ${descriptions[suffix]}\n *\n * @category ${category}\n */\n${line}`;
    },
  );
}

/** The plugin typescript-operations, with descriptions, and without what it exports for others. */
export const typesPlugin: CodegenPlugin<TypeScriptDocumentsPluginConfig> = {
  plugin: async (schema, files, config, info) => {
    const output = await writeTypes(schema, files, config, info ?? {});
    if (typeof output === 'string') throw new Error('typescript-operations answers otherwise now.');
    const content = output.content
      // Under exactOptionalPropertyTypes a variable with a default could not be given as undefined.
      .replace(/^( {2}\w+\?: (?:(?!undefined).)+);$/gm, '$1 | undefined;')
      // It says nothing more than what it holds, and hides the variables from editors and the reference.
      .replace(/ = Exact<(\{[\s\S]*?\})>;$/gm, ' = $1;');
    return {
      prepend: [
        BANNER,
        // It serves @defer, which this schema does not have, and would be public.
        ...(output.prepend ?? []).filter((line) => !/type (?:Incremental|Exact)</.test(line ?? '')),
      ],
      content: describeFields(
        addDescriptions(categorize(content), describeFragments(schema, files)),
        schema,
        files,
      ),
    };
  },
};
