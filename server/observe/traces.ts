import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import {
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { addressOf, type IsTrusted } from '../clients/addresses.ts';
import { nameRequest } from '../plugins/use-request-id.ts';
import { noteOf } from './notes.ts';
import { pathOf, statusOf } from './observe.ts';

/** The parts of the service that a span is of; only these are ever in its name. */
const nameOf = (request: IncomingMessage): string => {
  const { kind, operation } = noteOf(request);
  if (kind === 'query' && operation !== null) return `query ${operation}`;
  return kind === 'other' ? (request.method ?? 'request') : kind;
};

function end(span: Span, request: IncomingMessage, response: ServerResponse): void {
  const { question, operation, cost, isKept } = noteOf(request);
  const status = statusOf(response);
  span.updateName(nameOf(request));
  span.setAttribute('http.response.status_code', status);
  if (operation !== null) span.setAttribute('graphql.operation.name', operation);
  if (question !== null) span.setAttribute('mgi.question', question);
  if (cost !== null) span.setAttribute('mgi.cost', cost);
  span.setAttribute('mgi.kept', isKept);
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/**
 * Makes a span of OpenTelemetry for each request, below the one of whoever asks where it is told
 * (`traceparent`), and around all that is done to answer. Who collects spans is not ours: the process is
 * started with an SDK, without which there are none. No text of a query and no parameter stands in one.
 */
export function traceRequests(listener: RequestListener, isTrusted: IsTrusted): RequestListener {
  const tracer = trace.getTracer('mgi-graph');
  return (request, response) => {
    const above = propagation.extract(context.active(), request.headers);
    const attributes = {
      'http.request.method': request.method ?? '',
      'url.path': pathOf(request),
      'client.address': addressOf(request, isTrusted),
      'mgi.request_id': nameRequest(request),
    };
    const span = tracer.startSpan(
      request.method ?? 'request',
      { kind: SpanKind.SERVER, attributes },
      above,
    );
    response.once('close', () => end(span, request, response));
    context.with(trace.setSpan(above, span), listener, undefined, request, response);
  };
}
