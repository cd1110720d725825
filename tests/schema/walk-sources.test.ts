import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CORPUS_DIR } from '../../ingest/corpus/read-corpus.ts';
import { importText } from '../ingest/import-database.ts';
import { inventPage } from '../ingest/invented-page.ts';
import { createLoadedDatabase } from '../support/database.ts';
import { type Graph, openColdGraph, openGraph } from '../support/graph.ts';

/** A statement with its source, as the graph answers it. */
interface Sourced {
  readonly reference: string;
  readonly text: string;
  readonly source: {
    readonly lineFrom: number;
    readonly lineTo: number;
    readonly quote: string;
    readonly lines: readonly {
      readonly number: number;
      readonly text: string;
      readonly isQuoted: boolean;
    }[];
    readonly document: { readonly file: string; readonly sha256: string };
  };
}

const SOURCE =
  'source { lineFrom lineTo quote lines(around: 10) { number text isQuoted } document { file sha256 lineCount } }';

let graph: Graph;
let findings: readonly Sourced[];
beforeAll(async () => {
  graph = await openGraph();
  const { data } = await graph.ask(`{
    start: findings(first: 100) { nodes { reference text ${SOURCE} } }
    end: findings(last: 18) { nodes { reference text ${SOURCE} } }
  }`);
  findings = [...data.start.nodes, ...data.end.nodes];
});
afterAll(() => graph.close());

const readFile = (file: string) => readFileSync(path.join(CORPUS_DIR, file), 'utf8');

/** The lines of a file as an editor numbers them. */
function readLines(file: string, from: number, to: number): string {
  return readFile(file)
    .split('\n')
    .slice(from - 1, to)
    .join('\n');
}

const sentencesOf = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a finding', () => {
  test('is quoted from the very lines that it names, for all 118', () => {
    expect(new Set(findings.map(({ reference }) => reference)).size).toBe(118);
    for (const { reference, source } of findings) {
      const { document, lineFrom, lineTo, quote } = source;
      expect({ reference, quote }).toEqual({
        reference,
        quote: readLines(document.file, lineFrom, lineTo),
      });
    }
  });

  test('is shown among the lines around it, for all 118', () => {
    for (const { source } of findings) {
      const { document, lineFrom, lineTo, quote, lines } = source;
      const all = readFile(document.file).trimEnd().split('\n');
      const from = Math.max(1, lineFrom - 10);
      expect(lines.map(({ text }) => text)).toEqual(all.slice(from - 1, lineTo + 10));
      expect(lines[0]?.number).toBe(from);
      const own = lines.filter(({ isQuoted }) => isQuoted).map(({ text }) => text);
      expect(own.join('\n')).toBe(quote);
    }
  });

  test('has the characters of the file as its text, for all 118', () => {
    for (const { text, source } of findings) {
      expect(readFile(source.document.file)).toContain(text);
      expect(source.quote).toContain(text);
    }
  });

  test('leaves no bullet of a profile out', () => {
    const files = [...new Set(findings.map(({ source }) => source.document.file))];
    for (const file of files) {
      const bullets = readFile(file).match(/^\s*•/gm) ?? [];
      const ofFile = findings.filter(({ source }) => source.document.file === file);
      expect({ file, count: ofFile.length }).toEqual({ file, count: bullets.length });
    }
  });

  test('has a source whose bytes have the checksum that the graph names', () => {
    for (const { source } of findings) {
      const bytes = readFileSync(path.join(CORPUS_DIR, source.document.file));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(source.document.sha256);
    }
  });

  test('of an import is shown in what was read, and has no lines that its document does not have', async () => {
    const database = await createLoadedDatabase();
    const page = inventPage({ title: 'Migration Governance Profile: Norway', date: '2020 Mai' });
    await importText(database.url, page);
    const imported = await openColdGraph(database.url);
    const ask = (around: number) =>
      imported.ask(`{
        findings(first: 1, filter: { profiles: ["norway-2020"] }) {
          nodes { source { quote lineFrom lines(around: ${around}) { number text isQuoted } } }
        }
      }`);
    const { quote, lineFrom, lines } = (await ask(1)).data.findings.nodes[0].source;
    const all = page.split('\n');
    expect(lines.map(({ text }: { text: string }) => text)).toEqual(
      all.slice(lineFrom - 2, lineFrom + 1),
    );
    expect(lines[1]).toEqual({ number: lineFrom, text: quote, isQuoted: true });
    const [error] = (await ask(11)).errors;
    expect(error?.extensions?.code).toBe('LIMIT_EXCEEDED');
    await imported.close();
    await database.drop();
  });
});

describe('everything else with a source', () => {
  test('is quoted from the lines that it names', async () => {
    const { data, errors } = await graph.ask(`{
      profiles { nodes { key: slug ${SOURCE} } }
      indicatorAreas { key: code ${SOURCE} }
      processSteps { key: number ${SOURCE} }
      groups { key: code ${SOURCE} members { nodes { jurisdiction { assessments { nodes { key: year ${SOURCE} } } } } } }
      publications(first: 50) { nodes { key: slug title { text } ${SOURCE} } }
    }`);
    expect(errors).toEqual([]);
    const assessments = data.groups.flatMap(
      (group: { members: { nodes: { jurisdiction: { assessments: { nodes: unknown[] } } }[] } }) =>
        group.members.nodes.flatMap(({ jurisdiction }) => jurisdiction.assessments.nodes),
    );
    const sourced: readonly Sourced[] = [
      ...data.profiles.nodes,
      ...data.indicatorAreas,
      ...data.processSteps,
      ...data.groups,
      ...assessments,
      ...data.publications.nodes,
    ];
    expect(sourced.length).toBeGreaterThan(4 + 27 + 4 + 1 + 7);
    for (const { source } of sourced) {
      const lines = readLines(source.document.file, source.lineFrom, source.lineTo);
      expect(sentencesOf(lines)).toContain(sentencesOf(source.quote));
      expect(source.quote.trim()).not.toBe('');
    }
  });

  test('stands within its document', async () => {
    const { data } = await graph.ask('{ documents { nodes { file lineCount } } }');
    for (const { file, lineCount } of data.documents.nodes) {
      const lines = readFile(file).split('\n');
      // A line break ends the last line; it does not begin another.
      expect({ file, lineCount }).toEqual({
        file,
        lineCount: lines.at(-1) === '' ? lines.length - 1 : lines.length,
      });
    }
  });
});
