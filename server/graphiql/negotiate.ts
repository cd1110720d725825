import { readQualities } from '../qualities.ts';

/** The types that GraphQL over HTTP answers with. */
const DATA_TYPES = ['application/json', 'application/graphql-response+json'];

/** How much a client wants a type, 0 to 1; the closest of its ranges decides. */
export function wants(accept: string, type: string): number {
  const qualities = readQualities(accept);
  const ranges = [type, `${type.split('/')[0]}/*`, '*/*'];
  return ranges.map((range) => qualities.get(range)).find((q) => q !== undefined) ?? 0;
}

/** Whether a client would rather have a page to read than data: a browser does, curl does not. */
export function prefersHtml(accept: string | null): boolean {
  if (accept === null) return false;
  return wants(accept, 'text/html') > Math.max(...DATA_TYPES.map((type) => wants(accept, type)));
}
