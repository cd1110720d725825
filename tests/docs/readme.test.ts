import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { GraphQLObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { MAX_COMPLEXITY, MAX_DEPTH } from '../../schema/support/complexity.ts';
import { ERROR_CODES } from '../../schema/support/errors.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../schema/support/page.ts';
import { readConfig } from '../../server/config.ts';
import { MAX_BODY_BYTES } from '../../server/guard.ts';
import { MAX_TOKENS } from '../../server/plugins/use-token-limit.ts';
import { type Graph, openGraph } from '../support/graph.ts';

const root = path.join(import.meta.dirname, '../..');
const readme = await readFile(path.join(root, 'README.md'), 'utf8');

function listBlocks(language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms');
  return [...readme.matchAll(fence)].map((match) => match[1] ?? '');
}

/** A release has the date at which it was loaded: another one on each machine. */
const withoutDates = (text: string) =>
  text
    .replaceAll(/\d{4}-\d{2}-\d{2}|[A-Z][a-z]+ \d{1,2}, \d{4}/g, 'DATE')
    .replaceAll(/\(20\d\d\)(?=\. Migration Governance Indicators:)/g, '(YEAR)');

function listRows(heading: string): string[][] {
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => row.split('|').map((cell) => cell.trim().replaceAll('`', '')));
}

describe('the README', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph.close());

  test('shows queries with their true answers', async () => {
    const queries = listBlocks('graphql');
    const answers = listBlocks('json');
    expect(queries.length).toBeGreaterThan(0);
    expect(answers).toHaveLength(queries.length);
    for (const [index, query] of queries.entries()) {
      const { data, errors } = await graph.ask(query);
      expect(errors).toEqual([]);
      expect(withoutDates(JSON.stringify(data))).toBe(
        withoutDates(JSON.stringify(JSON.parse(answers[index] ?? ''))),
      );
    }
  });

  test('names every variable with its default', () => {
    const written = Object.fromEntries(
      listRows('Configuration').map(([, name, value]) => [name, value]),
    );
    const config = readConfig({});
    expect(written).toEqual({
      PORT: String(config.port),
      HOST: config.host,
      DATABASE_URL: config.databaseUrl ?? 'none',
      MGI_DATA_DIR: config.dataDir,
      LOG_LEVEL: config.logLevel,
      DATABASE_POOL_SIZE: String(config.poolSize),
      STATEMENT_TIMEOUT_MS: String(config.statementTimeout),
    });
  });

  test('names every error code and every limit', () => {
    expect(listRows('Errors and limits').map(([, code]) => code)).toEqual(Object.keys(ERROR_CODES));
    const limits = readme.replaceAll(/\s+/g, ' ');
    const number = (n: number) => n.toLocaleString('en-US');
    expect(limits).toContain(`has ${DEFAULT_PAGE_SIZE} rows unless`);
    expect(limits).toContain(`${MAX_PAGE_SIZE} at most`);
    expect(limits).toContain(`${number(MAX_TOKENS)} words and signs`);
    expect(limits).toContain(`${MAX_DEPTH} levels`);
    expect(limits).toContain(`${number(MAX_COMPLEXITY)} fields`);
    expect(limits).toContain(`${number(MAX_BODY_BYTES)} bytes`);
  });

  test('draws only arrows that the schema has', () => {
    const arrows = [...readme.matchAll(/^ {2}(\w+) -- ([\w, ]+) --> (\w+)$/gm)];
    expect(arrows.length).toBeGreaterThan(20);
    for (const [, from = '', fields = '', to = ''] of arrows) {
      const type = schema.getType(from);
      if (!(type instanceof GraphQLObjectType)) throw new Error(`${from} is no type`);
      for (const name of fields.split(', ')) {
        const target = getNamedType(type.getFields()[name]?.type);
        expect(
          `${from}.${name}: ${target?.name.replace(/^[A-Z][a-z]+(?=FindingConnection)/, '')}`,
        ).toMatch(new RegExp(`: ${to}(Connection)?$`));
      }
    }
  });

  test('links only to what is there', async () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) await access(path.join(root, link));
  });
});
