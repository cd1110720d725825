import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToPipeableStream } from 'react-dom/server';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import { render } from './dom.ts';
import { makeProject, runTool } from './run-tool.ts';
import { waitFor } from './wait-for.ts';

const paper = await readFile(path.join(import.meta.dirname, '../../docs/recipes.md'), 'utf8');
const found = [...paper.matchAll(/^```tsx?\n\/\/ (\S+)\n(.*?)^```/gms)];
const recipes = Object.fromEntries(found.map(([, file = '', code = '']) => [file, code]));

const COMPILER = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    types: [],
    skipLibCheck: true,
  },
  include: ['*.ts', '*.tsx'],
};

let folder: string;
beforeAll(async () => {
  const url = inject('url');
  const files = Object.entries(recipes).map(([file, code]) => [
    file,
    code.replaceAll('http://127.0.0.1:4000/graphql', url),
  ]);
  folder = await makeProject('recipes', {
    ...Object.fromEntries(files),
    'tsconfig.json': JSON.stringify(COMPILER),
  });
});

const load = (file: string) => import(/* @vite-ignore */ path.join(folder, file));

test('every recipe compiles', async () => {
  expect(Object.keys(recipes)).toHaveLength(7);
  expect(await runTool(folder, 'typescript/bin/tsc')).toEqual({ code: 0, output: '' });
});

test('TanStack Query: a list grows to its end', async () => {
  const { Findings } = await load('infinite-list.tsx');
  const { page } = await render(
    <QueryClientProvider client={new QueryClient()}>
      <Findings />
    </QueryClientProvider>,
  );
  for (const count of [50, 100, 118]) {
    await waitFor(() => expect(page.querySelectorAll('li')).toHaveLength(count));
    page.querySelector('button')?.click();
  }
  expect(page.querySelector('button')).toBeNull();
});

test('a page is made on the server', async () => {
  const { renderPage } = await load('server-page.tsx');
  expect(await renderPage('mali-2021')).toMatch(/^<h1>.*Mali.*<\/h1>$/);
});

test('Next.js is told how long to keep an answer', async () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  const { client } = await load('next-revalidate.ts');
  expect((await client.findings({ first: 1 })).totalCount).toBe(118);
  expect(asked.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', next: { revalidate: 3600 } });
  asked.mockRestore();
});

test('Next.js shows a page at once, and streams the answer after it', async () => {
  const ask = globalThis.fetch;
  let answer = () => {};
  const shown = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const asked = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation((...request) => shown.then(() => ask(...request)));
  const { default: Page } = await load('next-page.tsx');
  const page = await Page({ params: Promise.resolve({ slug: 'mali-2021' }) });
  const layout = (
    <html lang="en">
      <body>{page}</body>
    </html>
  );
  const sent = renderToPipeableStream(layout).pipe(new PassThrough({ encoding: 'utf8' }));
  const parts = sent[Symbol.asyncIterator]();
  expect((await parts.next()).value).toMatch(/<p>Reading .*mali-2021<\/p>/);
  answer();
  let rest = '';
  for (let part = await parts.next(); !part.done; part = await parts.next()) rest += part.value;
  expect(rest).toMatch(/<h1>.*Mali.*<\/h1>/);
  asked.mockRestore();
});

test('the caches are made', async () => {
  expect(await load('caches.ts')).toMatchObject({
    apolloCache: expect.any(Object),
    urqlCache: expect.any(Function),
  });
});

test('a mock answers by the variables, and says what it has no answer for', async () => {
  const { client } = await load('mock.ts');
  expect((await client.findings({ filter: { objectives: [10] } })).totalCount).toBe(4);
  expect((await client.findings()).totalCount).toBe(118);
  await expect(client.meta()).rejects.toThrow('The mock has no answer for "query Meta');
});

test('OpenTelemetry gets a span for each request', async () => {
  const exporter = new InMemorySpanExporter();
  const spanProcessors = [new SimpleSpanProcessor(exporter)];
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
  const { client } = await load('telemetry.ts');
  await client.findings({ first: 1 });
  await expect(client.findings({ first: 1000 })).rejects.toThrow();
  const spans = exporter.getFinishedSpans();
  expect(spans.map(({ name }) => name)).toEqual(['graphql Findings', 'graphql Findings']);
  expect(spans[0]?.attributes).toMatchObject({ 'http.response.status_code': 200 });
  expect(spans.map(({ status }) => status.code)).toEqual([0, 2]);
});
