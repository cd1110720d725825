import type { Core } from './core.ts';
import type { DocumentText, DocumentTypes } from './document.ts';
import { type CallArguments, prepare } from './request.ts';

/** Arguments as a whole, spreads, braces, words, blanks of a document without spare ones. */
const PARTS = /\((?:"(?:\\.|[^"\\])*"|[^)"])*\)|\.{3}(?:on \w+)?[^\s{}(.]*|[{}]|[^\s{}(.]+|\s/g;

/** Gives a document without spare blanks, as the shipped ones are, a line for each field. */
export function indent(text: string): string {
  if (/\n|\s[{}]|[{}]\s/.test(text)) return text;
  let depth = 0;
  let lines = '';
  for (const part of text.match(PARTS) ?? []) {
    if (part === '}') depth -= 1;
    const isInside = depth > 0 && !/^[({@\s]/.test(part);
    if (isInside || part === '}') lines += `\n${'  '.repeat(depth)}`;
    else if (depth === 0 && lines.endsWith('}')) lines += '\n\n';
    if (part === '{') depth += 1;
    if (part === '{' && lines !== '') lines += ' ';
    if (depth === 0 || part !== ' ') lines += part;
  }
  return lines;
}

/**
 * The address that opens GraphiQL with a document and its variables: `link` of a client, for
 * bundles that hold only what they use.
 *
 * @example
 * console.log(link(createCore({ url }), FindingsDocument, { filter: { objectives: [10] } }));
 *
 * @category Documents
 */
export function link<Result = unknown, Variables = Record<string, unknown>>(
  { url, language }: Pick<Core, 'url' | 'language'>,
  document: DocumentTypes<Result, Variables> & DocumentText,
  ...[given]: CallArguments<NoInfer<Variables>, never>
): string {
  const { text, variables } = prepare(language, document, given);
  const address = new URL(url);
  address.searchParams.set('query', indent(text));
  if (Object.keys(variables).length > 0) {
    address.searchParams.set('variables', JSON.stringify(variables, null, 2));
  }
  return address.href;
}
