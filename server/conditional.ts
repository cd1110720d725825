const NO_GZIP = /\bgzip\s*;\s*q=0(\.0*)?\s*(,|$)/;

/** Whether a client takes gzip, by its header Accept-Encoding. */
export function takesGzip(accepted: string): boolean {
  return /\bgzip\b/.test(accepted) && !NO_GZIP.test(accepted);
}

/** Whether a client has the answer of this entity tag already, by its header If-None-Match. */
export function isHeld(etag: string, held: string): boolean {
  return held.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
