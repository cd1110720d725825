import type { ServerResponse } from 'node:http';
import { type App, isAt } from '../guard.ts';
import { noteOf } from '../observe/notes.ts';
import { CORS_HEADERS } from '../plugins/use-cors.ts';
import type { AskReadiness } from './readiness.ts';

const LIVE = ['/health', '/health/live'];
const READY = '/health/ready';

function write(response: ServerResponse, status: number, content: object): void {
  const body = JSON.stringify(content);
  response.writeHead(status, {
    ...CORS_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 503 && { 'retry-after': '2' }),
  });
  response.end(body);
}

/**
 * Answers GET and HEAD of `/health/live` (and `/health`) with 200 while the process lives, and of
 * `/health/ready` with 200 while requests should be sent here, else with 503 and what is wrong. All
 * else goes on to `next`.
 */
export function serveHealth(ask: AskReadiness, next: App): App {
  return async (arrival) => {
    const { request, response } = arrival;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isAt('/health', request) || request.url?.startsWith('/health/')) {
      noteOf(request).kind = 'health';
    }
    if (isRead && LIVE.some((path) => isAt(path, request))) {
      write(response, 200, { status: 'ok' });
    } else if (isRead && isAt(READY, request)) {
      const { isReady, checks, release } = await ask();
      const status = isReady ? 'ready' : 'not ready';
      write(response, isReady ? 200 : 503, { status, checks, release });
    } else {
      await next(arrival);
    }
  };
}
