import * as known from './generated/cache.ts';

export {
  type ApolloFieldPolicy,
  type ApolloTypePolicy,
  apolloTypePolicies,
} from './caches/apollo.ts';
export {
  type GraphcacheSchema,
  graphcacheKeys,
  graphcacheResolvers,
  graphcacheSchema,
} from './caches/graphcache.ts';

/**
 * The types that each interface and each union stands for, as Apollo Client takes them.
 */
export const possibleTypes: Record<string, string[]> = /* @__PURE__ */ Object.fromEntries(
  Object.entries(known.possibleTypes).map(([name, types]) => [name, [...types]]),
);
