import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { GraphQLResolveInfo } from 'graphql';
import { openDatabase } from '../../prisma/client.ts';
import type { FindingKind, Prisma } from '../../prisma/generated/client/client.ts';
import { readEnvironment } from './environment.ts';
import { SDL } from './sdl.ts';

// Each root field is one call of Prisma, which selects what the questions ask for and little else. How
// it is tuned, and where the documentation says so: bench/README.md.

const { port, databaseUrl, poolSize } = readEnvironment();
const database = openDatabase(databaseUrl, { poolSize });

const JURISDICTION = { code: true, nameEn: true } satisfies Prisma.JurisdictionSelect;
const PROFILE = {
  slug: true,
  title: true,
  year: true,
  edition: true,
  level: true,
  language: true,
} satisfies Prisma.ProfileSelect;
const FINDING = {
  reference: true,
  kind: true,
  position: true,
  text: true,
} satisfies Prisma.FindingSelect;
const MAPPINGS = {
  where: { method: 'CURATED' },
  orderBy: [{ relevance: 'asc' }, { objectiveNumber: 'asc' }],
  select: {
    relevance: true,
    confidence: true,
    rationale: true,
    objective: { select: { number: true, labelEn: true } },
  },
} satisfies Prisma.Finding$objectiveMappingsArgs;
const DOMAINS = {
  orderBy: { domain: { number: 'asc' } },
  select: {
    domain: { select: { code: true, number: true, nameEn: true } },
    findings: { orderBy: { ordinal: 'asc' }, select: { ...FINDING, objectiveMappings: MAPPINGS } },
  },
} satisfies Prisma.Profile$sectionsArgs;

/** Whether the query asks for this field below the one that is resolved. */
const asks = ({ fieldNodes }: GraphQLResolveInfo, name: string): boolean =>
  fieldNodes.some(({ selectionSet }) =>
    selectionSet?.selections.some((node) => node.kind === 'Field' && node.name.value === name),
  );

interface Named {
  readonly nameEn: string;
}

interface Page {
  readonly first: number;
}

const name = { name: ({ nameEn }: Named) => ({ text: nameEn }) };

const resolvers = {
  Query: {
    profile: (
      _root: unknown,
      { slug }: { slug: string },
      _context: unknown,
      info: GraphQLResolveInfo,
    ) =>
      database.profile.findUnique({
        where: { slug },
        select: {
          ...PROFILE,
          ...(asks(info, 'jurisdiction') && { jurisdiction: { select: JURISDICTION } }),
          ...(asks(info, 'domains') && { domains: DOMAINS }),
        },
      }),
    objective: (_root: unknown, { number }: { number: number }) =>
      database.objective.findUnique({ where: { number }, select: { number: true, labelEn: true } }),
    findings: async (_root: unknown, { first, after }: Page & { after: string }) => ({
      nodes: await database.finding.findMany({
        where: { reference: { gt: after } },
        orderBy: { reference: 'asc' },
        take: first,
        select: { ...FINDING, domain: { select: { code: true } }, profile: { select: PROFILE } },
      }),
    }),
  },
  Objective: {
    label: ({ labelEn }: { labelEn: string }) => ({ text: labelEn }),
    findings: async (
      { number: objectiveNumber }: { number: number },
      { first, filter: { kind } }: Page & { filter: { kind: FindingKind } },
    ) => ({
      nodes: await database.finding.findMany({
        where: { kind, objectiveMappings: { some: { objectiveNumber, method: 'CURATED' } } },
        orderBy: { reference: 'asc' },
        take: first,
        select: {
          ...FINDING,
          profile: { select: { ...PROFILE, jurisdiction: { select: JURISDICTION } } },
        },
      }),
    }),
  },
  Finding: {
    mappings: ({ objectiveMappings }: { objectiveMappings: unknown }) => objectiveMappings,
  },
  Domain: name,
  Jurisdiction: name,
};

await startStandaloneServer(new ApolloServer({ typeDefs: SDL, resolvers }), {
  listen: { port, host: '127.0.0.1' },
});
