import { readQualities } from './qualities.ts';

/**
 * The coding that a client wants most, by its header Accept-Encoding.
 * @param offered what there is, the best first: the order decides between what is wanted alike.
 * @returns null where the answer goes as it is.
 */
export function preferEncoding<Encoding extends string>(
  accepted: string,
  offered: readonly Encoding[],
): Encoding | null {
  if (accepted === '') return null;
  const qualities = readQualities(accepted);
  const wanted = (encoding: Encoding) => qualities.get(encoding) ?? qualities.get('*') ?? 0;
  const [best] = offered.toSorted((a, b) => wanted(b) - wanted(a));
  if (best === undefined || wanted(best) === 0) return null;
  return wanted(best) >= (qualities.get('identity') ?? 0) ? best : null;
}

/** Whether a client takes gzip, by its header Accept-Encoding. */
export function takesGzip(accepted: string): boolean {
  return preferEncoding(accepted, ['gzip']) !== null;
}

/** Whether a client has the answer of this entity tag already, by its header If-None-Match; `*` is any. */
export function isHeld(etag: string, held: string): boolean {
  return held.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}

/** What decides between the answers that an address of GraphQL gives to the same question. */
export const VARY = 'Accept, Accept-Encoding';
