import { type Addressed, addressOf } from '../addresses/addresses.ts';
import type { CitedRelease } from './cited-release.ts';

/** Names and numbers of a machine for itself, which mean another machine to whoever reads a citation. */
const LOCAL = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/**
 * The address of a thing on this server, as a citation may give it.
 * @returns null where others could not open it: on a server that was told no address.
 */
export function ownAddress(
  release: CitedRelease,
  kind: Addressed,
  key: string | number,
): string | null {
  const address = addressOf(release, kind, key);
  return LOCAL.test(new URL(address).hostname) ? null : address;
}
