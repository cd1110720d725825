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

/** The address that opens GraphiQL with a document and its variables in the editor. */
export function makeLink(url: URL, text: string, variables: object): string {
  const address = new URL(url);
  address.searchParams.set('query', indent(text));
  if (Object.keys(variables).length > 0) {
    address.searchParams.set('variables', JSON.stringify(variables, null, 2));
  }
  return address.href;
}
