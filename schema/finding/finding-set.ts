import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { atLeast, type FindingConditions, findingConditions } from './finding-filter.ts';
import { FINDING_TABLES } from './finding-sql.ts';
import { findingTables } from './finding-tables.ts';

const { sql, join } = Prisma;

type Filter = FindingConditions | null | undefined;

/**
 * What a list of findings is a list of, beside its filter: the findings of one domain, for one. The
 * lists under many rows of one parent are asked about together, and told apart by `column`.
 */
export interface SetSource {
  /** Where its findings stand: `f`, and `p` and `j` where the filter asks about them; once for each key. */
  readonly tables: (filter: Filter) => Prisma.Sql;
  /** Which of the lists a row belongs to, as text. */
  readonly column: Prisma.Sql;
  /** As `column`, where the profiles alone (`p`, `j`) tell it: the base of such a list is narrower. */
  readonly profileColumn: Prisma.Sql | null;
  /** The field of the parent's row that `column` is compared with; null for one list of all. */
  readonly keyField: string | null;
}

/** The findings that a connection pages through. */
export interface FindingSet {
  readonly source: SetSource;
  readonly coordinate: string;
  readonly key: string;
  readonly filter: Filter;
}

const mappedBy = ({ method, minConfidence }: FindingConditions): readonly Prisma.Sql[] => [
  sql`m."findingId" = f."id"`,
  sql`m."method" = ${method ?? 'CURATED'}::"MappingMethod"`,
  ...(minConfidence ? [sql`m."confidence" = ANY(${atLeast(minConfidence)}::"Confidence"[])`] : []),
];

/** Findings joined with their mappings to objectives, `m`: curated ones when the filter asks for no other. */
export function withObjective(filter: Filter, tables = FINDING_TABLES): Prisma.Sql {
  const { relevance } = filter ?? {};
  const conditions = [
    ...mappedBy(filter ?? {}),
    ...(relevance ? [sql`m."relevance" = ${relevance}::"Relevance"`] : []),
  ];
  return sql`${tables} JOIN "ObjectiveMapping" m ON ${join(conditions, ' AND ')}`;
}

function withPrinciple(filter: Filter): Prisma.Sql {
  return sql`${FINDING_TABLES} JOIN "PrincipleMapping" m ON ${join(mappedBy(filter ?? {}), ' AND ')}`;
}

const withInstrument = () => sql`${FINDING_TABLES}
  JOIN "InstrumentMention" nm ON nm."findingId" = f."id" AND nm."ordinal" = 1
  JOIN "Instrument" n ON n."id" = nm."instrumentId"`;
const withProfile = () => FINDING_TABLES;
const anywhere = (filter: Filter) => findingTables(filter);

/** All findings: what `Query.findings` lists. */
const EVERYWHERE: SetSource = {
  tables: anywhere,
  column: sql`''::text`,
  profileColumn: sql`''::text`,
  keyField: null,
};

/** The lists of findings, by the field that makes them. A field that is missing here fails the start. */
const SOURCES: ReadonlyMap<string, SetSource> = new Map([
  ['Query.findings', EVERYWHERE],
  [
    'Domain.findings',
    {
      tables: anywhere,
      column: sql`f."domainCode"::text`,
      profileColumn: null,
      keyField: 'code',
    },
  ],
  [
    'Profile.findings',
    {
      tables: withProfile,
      column: sql`p."slug"`,
      profileColumn: sql`p."slug"`,
      keyField: 'slug',
    },
  ],
  [
    'Objective.findings',
    {
      tables: withObjective,
      column: sql`m."objectiveNumber"::text`,
      profileColumn: null,
      keyField: 'number',
    },
  ],
  [
    'GuidingPrinciple.findings',
    {
      tables: withPrinciple,
      column: sql`m."principleCode"::text`,
      profileColumn: null,
      keyField: 'code',
    },
  ],
  [
    'Instrument.findings',
    {
      tables: withInstrument,
      column: sql`n."code"`,
      profileColumn: null,
      keyField: 'code',
    },
  ],
]);

/**
 * The set of a question that is asked of all findings.
 * @throws what a list of findings with this filter throws.
 */
export function setOf(coordinate: string, filter: Filter): FindingSet {
  // Prisma's condition is made for its refusals; the counts are asked in SQL.
  findingConditions(filter);
  return { source: EVERYWHERE, coordinate, key: '', filter };
}

function readKey(parent: unknown, keyField: string | null): string {
  if (keyField === null) return '';
  const key = new Map(Object.entries(Object(parent))).get(keyField);
  if (typeof key === 'string' || typeof key === 'number') return String(key);
  throw new Error(`A parent of findings was read without its \`${keyField}\`.`);
}

// The shape of a connection object is the library's own; what belongs to it is kept beside it.
const sets = new WeakMap<object, FindingSet>();

/** The findings that a connection pages through. */
export function readSet(connection: object): FindingSet {
  const set = sets.get(connection);
  if (set === undefined) throw new Error('This connection was made without its set of findings.');
  return set;
}

/** Makes every connection that has `facets` remember which findings it pages through. */
export function carrySets(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const connection = getNamedType(field.type);
      if (!isObjectType(connection) || !('facets' in connection.getFields())) continue;
      const coordinate = `${type.name}.${field.name}`;
      const source = SOURCES.get(coordinate);
      if (source === undefined) {
        throw new Error(`schema/finding/finding-set.ts does not know ${coordinate}.`);
      }
      const { resolve } = field;
      if (resolve === undefined) continue;
      field.resolve = async (parent, args, context, info) => {
        const page: unknown = await resolve(parent, args, context, info);
        if (typeof page === 'object' && page !== null) {
          const key = readKey(parent, source.keyField);
          sets.set(page, { source, coordinate, key, filter: args.filter });
        }
        return page;
      };
    }
  }
  return schema;
}
