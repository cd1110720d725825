import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { makeAssistant } from '../../mcp/assistant.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { PublishedRelease } from '../../release/published-release.ts';
import { type Charging, chargeFor } from '../admission/charge.ts';
import { type App, type Arrival, isAt, Refused } from '../guard.ts';
import { noteOf } from '../observe/notes.ts';
import { type Asker, type AskingInProcess, askInProcess } from '../pages/ask-in-process.ts';
import { nameRequest, REQUEST_ID } from '../plugins/use-request-id.ts';
import { type Releases, waitForNewer } from '../releases.ts';

/** Where assistants are answered. */
export const MCP_PATH = '/mcp';

/** What answering assistants needs. */
export interface AssistantOptions extends AskingInProcess, Charging {
  /** The newest is taken for each request. */
  readonly releases: Releases;
  /** Whether documents may be asked that are not registered. */
  readonly takesDocuments: boolean;
}

/**
 * A page of another site must not ask by way of a browser that reaches this server and it does not. Assistants
 * that are no pages send no origin.
 */
function checkOrigin({ origin, host }: IncomingHttpHeaders, { publicUrl }: PublishedRelease): void {
  if (origin === undefined) return;
  const isOwn = URL.canParse(origin) && new URL(origin).host === host;
  if (isOwn || origin === new URL(publicUrl).origin) return;
  throw new Refused(
    403,
    'BAD_USER_INPUT',
    `Pages of ${origin.slice(0, 100)} may not ask here: ${MCP_PATH} is for assistants, and for pages of this server. Pages of others ask at /graphql.`,
  );
}

/** The request as the protocol's own server takes it. */
function toRequest({ request, body }: Arrival): Request {
  const headers = Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const address = new URL(request.url ?? MCP_PATH, 'http://localhost');
  return new Request(address, {
    method: request.method ?? 'GET',
    headers,
    ...(body !== null && { body: new Uint8Array(body) }),
  });
}

async function write(response: ServerResponse, answer: Response, requestId: string): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    [REQUEST_ID]: requestId,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': body.length,
  });
  response.end(body);
}

/**
 * Answers assistants by the Model Context Protocol (streamable HTTP, without sessions). All else goes on to
 * `next`.
 */
export function serveAssistants(options: AssistantOptions, next: App): App {
  const { releases, admission, takesDocuments } = options;

  /** Answers from the newest release, and anew from a later one that is published meanwhile. */
  async function answer(arrival: Arrival, asker: Asker): Promise<Response> {
    let release = releases.current();
    checkOrigin(arrival.request.headers, release);
    // What is no object, or too deep, is refused before the protocol reads it.
    const parsedBody = arrival.body === null ? undefined : arrival.read();
    for (;;) {
      const { fetch, isMixed } = askInProcess(options, release, asker);
      const asking = { url: `${release.publicUrl}/graphql`, fetch, retry: 0 };
      const make = () => makeAssistant(asking, packageFile.version, takesDocuments);
      const handler = createMcpHandler(make, { maxSubscriptions: 0 });
      const answered = await handler.fetch(toRequest(arrival), { parsedBody });
      if (!isMixed()) return answered;
      release = await waitForNewer(releases, release, admission.limits.timeout);
    }
  }

  return async (arrival) => {
    const { request, response } = arrival;
    if (!isAt(MCP_PATH, request)) return next(arrival);
    const charge = chargeFor(options, request, response);
    charge(1);
    const requestId = nameRequest(request);
    const asker = { requestId, charge, note: noteOf(request) };
    await write(response, await answer(arrival, asker), requestId);
  };
}
