import { fold, foldWords } from './fold.ts';

/** A question that an analyst would ask, ready to run. */
export interface Example {
  /** What it is about, after its folder: "Profiles and findings". */
  readonly topic: string;
  /** Its file without the ending: "01-trafficking". */
  readonly name: string;
  /** The question, in one line. */
  readonly title: string;
  /** What the answer holds, in a sentence or two. */
  readonly description: string;
  /** The GraphQL document, with its comments. */
  readonly query: string;
  /** The name of its one operation. */
  readonly operationName: string;
  /** The variables as JSON text, as the editor shows them; null when there are none. */
  readonly variables: string | null;
}

/** The examples that have each of some words in their title, their description, their topic or their query. */
export function filterExamples(examples: readonly Example[], words: string): readonly Example[] {
  const asked = foldWords(words);
  return examples.filter(({ title, description, topic, query }) => {
    const text = fold(`${title} ${description} ${topic} ${query}`);
    return asked.every((word) => text.includes(word));
  });
}
