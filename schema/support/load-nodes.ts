import { type PathSegment, queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../../prisma/client.ts';
import type { DomainCode, PrincipleCode } from '../../reference/codes.ts';
import type { Context } from '../context.ts';

/** A node of the graph by its type and its natural key. */
export interface NodeKey {
  readonly typename: NodeType;
  readonly key: string;
}

/** What a query asks of the rows of a type, as Pothos plans it. */
type Plan = (select: Record<string, true>) => { select: Record<string, true> };

/** Reads rows by natural key, with that key as text. */
type Read = (db: Database, plan: Plan, keys: string[]) => Promise<[string, object][]>;

// The plan holds more than its type says, and what it holds is Prisma's to check.
const as = <Select extends Record<string, true>>(plan: Plan, select: Select) =>
  plan(select) as { select: Select };

const READERS = {
  Finding: async (db, plan, keys) => {
    const where = { reference: { in: keys } };
    const rows = await db.finding.findMany({ ...as(plan, { reference: true }), where });
    return rows.map((row) => [row.reference, row]);
  },
  Profile: async (db, plan, keys) => {
    const where = { slug: { in: keys } };
    const rows = await db.profile.findMany({ ...as(plan, { slug: true }), where });
    return rows.map((row) => [row.slug, row]);
  },
  Jurisdiction: async (db, plan, keys) => {
    const where = { code: { in: keys } };
    const rows = await db.jurisdiction.findMany({ ...as(plan, { code: true }), where });
    return rows.map((row) => [row.code, row]);
  },
  Objective: async (db, plan, keys) => {
    const where = { number: { in: keys.map(Number) } };
    const rows = await db.objective.findMany({ ...as(plan, { number: true }), where });
    return rows.map((row) => [String(row.number), row]);
  },
  Domain: async (db, plan, keys) => {
    // The keys of domains and principles come from the closed lists of their codes.
    const where = { code: { in: keys as DomainCode[] } };
    const rows = await db.domain.findMany({ ...as(plan, { code: true }), where });
    return rows.map((row) => [row.code, row]);
  },
  GuidingPrinciple: async (db, plan, keys) => {
    const where = { code: { in: keys as PrincipleCode[] } };
    const rows = await db.guidingPrinciple.findMany({ ...as(plan, { code: true }), where });
    return rows.map((row) => [row.code, row]);
  },
  JurisdictionGroup: async (db, plan, keys) => {
    const where = { code: { in: keys } };
    const rows = await db.jurisdictionGroup.findMany({ ...as(plan, { code: true }), where });
    return rows.map((row) => [row.code, row]);
  },
  Region: async (db, plan, keys) => {
    const where = { code: { in: keys } };
    const rows = await db.region.findMany({ ...as(plan, { code: true }), where });
    return rows.map((row) => [row.code, row]);
  },
  IndicatorArea: async (db, plan, keys) => {
    const where = { code: { in: keys } };
    const rows = await db.indicatorArea.findMany({ ...as(plan, { code: true }), where });
    return rows.map((row) => [row.code, row]);
  },
  Instrument: async (db, plan, keys) => {
    const where = { code: { in: keys } };
    const rows = await db.instrument.findMany({ ...as(plan, { code: true }), where });
    return rows.map((row) => [row.code, row]);
  },
} satisfies Record<string, Read>;

/** A type whose rows {@link loadNodes} can read. */
export type NodeType = keyof typeof READERS;

// A row does not say what it is a row of.
const TYPES = new WeakMap<object, NodeType>();

/** The type of a node that {@link loadNodes} has read, for unions. */
export function typeOfNode(node: object): NodeType | undefined {
  return TYPES.get(node);
}

const nameOf = ({ typename, key }: NodeKey): string => `${typename}:${key}`;

/**
 * Reads nodes of several types, with what the query asks of each: one statement for each type.
 * @param paths where in the answer of the field they stand.
 * @returns a look-up; undefined for a node that does not exist.
 */
export async function loadNodes(
  context: Context,
  info: GraphQLResolveInfo,
  paths: PathSegment[][],
  wanted: readonly NodeKey[],
): Promise<(node: NodeKey) => object | undefined> {
  const typenames = [...new Set(wanted.map(({ typename }) => typename))];
  const read = async (typename: NodeType): Promise<[string, object][]> => {
    const keys = wanted.filter((node) => node.typename === typename).map(({ key }) => key);
    const plan: Plan = (select) =>
      queryFromInfo({ context, info, typeName: typename, paths, select });
    const rows = await READERS[typename](context.database, plan, [...new Set(keys)]);
    for (const [, row] of rows) TYPES.set(row, typename);
    return rows.map(([key, row]) => [nameOf({ typename, key }), row]);
  };
  const found = new Map((await Promise.all(typenames.map(read))).flat());
  return (node) => found.get(nameOf(node));
}
