import { type Listening, listen } from '../connections/listen.ts';
import type { Metrics } from './metrics.ts';

/**
 * Serves the figures at `/metrics` of an address of their own, which is not for the public: a proxy
 * that passes all on would pass them on too.
 * @throws ListenError when the address cannot be had.
 */
export function serveMetrics(metrics: Metrics, host: string, port: number): Promise<Listening> {
  return listen(
    async ({ url, method }, response) => {
      if (url !== '/metrics' || (method !== 'GET' && method !== 'HEAD')) {
        response.writeHead(404).end();
        return;
      }
      const body = await metrics.print();
      response.writeHead(200, { 'content-type': metrics.contentType }).end(body);
    },
    host,
    port,
  );
}
