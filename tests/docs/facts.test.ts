import { GraphQLObjectType, getNamedType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { COMPARISON_COST } from '../../schema/comparison/similar-finding.ts';
import { FACETS_COST } from '../../schema/facets/facets-field.ts';
import { SUGGESTION_COST } from '../../schema/framework/suggest-objectives.ts';
import { schema } from '../../schema/index.ts';
import { SEARCH_COST } from '../../schema/search/search-cost.ts';
import { ERROR_CODES } from '../../schema/support/errors.ts';
import { INNER_COST, TEXT_COST } from '../../schema/support/filter-cost.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../schema/support/page.ts';
import { MAX_DEPTH, MAX_FIELDS } from '../../schema/support/query-cost.ts';
import { DEAR, MAX_WAITING } from '../../server/admission/limits.ts';
import { MAX_TOKENS } from '../../server/answers/documents.ts';
import { readConfig } from '../../server/config.ts';
import {
  BODY_TIMEOUT,
  HEADERS_TIMEOUT,
  MAX_PIPELINED,
  READER_GRACE,
  SLOWEST_READER,
} from '../../server/connections/limits.ts';
import { MOST_CONNECTIONS } from '../../server/connections/open-files.ts';
import { MAX_MAKING, MAX_WAITING as MAX_WAITING_FILES } from '../../server/downloads/kept-files.ts';
import { DOWNLOAD_COST } from '../../server/downloads/serve-downloads.ts';
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
      PUBLIC_URL: config.publicUrl ?? 'none',
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
      RATE_LIMIT: String(config.rateLimit),
      RATE_LIMIT_URL: 'none',
      ALLOWED_HOSTS: 'any',
      DOCUMENTS: config.isRegisteredOnly ? 'registered' : 'any',
      DOCUMENTS_FILE: 'none',
      INTROSPECTION: config.hasIntrospection ? 'on' : 'off',
      ACCESS_LOG: config.hasAccessLog ? 'on' : 'off',
      TRACES: config.hasTraces ? 'on' : 'off',
      METRICS_PORT: 'none',
      METRICS_HOST: '127.0.0.1',
      TRUSTED_PROXIES: 'none',
    });
  });

  test('name every error code and every limit', async () => {
    const paper = await readPaper('docs/limits.md');
    const errors = await readPaper('docs/errors.md');
    const codes = listRows(readSection(errors, 'Errors')).map(([code]) => code);
    expect(codes).toEqual(Object.keys(ERROR_CODES));
    // What to do is said of all that is for a client to do something about.
    const doing = listRows(readSection(errors, 'What to do')).flatMap(([row = '']) =>
      row.split(', '),
    );
    expect(codes.filter((code) => !doing.includes(code ?? ''))).toEqual([]);
    const limits = readSection(paper, 'Limits').replaceAll(/\s+/g, ' ');
    const number = (n: number) => n.toLocaleString('en-US');
    expect(limits).toContain(`has ${DEFAULT_PAGE_SIZE} rows unless`);
    expect(limits).toContain(`${MAX_PAGE_SIZE} at most`);
    expect(limits).toContain(`${number(MAX_TOKENS)} words and signs`);
    expect(limits).toContain(`${MAX_DEPTH} levels`);
    expect(limits).toContain(`${number(MAX_FIELDS)} fields`);
    expect(limits).toContain(`${number(MAX_BODY_BYTES)} bytes`);
    const { rateLimit, admission, connections } = readConfig({});
    const rows = readSection(paper, 'Limits').match(/^\| [a-z].*$/gm) ?? [];
    const table = rows.slice(1).map((row) => row.split('|')[2]?.trim());
    expect(table).toEqual([
      number(rateLimit ?? 0),
      `${number(admission.timeout)} ms`,
      number(admission.answerBytes),
      `${admission.dearQueries}, and ${MAX_WAITING} that wait`,
      `${MAX_MAKING}, and ${MAX_WAITING_FILES} that wait`,
      number(connections.connectionsPerAddress),
      number(MAX_PIPELINED),
      `${number(HEADERS_TIMEOUT)} and ${number(BODY_TIMEOUT)} ms`,
      number((SLOWEST_READER * READER_GRACE) / 1_000),
    ]);
    const prices =
      readSection(paper, 'What a question costs').match(/^\| .* \| [\d,]+ \|$/gm) ?? [];
    expect(prices.map((row) => row.split('|')[2]?.trim())).toEqual(
      [
        1,
        INNER_COST,
        TEXT_COST,
        FACETS_COST,
        COMPARISON_COST,
        SUGGESTION_COST,
        SEARCH_COST,
        DOWNLOAD_COST,
        1,
      ].map(number),
    );
    expect(limits).toContain(`queries of ${number(DEAR)} fields and more`);
    expect(limits).toContain(`a file costs ${number(DOWNLOAD_COST)}`);
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
