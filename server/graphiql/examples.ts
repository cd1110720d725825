import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A question that an analyst would ask, ready to run. */
export interface Example {
  /** Its file without the ending: "01-trafficking". */
  readonly name: string;
  /** The question, in one line. */
  readonly title: string;
  /** What the answer holds, in a sentence or two. */
  readonly description: string;
  /** The GraphQL document, with its comments. */
  readonly query: string;
  /** The variables as JSON text, as the editor shows them; null when there are none. */
  readonly variables: string | null;
}

const FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url));
const ENDING = '.graphql';

/**
 * Reads the title (the first line) and the description (the lines after it) of the comment that a
 * document begins with.
 */
export function readHeader(query: string): Pick<Example, 'title' | 'description'> | null {
  const lines = query.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const [title = '', ...rest] = lines.slice(0, end).map((line) => line.slice(1).trim());
  const description = rest.join(' ').trim();
  return title === '' || description === '' ? null : { title, description };
}

function readVariables(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/**
 * Reads the examples, by name.
 * @throws when a document does not begin with a title and a description.
 */
export function readExamples(folder = FOLDER): readonly Example[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ENDING));
  return files.sort().map((file) => {
    const name = file.slice(0, -ENDING.length);
    const query = readFileSync(`${folder}/${file}`, 'utf8');
    const header = readHeader(query);
    if (header === null) {
      throw new Error(
        `${folder}/${file} must begin with comment lines: its title, then its description.`,
      );
    }
    return { name, ...header, query, variables: readVariables(`${folder}/${name}.variables.json`) };
  });
}
