import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, test } from 'vitest';
import { addressOf, clientOf, readTrusted, TRUSTS_NOBODY } from '../../server/clients/addresses.ts';

const trust = (list: string) => readTrusted(list) ?? TRUSTS_NOBODY;

/** A request as of a connection from this address. */
function requestFrom(remoteAddress: string, forwarded?: string) {
  const headers: IncomingHttpHeaders = {};
  if (forwarded !== undefined) headers['x-forwarded-for'] = forwarded;
  // A real socket has the address that it was connected from, and no other can be given to it.
  return { socket: { remoteAddress }, headers } as Parameters<typeof addressOf>[0];
}

describe('who asks', () => {
  test.each([
    ['nobody is trusted, whatever is claimed', '', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['a proxy of ours tells', '10.0.0.0/8', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    [
      'only what proxies of ours have written counts',
      '10.0.0.0/8',
      '10.1.2.3',
      '1.1.1.1, 198.51.100.1, 10.9.9.9',
      '198.51.100.1',
    ],
    ['a proxy without a word is itself', '10.0.0.0/8', '10.1.2.3', undefined, '10.1.2.3'],
    ['what is no address is not taken', '10.0.0.0/8', '10.1.2.3', 'nobody', '10.1.2.3'],
    ['IPv4 in IPv6 is IPv4', '10.0.0.0/8', '::ffff:10.1.2.3', '::ffff:192.0.2.1', '192.0.2.1'],
    ['IPv6 proxies', '2001:db8::/32', '2001:db8::1', '2001:db9::7', '2001:db9::7'],
  ])('%s', (_name, list, remote, forwarded, address) => {
    expect(addressOf(requestFrom(remote, forwarded), trust(list))).toBe(address);
  });

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s counts as %s', (address, client) => {
    expect(clientOf(address)).toBe(client);
  });
});

test.each(['nonsense', '10.0.0.0/33', '10.0.0.0/8/8', '::1/129', '10.0.0.0/x', '10.0.0.0/'])(
  '%s is no list of proxies',
  (list) => {
    expect(readTrusted(list)).toBeNull();
  },
);
