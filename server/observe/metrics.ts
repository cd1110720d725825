import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { PoolState } from '../../prisma/client.ts';
import type { Observer } from './observe.ts';

/** Operations that have figures of their own; anybody may invent names. */
const MAX_OPERATIONS = 50;

/** What is read when figures are asked for. */
export interface Sources {
  /** Number of the release that is served. */
  readonly release: () => number;
  /** Milliseconds for which a newer release has waited to be served. */
  readonly staleFor: () => number;
  /** Bytes of answers that are kept. */
  readonly answerBytes: () => number;
  /** Bytes of files that are kept. */
  readonly fileBytes: () => number;
  /** Connections of clients. */
  readonly connections: () => number;
  /** Dear queries that are carried out, and that wait. */
  readonly dear: () => { readonly taken: number; readonly waiting: number };
  /** Connections to the database. */
  readonly pool: () => PoolState;
}

/** Figures of a server, for Prometheus. */
export interface Metrics {
  readonly observe: Observer;
  /** Takes the milliseconds of a statement. */
  readonly observeStatement: (ms: number) => void;
  /** Says where the figures come from that are read when they are asked for. */
  readonly read: (sources: Sources) => void;
  /** The type of the text. */
  readonly contentType: string;
  /** All figures as text. */
  readonly print: () => Promise<string>;
}

/** Makes the figures of a server. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'mgi_requests_total',
    help: 'Requests by what is asked for and the status; 499: the client went.',
    labelNames: ['kind', 'status'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'mgi_request_seconds',
    help: 'Seconds from the head of a request to the end of its answer.',
    labelNames: ['kind', 'operation'] as const,
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
    registers,
  });
  const cost = new Histogram({
    name: 'mgi_query_cost_fields',
    help: 'Fields that queries were counted as which were carried out.',
    buckets: [10, 100, 500, 2_000, 10_000, 50_000],
    registers,
  });
  const answers = new Counter({
    name: 'mgi_answers_total',
    help: 'Answers to queries, by whether they were there already.',
    labelNames: ['from'] as const,
    registers,
  });
  const statements = new Histogram({
    name: 'mgi_statement_seconds',
    help: 'Seconds that statements of SQL took.',
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  const bytes = new Counter({ name: 'mgi_sent_bytes_total', help: 'Bytes sent.', registers });
  const operations = new Set<string>();
  const labelOf = (operation: string | null) => {
    if (operation === null) return '';
    if (operations.size < MAX_OPERATIONS) operations.add(operation);
    return operations.has(operation) ? operation : 'other';
  };
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  return {
    observe: ({ status, ms, note, bytes: sent }) => {
      const { kind } = note;
      requests.inc({ kind, status });
      seconds.observe({ kind, operation: labelOf(note.operation) }, ms / 1_000);
      bytes.inc(Math.max(sent, 0));
      if (kind !== 'query') return;
      if (note.cost !== null) cost.observe(note.cost);
      answers.inc({ from: note.isKept ? 'kept' : 'made' });
    },
    observeStatement: (ms) => statements.observe(ms / 1_000),
    read: (sources) => {
      gauge('mgi_release_number', 'Number of the release that is served.', sources.release);
      gauge(
        'mgi_release_stale_seconds',
        'Seconds for which a newer release has waited to be served.',
        () => sources.staleFor() / 1_000,
      );
      gauge('mgi_answers_kept_bytes', 'Bytes of answers that are kept.', sources.answerBytes);
      gauge('mgi_files_kept_bytes', 'Bytes of files that are kept.', sources.fileBytes);
      gauge('mgi_connections', 'Connections of clients.', sources.connections);
      gauge('mgi_dear_queries', 'Dear queries under way.', () => sources.dear().taken);
      gauge('mgi_dear_queries_waiting', 'Dear queries that wait.', () => sources.dear().waiting);
      gauge(
        'mgi_database_connections',
        'Connections to the database that are used.',
        () => sources.pool().taken,
      );
      gauge('mgi_database_connections_idle', 'Those that wait to be.', () => sources.pool().idle);
      gauge(
        'mgi_database_waiting',
        'Statements that wait for a connection.',
        () => sources.pool().waiting,
      );
    },
    contentType: registry.contentType,
    print: () => registry.metrics(),
  };
}
