import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { makeAssistant } from '../../mcp/assistant.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { PublishedRelease } from '../../release/published-release.ts';
import { type Charging, chargeFor } from '../admission/charge.ts';
import { type Asker, type AskingInProcess, askInProcess } from '../answers/ask-in-process.ts';
import { type App, type Arrival, isAt, Refused } from '../guard.ts';
import { noteOf } from '../observe/notes.ts';
import { nameRequest, REQUEST_ID } from '../plugins/use-request-id.ts';
import { type Releases, readNewest } from '../releases.ts';

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

/** The request as the protocol's own server takes it, without the body, which is read already. */
function toRequest({ headersDistinct, url = MCP_PATH, method = 'GET' }: IncomingMessage): Request {
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return new Request(new URL(url, 'http://localhost'), { method, headers });
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

  function answer(arrival: Arrival, asker: Asker): Promise<Response> {
    checkOrigin(arrival.request.headers, releases.current());
    // What is no object, or too deep, is refused before the protocol reads it.
    const parsedBody = arrival.body === null ? undefined : arrival.read();
    return readNewest(releases, admission.limits.timeout, async (release) => {
      const { fetch, isMixed } = askInProcess(options, release, asker);
      const asking = { url: `${release.publicUrl}/graphql`, fetch, retry: 0 };
      const make = () => makeAssistant(asking, packageFile.version, takesDocuments);
      const handler = createMcpHandler(make, { maxSubscriptions: 0 });
      const answered = await handler.fetch(toRequest(arrival.request), { parsedBody });
      return isMixed() ? null : answered;
    });
  }

  return async (arrival) => {
    const { request, response } = arrival;
    if (!isAt(MCP_PATH, request)) return next(arrival);
    const charge = chargeFor(options, request, response);
    await charge(1);
    const requestId = nameRequest(request);
    const asker = { requestId, charge, note: noteOf(request) };
    await write(response, await answer(arrival, asker), requestId);
  };
}
