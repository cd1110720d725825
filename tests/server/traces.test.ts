import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, openGraph } from '../support/graph.ts';

const exporter = new InMemorySpanExporter();
let graph: Graph;
let plain: Graph;

beforeAll(async () => {
  // As an SDK does that node loads first.
  const spanProcessors = [new SimpleSpanProcessor(exporter)];
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  graph = await openGraph(undefined, undefined, { app: { hasTraces: true } });
  plain = await openGraph();
});
afterAll(async () => {
  await graph?.close();
  await plain?.close();
  for (const api of [trace, context, propagation]) api.disable();
});

/** The span of the request with this id, when it has ended. */
async function spanOf(id: string) {
  const find = () =>
    exporter.getFinishedSpans().find(({ attributes }) => attributes['mgi.request_id'] === id);
  await expect.poll(find).toBeDefined();
  return find();
}

const STOPPING = {
  isReady: false,
  checks: { process: 'stopping', database: 'ok', release: 'ok' },
  release: 1,
} as const;

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const ABOVE = 'b7ad6b7169203331';

const post = (origin: string, id: string, query: string) =>
  fetch(`${origin}/graphql?token=hunter2`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': id,
      traceparent: `00-${TRACE}-${ABOVE}-01`,
    },
    body: JSON.stringify({ query }),
  });

test('a query is a span below that of whoever asks, with its name, cost and status', async () => {
  await post(graph.origin, 'traced-query', 'query Wheel { domains { code } }');
  const span = await spanOf('traced-query');
  expect(span?.spanContext().traceId).toBe(TRACE);
  expect(span?.parentSpanContext?.spanId).toBe(ABOVE);
  expect(span?.name).toBe('query Wheel');
  expect(span?.attributes).toMatchObject({
    'http.request.method': 'POST',
    'http.response.status_code': 200,
    'url.path': '/graphql',
    'client.address': '127.0.0.1',
    'graphql.operation.name': 'Wheel',
    'mgi.cost': 7,
    'mgi.kept': false,
  });
  expect(JSON.stringify(span?.attributes)).not.toMatch(/hunter2|domains/);
});

test('what fails is marked, and what is refused is not a failure', async () => {
  await fetch(`${graph.origin}/nowhere`, { headers: { 'x-request-id': 'traced-nowhere' } });
  const refused = await spanOf('traced-nowhere');
  expect(refused?.attributes['http.response.status_code']).toBe(404);
  expect(refused?.status.code).toBe(SpanStatusCode.UNSET);
  const broken = await openGraph(undefined, undefined, {
    app: { hasTraces: true, ready: async () => STOPPING },
  });
  await fetch(`${broken.origin}/health/ready`, { headers: { 'x-request-id': 'traced-ready' } });
  expect((await spanOf('traced-ready'))?.status.code).toBe(SpanStatusCode.ERROR);
  await broken.close();
});

test('there is none where traces are off', async () => {
  await post(plain.origin, 'untraced', '{ __typename }');
  await post(graph.origin, 'traced-after', '{ __typename }');
  await spanOf('traced-after');
  const ids = exporter.getFinishedSpans().map(({ attributes }) => attributes['mgi.request_id']);
  expect(ids).not.toContain('untraced');
});
