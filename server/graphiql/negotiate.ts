/** The types that GraphQL over HTTP answers with. */
const DATA_TYPES = ['application/json', 'application/graphql-response+json'];

function readQuality(parameters: readonly string[]): number {
  const quality = parameters.find((parameter) => /^\s*q=/i.test(parameter));
  return quality === undefined ? 1 : Number(quality.split('=')[1]) || 0;
}

/** How much a client wants a type, 0 to 1; the closest of its ranges decides. */
function wants(accept: string, type: string): number {
  const qualities = new Map(
    accept.split(',').map((range) => {
      const [name = '', ...parameters] = range.split(';');
      return [name.trim().toLowerCase(), readQuality(parameters)];
    }),
  );
  const ranges = [type, `${type.split('/')[0]}/*`, '*/*'];
  return ranges.map((range) => qualities.get(range)).find((q) => q !== undefined) ?? 0;
}

/** Whether a client would rather have a page to read than data: a browser does, curl does not. */
export function prefersHtml(accept: string | null): boolean {
  if (accept === null) return false;
  return wants(accept, 'text/html') > Math.max(...DATA_TYPES.map((type) => wants(accept, type)));
}
