import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Example } from '../../web/graphiql/example.ts';

const FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url));
const ENDING = '.graphql';

type Header = Pick<Example, 'title' | 'description' | 'operationName'>;

/**
 * Reads what a document says of itself: the first line of the comment that it begins with, the
 * lines after it, and the name of the query below.
 * @returns null when one of them is missing.
 */
export function readHeader(query: string): Header | null {
  const lines = query.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const [title = '', ...rest] = lines.slice(0, end).map((line) => line.slice(1).trim());
  const description = rest.join(' ').trim();
  const operationName = /^query (\w+)/.exec(lines[end] ?? '')?.[1];
  if (title === '' || description === '' || operationName === undefined) return null;
  return { title, description, operationName };
}

function readVariables(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** The title of a folder: "2-laws-and-plans" is "Laws and plans". */
function nameTopic(folder: string): string {
  const words = folder.replace(/^\d+-/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function readTopic(folder: string, topic: string): readonly Example[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ENDING));
  return files.sort().map((file) => {
    const name = file.slice(0, -ENDING.length);
    const query = readFileSync(`${folder}/${file}`, 'utf8');
    const header = readHeader(query);
    if (header === null) {
      throw new Error(
        `${folder}/${file} must begin with its title and its description as comments, then "query" and a name.`,
      );
    }
    const variables = readVariables(`${folder}/${name}.variables.json`);
    return { topic, name, ...header, query, variables };
  });
}

/**
 * Reads the examples, topic by topic: a folder for each, in the order of their names.
 * @throws when a document does not say what {@link readHeader} looks for.
 */
export function readExamples(folder = FOLDER): readonly Example[] {
  const topics = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
  return topics
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => readTopic(`${folder}/${name}`, nameTopic(name)));
}
