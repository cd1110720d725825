import { createClient, defineScript } from '@redis/client';
import type { FaultLog } from '../fault-log.ts';
import { type Buckets, type Charge, describeCharge, MINUTE, timeOf } from './buckets.ts';
import { RateLimit } from './rate-limit.ts';

/** Milliseconds that a charge may take before the server's own buckets take its place. */
const CHARGE_TIMEOUT = 250;
/** Milliseconds between attempts to connect, at most. */
const MAX_PAUSE = 5_000;

// As in the memory of one server: when a bucket is full again is all that is known of it. The clock is that
// of Redis, so that servers need not agree on theirs; a bucket that is full is forgotten.
const CHARGE = defineScript({
  NUMBER_OF_KEYS: 1,
  SCRIPT: `
    local time = redis.call('TIME')
    local now = time[1] * 1000 + math.floor(time[2] / 1000)
    local full = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now)
    local after = full + tonumber(ARGV[1])
    local excess = math.ceil(after - now - tonumber(ARGV[2]))
    if excess > 0 then return {math.ceil(full - now), excess} end
    redis.call('SET', KEYS[1], string.format('%.3f', after), 'PX', math.ceil(after - now) + 1)
    return {math.ceil(after - now), excess}`,
  parseCommand: (parser, client: string, time: number) => {
    parser.pushKey(`mgi-graph:minute:${client}`);
    parser.push(String(time), String(MINUTE));
  },
  // What the script returns.
  transformReply: (reply: unknown) => reply as readonly [wait: number, excess: number],
});

/** Buckets that all servers share. */
export interface SharedRateLimit extends Buckets {
  readonly close: () => Promise<void>;
}

/**
 * Opens buckets in a Redis or Valkey, for several servers behind one address. While it can't be reached,
 * each server counts by itself: a client may then ask for more, and nobody is refused for that.
 * @param url `redis://…`, or `rediss://…` for TLS, with user, password and number of the database, if any.
 * @param timeout milliseconds that a charge may take.
 */
export function openSharedRateLimit(
  perMinute: number,
  url: string,
  faults: FaultLog,
  timeout = CHARGE_TIMEOUT,
): SharedRateLimit {
  const own = new RateLimit(perMinute);
  const client = createClient({
    url,
    name: 'mgi-graph',
    scripts: { charge: CHARGE },
    disableOfflineQueue: true,
    commandOptions: { timeout },
    socket: {
      connectTimeout: MAX_PAUSE,
      reconnectStrategy: (attempt) => Math.min(100 * 2 ** attempt, MAX_PAUSE),
    },
  });
  const tell = (error: unknown): void =>
    faults.tell(
      'The shared rate limit cannot be reached; each server counts by itself',
      { err: error },
      'The shared rate limit is reached again',
    );
  client.on('error', tell);
  void client.connect().catch(tell);
  return {
    perMinute,
    charge: async (asking, fields): Promise<Charge> => {
      if (!client.isReady) return own.charge(asking, fields);
      try {
        const [wait, excess] = await client.charge(asking, timeOf(fields, perMinute));
        return describeCharge(perMinute, wait, excess);
      } catch (error) {
        tell(error);
        return own.charge(asking, fields);
      }
    },
    close: async () => client.destroy(),
  };
}
