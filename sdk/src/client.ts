import { type Core, createCore } from './core.ts';
import { bindMethods, type Methods } from './generated/methods.ts';
import type { ClientOptions } from './options.ts';

/**
 * A client: one method for each field of Query, and `request` for documents of your own.
 *
 * @example
 * async function countGaps(client: Client): Promise<number> {
 *   return (await client.findings({ filter: { kind: 'AREA_FOR_DEVELOPMENT' } })).totalCount;
 * }
 */
export interface Client extends Methods, Core {}

/**
 * Makes a client. It holds no connection and needs no closing.
 *
 * @throws TypeError when an option is wrong.
 *
 * @example
 * const client = createClient({ url: 'http://127.0.0.1:4000/graphql' });
 * const profile = await client.profile({ slug: 'mali-2021' });
 */
export function createClient(options: ClientOptions): Client {
  const core = createCore(options);
  return { ...bindMethods(core), ...core };
}
