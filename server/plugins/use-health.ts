import type { Plugin } from 'graphql-yoga';

/** Answers GET and HEAD of `/health` with 200 while the process lives. */
export function useHealth(): Plugin {
  return {
    onRequest({ request, url, endResponse, fetchAPI }) {
      if (url.pathname !== '/health' || !['GET', 'HEAD'].includes(request.method)) return;
      endResponse(fetchAPI.Response.json({ status: 'ok' }));
    },
  };
}
