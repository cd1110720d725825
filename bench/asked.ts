/** One request: an address, and what is posted to it. */
export interface Asked {
  readonly path: string;
  readonly init?: RequestInit;
}

/** A query that is posted. */
export const query = (text: string, variables: Readonly<Record<string, unknown>> = {}): Asked => ({
  path: '/graphql',
  init: {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
    body: JSON.stringify({ query: text, variables }),
  },
});

/** What costs nothing, and is asked to see how long others have to wait. */
export const TRIVIAL = query('{ domains { code } }');
