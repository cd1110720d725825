/** What an answer can be, the type that a wildcard means first. */
const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'] as const;

/** The type of an answer. */
export type MediaType = (typeof MEDIA_TYPES)[number];

function matches(type: MediaType, range: string): boolean {
  const [wide, narrow] = range.split('/');
  const [kind, form] = type.split('/');
  return (wide === '*' || wide === kind) && (narrow === '*' || narrow === form);
}

/**
 * The type that Yoga answers with, by the header Accept: the first range that one of ours fits, as
 * it knows no qualities. Knowing it before Yoga does lets equal questions share an answer.
 * @returns null where Yoga would answer with a stream, or refuse.
 */
export function mediaTypeFor(accept: string): MediaType | null {
  if (accept === '') return MEDIA_TYPES[0];
  for (const item of accept.replace(/\s/g, '').toLowerCase().split(',')) {
    const [range = '', ...parameters] = item.split(';');
    const charset = parameters.find((parameter) => parameter.includes('charset='));
    if (charset !== undefined && charset !== 'charset=utf-8') continue;
    const type = MEDIA_TYPES.find((candidate) => matches(candidate, range));
    if (type !== undefined) return type;
  }
  return null;
}
