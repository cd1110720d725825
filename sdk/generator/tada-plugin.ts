import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CodegenPlugin } from '@graphql-codegen/plugin-helpers';
import { BANNER } from './print-text.ts';

/** The types of gql.tada that read documents, which it keeps to itself. */
const INNER = [
  'addIntrospectionScalars',
  'DefinitionDecoration',
  'FragmentShape',
  'getDocumentNode',
  'getFragmentsOfDocuments',
];

/** The parts of documents that these types name, without the 1,500 lines that describe them all. */
function printParts(body: string): string[] {
  const members = (name: string) => {
    const found = body.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'));
    return [...new Set([...found].map(([, member]) => member))].sort().join(', ');
  };
  return [
    `declare enum Kind { ${members('Kind')} }`,
    "declare enum OperationTypeNode { QUERY = 'query', MUTATION = 'mutation', SUBSCRIPTION = 'subscription' }",
    'type DefinitionNode = unknown;',
    'interface DocumentNode { readonly kind: Kind.DOCUMENT; readonly definitions: readonly any[]; }',
  ];
}

/** A library that exports documents exports this with them: it is public, and so explains itself. */
const DECORATION = `/**
 * What a document that \`graphql\` typed is a fragment of, for the compiler only: declarations of
 * exported documents name it.
 *
 * @example
 * type OnProfile = DefinitionDecoration<{ fragment: 'Place'; on: 'Profile'; masked: false }>;
 *
 * @category Documents
 */
interface DefinitionDecoration`;

const COMMENT = /\/\*\*[\s\S]*?\*\/\n?/g;

/**
 * Prints the types of gql.tada for the package to hold, which so needs no dependency. gql.tada
 * itself types parsed documents; ours are strings, so its inner types are what is needed.
 */
export const tadaPlugin: CodegenPlugin = {
  plugin: async () => {
    const entry = createRequire(import.meta.url).resolve('gql.tada');
    const folder = path.dirname(entry);
    const [types, licence] = await Promise.all([
      readFile(path.join(folder, 'chunks/index-chunk.d.ts'), 'utf8'),
      readFile(path.join(folder, '../LICENSE.md'), 'utf8'),
    ]);
    const [body = ''] = types.split(/^export \{$/m);
    for (const name of INNER) {
      if (!new RegExp(`^(type|interface) ${name}\\b`, 'm').test(body)) {
        throw new Error(`gql.tada has no type ${name} any more: see sdk/src/graphql.ts.`);
      }
    }
    return [
      BANNER,
      `/*! From gql.tada.\n\n${licence.trim()}\n*/`,
      ...printParts(body),
      body
        .replace(/^import .*;$/m, '')
        .replaceAll(COMMENT, '')
        .replaceAll(/^ +/gm, ' ')
        .replace(/^interface DefinitionDecoration/m, DECORATION)
        .trim(),
      `export type { ${[...INNER, 'parseDocument', 'TadaDocumentNode'].join(', ')} };`,
      '',
    ].join('\n');
  },
};
