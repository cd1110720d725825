import type { Plugin } from 'graphql-yoga';

/** Answers `GET /health` with 200 while the process lives. */
export function useHealth(): Plugin {
  return {
    onRequest({ request, url, endResponse, fetchAPI }) {
      if (url.pathname !== '/health' || request.method !== 'GET') return;
      endResponse(fetchAPI.Response.json({ status: 'ok' }));
    },
  };
}
