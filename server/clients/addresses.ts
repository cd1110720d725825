import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Whether an address is that of a proxy that is ours. */
export type IsTrusted = (address: string) => boolean;

/** Nobody is trusted. */
export const TRUSTS_NOBODY: IsTrusted = () => false;

/** An IPv4 address that came as one of IPv6 is itself. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Reads a list of proxies.
 * @param list addresses and ranges, as in "10.0.0.0/8, ::1"; "" for none.
 * @returns null for what is no such list.
 */
export function readTrusted(list: string): IsTrusted | null {
  const items = list.split(',').flatMap((item) => item.trim() || []);
  if (items.length === 0) return TRUSTS_NOBODY;
  const trusted = new BlockList();
  for (const item of items) {
    const [address = '', prefix, ...more] = item.split('/');
    const family = familyOf(address);
    const most = family === 'ipv6' ? 128 : 32;
    const bits = prefix === undefined ? most : Number(prefix);
    const isRange = /^\d{1,3}$/.test(prefix ?? '0') && bits <= most && more.length === 0;
    if (isIP(address) === 0 || !isRange) return null;
    trusted.addSubnet(address, bits, family);
  }
  return (address) => isIP(address) !== 0 && trusted.check(address, familyOf(address));
}

/**
 * The address of who asks: that of the connection, or, where it is a proxy of ours, the last one of
 * `X-Forwarded-For` that is none of them. What stands before it anybody may have written.
 */
export function addressOf(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  isTrusted: IsTrusted,
): string {
  let address = plain(socket.remoteAddress ?? '');
  const forwarded = headers['x-forwarded-for'];
  const hops = typeof forwarded === 'string' ? forwarded.split(',') : [];
  while (isTrusted(address)) {
    const hop = plain((hops.pop() ?? '').trim());
    if (isIP(hop) === 0) break;
    address = hop;
  }
  return address;
}

function expand(address: string): readonly string[] {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...right];
}

/** What stands for a client: an address of IPv4, or the /64 of IPv6 that one household or machine has. */
export function clientOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [bare = address] = address.split('%');
  const groups = expand(bare).slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
