import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { listBlocks, readPapers } from './papers.ts';

const papers = await readPapers();

/** A query that a paper shows, with the answer where the next block is one. */
interface Shown {
  readonly file: string;
  readonly query: string;
  readonly answer: string | null;
}

const shown: readonly Shown[] = papers.flatMap((paper) => {
  const blocks = listBlocks(paper);
  return blocks.flatMap(({ language, text }, index) => {
    if (language !== 'graphql') return [];
    const next = blocks[index + 1];
    return [
      { file: paper.file, query: text, answer: next?.language === 'json' ? next.text : null },
    ];
  });
});
const answered = shown.filter(({ answer }) => answer !== null);

/** A release has the date at which it was loaded: another one on each machine. */
const withoutDates = (text: string) =>
  text
    .replaceAll(/\d{4}-\d{2}-\d{2}|\d{4}, [A-Z][a-z]+ \d{1,2}/g, 'DATE')
    // The checksum changes with any content.
    .replaceAll(/\(DATE, [0-9a-f]{8}\)/g, '(DATE, CHECKSUM)');

describe('the docs', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph.close());

  test('show queries with their true answers', async () => {
    expect(answered.length).toBeGreaterThan(10);
    for (const { file, query, answer } of answered) {
      const { data, errors } = await graph.ask(query);
      expect(errors, file).toEqual([]);
      expect(withoutDates(JSON.stringify(data)), file).toBe(
        withoutDates(JSON.stringify(JSON.parse(answer ?? ''))),
      );
    }
  });

  test('answer each question of the README and of the twenty', () => {
    const isQuestion = ({ file }: Shown) => /^(README|docs\/questions)\.md$/.test(file);
    expect(shown.filter(isQuestion)).toHaveLength(21);
    expect(answered.filter(isQuestion)).toHaveLength(21);
  });

  test('show errors as they come', async () => {
    const blocks = papers.filter(({ file }) => file === 'docs/errors.md').flatMap(listBlocks);
    const shown = blocks.filter(({ language }) => language === 'json').map(({ text }) => text);
    expect(shown).toHaveLength(6);
    for (const [index, request] of shown.entries()) {
      if (index % 2 === 1) continue;
      const { errors, data } = await graph.ask(JSON.parse(request).query);
      // Places in the query say nothing here.
      const bare = errors.map(({ message, path, extensions }) => ({ message, path, extensions }));
      expect({ errors: bare, data }).toEqual(
        expect.objectContaining(JSON.parse(shown[index + 1] ?? '')),
      );
    }
  });

  test('show no query that does not fit the schema', async () => {
    for (const { file, query } of shown) {
      expect(validate(schema, parse(query)), file).toEqual([]);
      expect((await graph.ask(query)).errors, file).toEqual([]);
    }
  });
});
