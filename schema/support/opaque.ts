const CHECK_BYTES = 4;

/** FNV-1a over bytes: what was changed in a text, or made up, does not fit it. */
function check(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Lays a stream of bytes over others (xorshift, from a seed); laid over them again it comes off. */
function cover(bytes: Uint8Array, seed: number): void {
  let state = seed || 1;
  for (let at = 0; at < bytes.length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = (bytes[at] ?? 0) ^ (state & 0xff);
  }
}

/**
 * Writes a text as a token that says nothing to its reader and is the same on every server. It keeps no
 * secret: it keeps ids and cursors from being made by hand, so that what is in them can change.
 */
export function seal(text: string): string {
  const bytes = Buffer.from(text);
  const sealed = Buffer.alloc(CHECK_BYTES + bytes.length);
  const seed = check(bytes);
  cover(bytes, seed);
  sealed.writeUInt32BE(seed);
  bytes.copy(sealed, CHECK_BYTES);
  return sealed.toString('base64url');
}

/** Reads a token of {@link seal}; null for what it did not write. */
export function unseal(token: string): string | null {
  const sealed = Buffer.from(token, 'base64url');
  // Decoding skips what is not base64; only one spelling is valid.
  if (sealed.length <= CHECK_BYTES || sealed.toString('base64url') !== token) return null;
  const seed = sealed.readUInt32BE();
  const bytes = sealed.subarray(CHECK_BYTES);
  cover(bytes, seed);
  return check(bytes) === seed ? bytes.toString('utf8') : null;
}
