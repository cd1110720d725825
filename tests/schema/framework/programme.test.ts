import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CORPUS_DIR } from '../../../ingest/corpus/read-corpus.ts';
import { DOMAIN_CODES } from '../../../reference/codes.ts';
import { type Graph, openGraph } from '../../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const SAID = 'text textLanguage source { lineFrom lineTo quote document { file } }';

interface Said {
  readonly kind: string;
  readonly level: string;
  readonly text: string;
  readonly note: { readonly text: string } | null;
  readonly source: {
    readonly lineFrom: number;
    readonly quote: string;
    readonly document: { readonly file: string };
  };
}

const lineOf = ({ source: { document, lineFrom } }: Said) =>
  readFileSync(path.join(CORPUS_DIR, document.file), 'utf8').split('\n')[lineFrom - 1];

test('the programme says what it is in the words of its pages, line by line', async () => {
  const { data } = await graph.ask(`{ programme { statements { kind note { text } ${SAID} } } }`);
  const statements: readonly Said[] = data.programme.statements;
  expect(statements.map(({ kind }) => kind)).toEqual([
    'FRAMEWORK',
    'INDICATORS',
    'RESEARCH',
    ...['USE', 'USE', 'USE'],
    'RECOMMENDATIONS',
    'OBJECTIVES',
  ]);
  for (const said of statements) {
    expect(lineOf(said)).toBe(said.source.quote);
    expect(said.source.quote).toContain(said.text);
    expect(said.note !== null).toBe(['RECOMMENDATIONS', 'OBJECTIVES'].includes(said.kind));
  }
  expect(statements[6]?.note?.text).toContain('holds no recommendations');
});

test('each domain is described, for countries and for local authorities', async () => {
  const { data } = await graph.ask(`{ domains { code descriptions { level ${SAID} } } }`);
  expect(data.domains.map(({ code }: { code: string }) => code)).toEqual(DOMAIN_CODES);
  for (const { descriptions } of data.domains) {
    expect(descriptions.map(({ level }: Said) => level)).toEqual(['NATIONAL', 'LOCAL']);
    for (const said of descriptions) {
      expect(lineOf(said)).toBe(said.source.quote);
      expect(said.source.quote).toContain(said.text);
    }
  }
});

test('a profile says whether its edition was stated or inferred', async () => {
  const { data } = await graph.ask('{ profiles { nodes { slug edition editionFrom } } }');
  expect(data.profiles.nodes).toEqual([
    { slug: 'guatemala-2022', edition: 2, editionFrom: 'STATED' },
    { slug: 'mali-2021', edition: 2, editionFrom: 'STATED' },
    { slug: 'mombasa-2022', edition: 1, editionFrom: 'INFERRED' },
    { slug: 'quilmes-2022', edition: 1, editionFrom: 'INFERRED' },
  ]);
});
