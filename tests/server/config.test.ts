import { describe, expect, test } from 'vitest';
import { DEFAULT_ADMISSION } from '../../server/admission/limits.ts';
import { TRUSTS_NOBODY } from '../../server/clients/addresses.ts';
import { ConfigError, readConfig } from '../../server/config.ts';
import { DEFAULT_LIMITS } from '../../server/connections/limits.ts';

const DEFAULTS = {
  port: 4000,
  host: '127.0.0.1',
  publicUrl: null,
  databaseUrl: null,
  dataDir: '.data',
  logLevel: 'info',
  poolSize: 10,
  statementTimeout: 5_000,
  answerBytes: 64_000_000,
  rowCacheMb: 96,
  downloadBytes: 500_000_000,
  rateLimit: 1_000_000,
  rateLimitUrl: null,
  allowedHosts: null,
  isRegisteredOnly: false,
  documentsFile: null,
  hasIntrospection: true,
  hasAccessLog: false,
  hasTraces: false,
  metrics: null,
  admission: DEFAULT_ADMISSION,
  connections: DEFAULT_LIMITS,
  isTrusted: TRUSTS_NOBODY,
};

function refusal(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return String(error).replace(/^ConfigError: /, '');
  }
  throw new Error('The configuration was taken.');
}

describe('readConfig', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  test('takes an empty variable as not set', () => {
    const names = ['PORT', 'HOST', 'PUBLIC_URL', 'DATABASE_URL', 'MGI_DATA_DIR', 'LOG_LEVEL'];
    const sizes = ['DATABASE_POOL_SIZE', 'STATEMENT_TIMEOUT_MS'];
    const rooms = ['ANSWER_CACHE_MB', 'ROW_CACHE_MB', 'DOWNLOAD_CACHE_MB'];
    const limits = ['CONNECTIONS', 'CONNECTIONS_PER_ADDRESS', 'KEEP_ALIVE_MS', 'TRUSTED_PROXIES'];
    const drain = ['DRAIN_DELAY_MS', 'DRAIN_TIMEOUT_MS'];
    const admission = ['REQUEST_TIMEOUT_MS', 'ANSWER_LIMIT_MB', 'DEAR_QUERIES'];
    const seeing = [
      'RATE_LIMIT',
      'RATE_LIMIT_URL',
      'ACCESS_LOG',
      'TRACES',
      'METRICS_PORT',
      'METRICS_HOST',
    ];
    const asking = ['ALLOWED_HOSTS', 'DOCUMENTS', 'DOCUMENTS_FILE', 'INTROSPECTION'];
    const all = [
      ...asking,
      ...seeing,
      ...names,
      ...sizes,
      ...rooms,
      ...limits,
      ...drain,
      ...admission,
    ];
    const empty = Object.fromEntries(all.map((name) => [name, '']));
    expect(readConfig(empty)).toEqual(DEFAULTS);
  });

  test('ignores what is not its own', () => {
    expect(readConfig({ HOME: '/root', PATH: 'x', port: '1' })).toEqual(DEFAULTS);
  });

  test('reads every variable', () => {
    expect(
      readConfig({
        PORT: '0',
        HOST: '::1',
        PUBLIC_URL: 'https://mgi.example.org/',
        DATABASE_URL: 'postgresql://user:secret@db.example:5432/mgi',
        MGI_DATA_DIR: '/var/lib/mgi',
        LOG_LEVEL: 'silent',
        DATABASE_POOL_SIZE: '100',
        STATEMENT_TIMEOUT_MS: '600000',
        ANSWER_CACHE_MB: '0',
        ROW_CACHE_MB: '0',
        DOWNLOAD_CACHE_MB: '1000000',
        CONNECTIONS: '20',
        CONNECTIONS_PER_ADDRESS: '5',
        KEEP_ALIVE_MS: '65000',
        DRAIN_DELAY_MS: '3000',
        DRAIN_TIMEOUT_MS: '20000',
        REQUEST_TIMEOUT_MS: '3000',
        ANSWER_LIMIT_MB: '2',
        DEAR_QUERIES: '4',
        RATE_LIMIT: '0',
        RATE_LIMIT_URL: 'rediss://limits:6380/2',
        ALLOWED_HOSTS: 'MGI.example.org, localhost',
        DOCUMENTS: 'registered',
        DOCUMENTS_FILE: 'documents.json',
        INTROSPECTION: 'off',
        ACCESS_LOG: 'on',
        TRACES: 'on',
        METRICS_PORT: '9464',
        METRICS_HOST: '10.0.0.1',
        TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8',
      }),
    ).toEqual({
      port: 0,
      host: '::1',
      publicUrl: 'https://mgi.example.org',
      databaseUrl: 'postgresql://user:secret@db.example:5432/mgi',
      dataDir: '/var/lib/mgi',
      logLevel: 'silent',
      poolSize: 100,
      statementTimeout: 600_000,
      answerBytes: 0,
      rowCacheMb: 0,
      downloadBytes: 1_000_000_000_000,
      connections: {
        connections: 20,
        connectionsPerAddress: 5,
        keepAlive: 65_000,
        drainDelay: 3_000,
        drainTimeout: 20_000,
      },
      rateLimit: null,
      rateLimitUrl: 'rediss://limits:6380/2',
      allowedHosts: ['mgi.example.org', 'localhost'],
      isRegisteredOnly: true,
      documentsFile: 'documents.json',
      hasIntrospection: false,
      hasAccessLog: true,
      hasTraces: true,
      metrics: { host: '10.0.0.1', port: 9464 },
      admission: { ...DEFAULT_ADMISSION, timeout: 3_000, answerBytes: 2_000_000, dearQueries: 4 },
      isTrusted: expect.any(Function),
    });
  });

  test('takes both schemes of PostgreSQL, and a socket', () => {
    for (const url of ['postgres://h/d', 'postgresql:///d?host=/tmp', 'postgresql://u@[::1]/d']) {
      expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
    }
  });

  test.each([
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535; it is "65536".'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535; it is "-1".'],
    ['PORT', '80.5', 'PORT must be a whole number from 0 to 65535; it is "80.5".'],
    ['PORT', ' 80', 'PORT must be a whole number from 0 to 65535; it is " 80".'],
    ['PORT', '0x50', 'PORT must be a whole number from 0 to 65535; it is "0x50".'],
    ['PORT', '1e3', 'PORT must be a whole number from 0 to 65535; it is "1e3".'],
    [
      'PUBLIC_URL',
      'mgi.example.org',
      'PUBLIC_URL must be the address that users reach the server by, such as https://mgi.example.org or https://example.org/mgi; it is "mgi.example.org".',
    ],
    [
      'PUBLIC_URL',
      'https://mgi.example.org/graph?x=1',
      'PUBLIC_URL must be the address that users reach the server by, such as https://mgi.example.org or https://example.org/mgi; it is "https://mgi.example.org/graph?x=1".',
    ],
    [
      'PUBLIC_URL',
      'ftp://mgi.example.org',
      'PUBLIC_URL must be the address that users reach the server by, such as https://mgi.example.org or https://example.org/mgi; it is "ftp://mgi.example.org".',
    ],
    [
      'HOST',
      'http://localhost',
      'HOST must be an IP address or a host name, such as 127.0.0.1; it is "http://localhost".',
    ],
    [
      'LOG_LEVEL',
      'verbose',
      'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace; it is "verbose".',
    ],
    [
      'LOG_LEVEL',
      'INFO',
      'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace; it is "INFO".',
    ],
    [
      'DATABASE_POOL_SIZE',
      '0',
      'DATABASE_POOL_SIZE must be a whole number from 1 to 100; it is "0".',
    ],
    [
      'STATEMENT_TIMEOUT_MS',
      '99',
      'STATEMENT_TIMEOUT_MS must be a whole number from 100 to 600000; it is "99".',
    ],
    [
      'ANSWER_CACHE_MB',
      '64MB',
      'ANSWER_CACHE_MB must be a whole number from 0 to 10000; it is "64MB".',
    ],
    [
      'DOWNLOAD_CACHE_MB',
      '1000001',
      'DOWNLOAD_CACHE_MB must be a whole number from 0 to 1000000; it is "1000001".',
    ],
    [
      'DATABASE_URL',
      'mysql://host/name',
      'DATABASE_URL must be an address such as postgresql://user:password@host:5432/name; it is "mysql://***".',
    ],
    [
      'RATE_LIMIT_URL',
      'https://user:secret@host',
      'RATE_LIMIT_URL must be the address of a Redis or Valkey, such as redis://user:password@host:6379; it is "https://***".',
    ],
  ])('refuses %s=%s with one sentence', (name, value, sentence) => {
    expect(refusal({ [name]: value })).toBe(sentence);
  });

  test('names every wrong variable, one a line', () => {
    const lines = refusal({ PORT: 'x', LOG_LEVEL: 'y', DATABASE_POOL_SIZE: 'z' }).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'LOG_LEVEL',
      'DATABASE_POOL_SIZE',
    ]);
  });

  test.each([
    'mysql://user:hunter2@host/name',
    'mysql://user:p@hunter2@host/name',
    'mysql://user:p/hunter2@host/name',
    'mysql://host/name?password=hunter2',
    'host=localhost password=hunter2',
    'user:hunter2@host/name',
    'postgresql://user:hunter2@host:99999/name',
    'hunter2',
  ])('never shows what may be the password of %s', (url) => {
    const sentence = refusal({ DATABASE_URL: url, PORT: 'x' });
    expect(sentence).toContain('DATABASE_URL must be');
    expect(sentence).not.toContain('hunter2');
  });
});
