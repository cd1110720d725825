import { GraphQLObjectType, getNamedType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { ERROR_CODES } from '../../schema/support/errors.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../schema/support/page.ts';
import { MAX_DEPTH, MAX_FIELDS } from '../../schema/support/query-cost.ts';
import { MAX_TOKENS } from '../../server/answers/documents.ts';
import { readConfig } from '../../server/config.ts';
import { MOST_CONNECTIONS } from '../../server/connections/open-files.ts';
import { MAX_BODY_BYTES } from '../../server/guard.ts';
import { listRows, readPaper, readPapers, readSection } from './papers.ts';

const papers = await readPapers();

describe('the docs', () => {
  test('name every variable with its default', async () => {
    const { text } = await readPaper('docs/configuration.md');
    const written = Object.fromEntries(listRows(text).map(([name, value]) => [name, value]));
    const config = readConfig({});
    expect(written).toEqual({
      PORT: String(config.port),
      HOST: config.host,
      DATABASE_URL: config.databaseUrl ?? 'none',
      MGI_DATA_DIR: config.dataDir,
      LOG_LEVEL: config.logLevel,
      DATABASE_POOL_SIZE: String(config.poolSize),
      STATEMENT_TIMEOUT_MS: String(config.statementTimeout),
      ANSWER_CACHE_MB: String(config.answerBytes / 1_000_000),
      ROW_CACHE_MB: String(config.rowCacheMb),
      DOWNLOAD_CACHE_MB: String(config.downloadBytes / 1_000_000),
      CONNECTIONS: String(MOST_CONNECTIONS),
      CONNECTIONS_PER_ADDRESS: String(config.connections.connectionsPerAddress),
      KEEP_ALIVE_MS: String(config.connections.keepAlive),
      DRAIN_DELAY_MS: String(config.connections.drainDelay),
      DRAIN_TIMEOUT_MS: String(config.connections.drainTimeout),
      REQUEST_TIMEOUT_MS: String(config.admission.timeout),
      ANSWER_LIMIT_MB: String(config.admission.answerBytes / 1_000_000),
      DEAR_QUERIES: String(config.admission.dearQueries),
      TRUSTED_PROXIES: 'none',
    });
  });

  test('name every error code and every limit', async () => {
    const paper = await readPaper('docs/limits.md');
    const codes = listRows(readSection(paper, 'Errors')).map(([code]) => code);
    expect(codes).toEqual(Object.keys(ERROR_CODES));
    const limits = readSection(paper, 'Limits').replaceAll(/\s+/g, ' ');
    const number = (n: number) => n.toLocaleString('en-US');
    expect(limits).toContain(`has ${DEFAULT_PAGE_SIZE} rows unless`);
    expect(limits).toContain(`${MAX_PAGE_SIZE} at most`);
    expect(limits).toContain(`${number(MAX_TOKENS)} words and signs`);
    expect(limits).toContain(`${MAX_DEPTH} levels`);
    expect(limits).toContain(`${number(MAX_FIELDS)} fields`);
    expect(limits).toContain(`${number(MAX_BODY_BYTES)} bytes`);
  });

  test('draw only arrows that the schema has', () => {
    const arrows = papers.flatMap(({ text }) => [
      ...text.matchAll(/^ {2}(\w+) -- ([\w, ]+) --> (\w+)$/gm),
    ]);
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
});
