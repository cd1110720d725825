import { Prisma } from '../../prisma/generated/client/client.ts';
import { isAboutPlaces, isAboutProfiles } from '../profile/profile-side.ts';
import type { FindingConditions } from './finding-filter.ts';
import { FINDING_TABLES } from './finding-sql.ts';

const { sql } = Prisma;

/**
 * The tables that the predicate of these filters needs: FINDING_TABLES, or fewer where none of them
 * asks about the place or the profile. PostgreSQL joins a table even when nothing is read from it.
 */
export function findingTables(
  ...filters: readonly (FindingConditions | null | undefined)[]
): Prisma.Sql {
  if (filters.some(isAboutPlaces)) return FINDING_TABLES;
  if (!filters.some(isAboutProfiles)) return sql`"Finding" f`;
  return sql`"Finding" f JOIN "Profile" p ON p."id" = f."profileId"`;
}
