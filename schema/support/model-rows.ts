import { createContextCache } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../../prisma/client.ts';
import type {
  Assessment,
  Domain,
  Finding,
  GuidingPrinciple,
  Jurisdiction,
  Objective,
  Profile,
} from '../../prisma/generated/client/client.ts';
import type { Context } from '../context.ts';

/** The place of a field in the query, the same for every item of the lists above it. */
function placeOf({ path }: GraphQLResolveInfo): string {
  const names: string[] = [];
  for (let at: typeof path | undefined = path; at !== undefined; at = at.prev) {
    if (typeof at.key === 'string') names.push(`${at.typename}.${at.key}`);
  }
  return names.reverse().join(' ');
}

/**
 * Makes the reader of a model's rows for fields that know only their keys. All rows that one field
 * of the query asks for, wherever in its lists, are read by one statement, with what is asked of
 * them below.
 */
function createRowLoader<Row, Column extends keyof Row & string>(
  column: Column,
  read: (
    database: Database,
    asked: { readonly select: Record<Column, true> },
    keys: Row[Column][],
  ) => Promise<readonly Pick<Row, Column>[]>,
) {
  const loaders = createContextCache(
    (_context: Context) => new Map<string, DataLoader<Row[Column], Row>>(),
  );
  // A computed key widens to an index signature, which says less than the type.
  const select = { [column]: true } as Record<Column, true>;
  return (
    context: Context,
    info: GraphQLResolveInfo,
    keys: readonly Row[Column][],
  ): Promise<Row[]> => {
    // Asked for every field, because it also tells Pothos which columns the rows will carry.
    // All types of the graph select their columns, so the answer is a `select` that has the key.
    const asked = queryFromInfo({ context, info, select }) as { select: typeof select };
    const places = loaders(context);
    const place = placeOf(info);
    const loader =
      places.get(place) ??
      new DataLoader<Row[Column], Row>(async (wanted) => {
        const rows = await read(context.database, asked, [...wanted]);
        // The fields below read only the columns that they have asked for.
        const found = new Map(rows.map((row) => [row[column], row as Row]));
        return wanted.map(
          (key) => found.get(key) ?? new Error(`${place}: the row ${String(key)} is gone.`),
        );
      });
    places.set(place, loader);
    return Promise.all(keys.map((key) => loader.load(key)));
  };
}

/** Findings by id, in the order of the ids. */
export const loadFindings = createRowLoader<Finding, 'id'>('id', (database, asked, ids) =>
  database.finding.findMany({ ...asked, where: { id: { in: ids } } }),
);

/** Profiles by id, in the order of the ids. */
export const loadProfiles = createRowLoader<Profile, 'id'>('id', (database, asked, ids) =>
  database.profile.findMany({ ...asked, where: { id: { in: ids } } }),
);

/** Jurisdictions by id, in the order of the ids. */
export const loadJurisdictions = createRowLoader<Jurisdiction, 'id'>('id', (database, asked, ids) =>
  database.jurisdiction.findMany({ ...asked, where: { id: { in: ids } } }),
);

/** Assessments by id, in the order of the ids. */
export const loadAssessments = createRowLoader<Assessment, 'id'>('id', (database, asked, ids) =>
  database.assessment.findMany({ ...asked, where: { id: { in: ids } } }),
);

/** Domains by code, in the order of the codes. */
export const loadDomains = createRowLoader<Domain, 'code'>('code', (database, asked, codes) =>
  database.domain.findMany({ ...asked, where: { code: { in: codes } } }),
);

/** Objectives by number, in the order of the numbers. */
export const loadObjectives = createRowLoader<Objective, 'number'>(
  'number',
  (database, asked, numbers) =>
    database.objective.findMany({ ...asked, where: { number: { in: numbers } } }),
);

/** Guiding principles by code, in the order of the codes. */
export const loadPrinciples = createRowLoader<GuidingPrinciple, 'code'>(
  'code',
  (database, asked, codes) =>
    database.guidingPrinciple.findMany({ ...asked, where: { code: { in: codes } } }),
);

/** The only one of the rows that were loaded for one key. */
export async function theOne<Row>(rows: Promise<readonly Row[]>): Promise<Row> {
  const [row] = await rows;
  if (row === undefined) throw new Error('No key was given.');
  return row;
}
