import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf, clientOf, type IsTrusted } from '../clients/addresses.ts';
import { Refused } from '../guard.ts';
import type { Buckets } from './buckets.ts';

/** Who is charged, and against what. */
export interface Charging {
  /** Null where nobody is limited. */
  readonly rateLimit: Buckets | null;
  readonly isTrusted: IsTrusted;
}

/** Charges one client. @throws Refused with 429 and the code RATE_LIMITED. */
export type ChargeClient = (fields: number) => Promise<void>;

/** Makes what charges the client of a request, and tells it what is left. */
export function chargeFor(
  { rateLimit, isTrusted }: Charging,
  request: IncomingMessage,
  response: ServerResponse,
): ChargeClient {
  if (rateLimit === null) return async () => undefined;
  const client = clientOf(addressOf(request, isTrusted));
  const { perMinute } = rateLimit;
  return async (fields) => {
    const { isAllowed, remaining, reset, retryAfter } = await rateLimit.charge(client, fields);
    response.setHeader('ratelimit-policy', `"fields";q=${perMinute};w=60`);
    response.setHeader('ratelimit', `"fields";r=${remaining};t=${isAllowed ? reset : retryAfter}`);
    if (isAllowed) return;
    throw new Refused(
      429,
      'RATE_LIMITED',
      `This costs ${fields} fields, and ${remaining} of ${perMinute} a minute are left. Ask again in ${retryAfter} seconds.`,
      retryAfter,
    );
  };
}
