import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Section } from '../../web/papers/paper.ts';
import { escapeHtml } from './escape.ts';
import { fieldsOf, isMany, type Neighbourhood } from './picture.ts';

/** A description as a line of HTML: what stands in backticks is code. */
const describe = (text: string | null | undefined): string =>
  escapeHtml(text ?? '').replaceAll(/`([^`]+)`/g, '<code>$1</code>');

/** The first sentence of a description. */
const firstSentence = (text: string | null | undefined): string =>
  /^.*?[.:](?= |$)/s.exec(text ?? '')?.[0] ?? text ?? '';

const table = (
  label: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [
    `<div class="scroll" role="region" aria-label="${escapeHtml(label)}" tabindex="0"><table><thead><tr>`,
    ...heads.map((head) => `<th scope="col">${head}</th>`),
    '</tr></thead><tbody>',
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
    '</tbody></table></div>',
  ].join('');

/** What pages and their rows have everywhere. */
const OF_PAGES = ['edges', 'nodes', 'pageInfo', 'totalCount', 'cursor', 'node'];

/** What begins so, and the numbers and texts of the language, explains itself; so do plain pages. */
function isShown(type: GraphQLNamedType): boolean {
  if (/^__|^(Boolean|Float|ID|Int|String)$/.test(type.name)) return false;
  if (!isObjectType(type) || !/(Connection|Edge)$/.test(type.name)) return true;
  return Object.keys(type.getFields()).some((name) => !OF_PAGES.includes(name));
}

/** A type with a link to what is said of it below. */
const linkType = (type: GraphQLType): string => {
  const named = getNamedType(type);
  const written = escapeHtml(String(type));
  return isShown(named)
    ? written.replace(named.name, `<a href="#type-${named.name}">${named.name}</a>`)
    : written;
};

/** What a field gives; of a page that is like all pages, what is on it. */
function writeType(type: GraphQLType): string {
  const named = getNamedType(type);
  const nodes = isObjectType(named) && !isShown(named) ? named.getFields()['nodes'] : undefined;
  return nodes === undefined ? linkType(type) : `pages of ${linkType(getNamedType(nodes.type))}`;
}

/** What a picture shows, as a table. */
export function tabulate(schema: GraphQLSchema, { arrows }: Neighbourhood, title: string): string {
  const rows = arrows.flatMap(({ from, fields, to }) =>
    fields.map((name) => [
      `<code>${from}.${name}</code>`,
      `${isMany(schema, from, name) ? 'many ' : ''}<a href="#type-${to}">${to}</a>`,
      describe(firstSentence(fieldsOf(schema, from)[name]?.description)),
    ]),
  );
  return table(`Table: ${title}`, ['field', 'leads to', 'what it is'], rows);
}

const writeArguments = (args: readonly (GraphQLArgument | GraphQLInputField)[]): string =>
  args.length === 0
    ? ''
    : `<ul>${args.map(({ name, type, description }) => `<li><code>${name}: ${linkType(type)}</code> ${describe(description)}</li>`).join('')}</ul>`;

/** What a type has: fields with their arguments, or values, or what it may be. */
function writeBody(type: GraphQLNamedType): string {
  const label = `Table: ${type.name}`;
  if (isEnumType(type)) {
    const rows = type
      .getValues()
      .map(({ name, description }) => [`<code>${name}</code>`, describe(description)]);
    return table(label, ['value', 'means'], rows);
  }
  if (isUnionType(type))
    return `<p>One of ${type
      .getTypes()
      .map((each) => linkType(each))
      .join(', ')}.</p>`;
  if (isInputObjectType(type)) {
    const rows = Object.values(type.getFields()).map((field) => [
      `<code>${field.name}: ${linkType(field.type)}</code>`,
      describe(field.description),
    ]);
    return table(label, ['field', 'what it asks for'], rows);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const rows = Object.values(type.getFields()).map((field) => [
    `<code>${field.name}</code>`,
    writeType(field.type),
    describe(field.description) + writeArguments(field.args),
  ]);
  return table(label, ['field', 'gives', 'what it is'], rows);
}

/** All types of the schema, each folded, and the same as sections of a search. */
export function writeReference(schema: GraphQLSchema): {
  html: string;
  sections: readonly Section[];
} {
  const types = Object.values(schema.getTypeMap())
    .filter(isShown)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = types.map(
    (type) =>
      `<details class="type"><summary><code id="type-${type.name}">${type.name}</code> ${describe(firstSentence(type.description))}</summary><p>${describe(type.description)}</p>${writeBody(type)}</details>`,
  );
  return {
    html: parts.join('\n'),
    sections: types.map((type) => ({
      anchor: `type-${type.name}`,
      heading: type.name,
      text: [
        type.description ?? '',
        ...('getFields' in type
          ? Object.values(type.getFields()).map(
              ({ name, description }) => `${name}: ${firstSentence(description)}`,
            )
          : []),
      ].join('\n'),
    })),
  };
}
