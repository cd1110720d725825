import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { CONFIDENCES, type Confidence } from '../../reference/codes.ts';

// The filter on findings as SQL: a reading of it that shares nothing with the catalogue, which must
// find the same findings.

const { sql, join } = Prisma;

const isGiven = <Item>(list: readonly Item[] | null | undefined): list is readonly Item[] =>
  (list ?? []).length > 0;

const atLeast = (confidence: Confidence) =>
  CONFIDENCES.slice(0, CONFIDENCES.indexOf(confidence) + 1);

/** The tables that {@link findingPredicate} speaks of: `f` Finding, `p` Profile, `j` Jurisdiction. */
export const FINDING_TABLES = sql`
  "Finding" f
  JOIN "Profile" p ON p."id" = f."profileId"
  JOIN "Jurisdiction" j ON j."id" = p."jurisdictionId"`;

function placeConditions(filter: FindingConditions): Prisma.Sql[] {
  const { jurisdictions, countries, regions, groups } = filter;
  const conditions: Prisma.Sql[] = [];
  if (isGiven(jurisdictions)) conditions.push(sql`j."code" = ANY(${jurisdictions})`);
  if (isGiven(countries)) {
    conditions.push(sql`COALESCE(j."countryId", j."id") IN (
      SELECT c."id" FROM "Jurisdiction" c WHERE c."kind" = 'COUNTRY' AND c."code" = ANY(${countries}))`);
  }
  if (isGiven(regions)) {
    conditions.push(sql`j."regionCode" IN (
      SELECT r."code" FROM "Region" r
      LEFT JOIN "Region" r2 ON r2."code" = r."parentCode"
      LEFT JOIN "Region" r3 ON r3."code" = r2."parentCode"
      WHERE r."code" = ANY(${regions}) OR r2."code" = ANY(${regions}) OR r3."code" = ANY(${regions}))`);
  }
  if (isGiven(groups)) {
    conditions.push(sql`EXISTS (
      SELECT 1 FROM "GroupMember" gm JOIN "Group" g ON g."id" = gm."groupId"
      WHERE gm."jurisdictionId" = j."id" AND g."code" = ANY(${groups}))`);
  }
  return conditions;
}

function profileConditions(filter: FindingConditions): Prisma.Sql[] {
  const { levels, profiles, editions, years } = filter;
  return [
    ...(isGiven(levels) ? [sql`p."level" = ANY(${levels}::"Level"[])`] : []),
    ...(isGiven(profiles) ? [sql`p."slug" = ANY(${profiles})`] : []),
    ...(isGiven(editions) ? [sql`p."edition" = ANY(${editions})`] : []),
    ...(typeof years?.from === 'number' ? [sql`p."year" >= ${years.from}`] : []),
    ...(typeof years?.to === 'number' ? [sql`p."year" <= ${years.to}`] : []),
    ...placeConditions(filter),
  ];
}

function mappingConditions(filter: FindingConditions): Prisma.Sql[] {
  const { objectives, principles, relevances, methods, minConfidence } = filter;
  const onMapping = [
    sql`m."findingId" = f."id"`,
    sql`m."method" = ANY(${isGiven(methods) ? methods : ['CURATED']}::"MappingMethod"[])`,
    ...(minConfidence
      ? [sql`m."confidence" = ANY(${atLeast(minConfidence)}::"Confidence"[])`]
      : []),
  ];
  const onObjective = [
    ...onMapping,
    ...(isGiven(relevances) ? [sql`m."relevance" = ANY(${relevances}::"Relevance"[])`] : []),
  ];
  const objective = (...more: Prisma.Sql[]) =>
    sql`EXISTS (SELECT 1 FROM "ObjectiveMapping" m WHERE ${join([...onObjective, ...more], ' AND ')})`;
  const principle = (...more: Prisma.Sql[]) =>
    sql`EXISTS (SELECT 1 FROM "PrincipleMapping" m WHERE ${join([...onMapping, ...more], ' AND ')})`;
  const conditions: Prisma.Sql[] = [];
  if (isGiven(objectives)) {
    conditions.push(objective(sql`m."objectiveNumber" = ANY(${objectives})`));
  } else if (isGiven(relevances)) conditions.push(objective());
  if (isGiven(principles)) {
    conditions.push(principle(sql`m."principleCode" = ANY(${principles}::"PrincipleCode"[])`));
  }
  if (conditions.length > 0) return conditions;
  return isGiven(methods) || minConfidence ? [sql`(${objective()} OR ${principle()})`] : [];
}

function instrumentConditions({ instruments }: FindingConditions): Prisma.Sql[] {
  if (!isGiven(instruments)) return [];
  return [
    sql`EXISTS (
      SELECT 1 FROM "InstrumentMention" im JOIN "Instrument" i ON i."id" = im."instrumentId"
      WHERE im."findingId" = f."id" AND i."code" = ANY(${instruments}))`,
  ];
}

/** No filter asks for words. */
const noText = (text: string): readonly number[] => {
  throw new Error(`Nobody said which findings have "${text}".`);
};

/**
 * The filter on findings as SQL over {@link FINDING_TABLES}.
 * @param idsOf the ids of the findings that a text finds, which PostgreSQL does not know.
 */
export function findingPredicate(
  filter: FindingConditions | null | undefined,
  idsOf: (text: string) => readonly number[] = noText,
): Prisma.Sql {
  const inner = (each: FindingConditions) => findingPredicate(each, idsOf);
  if (!filter) return sql`TRUE`;
  const { domains, kinds, textLanguages } = filter;
  const text = (filter.text ?? '').trim();
  const conditions = [
    ...profileConditions(filter),
    ...(isGiven(domains) ? [sql`f."domainCode" = ANY(${domains}::"DomainCode"[])`] : []),
    ...(isGiven(textLanguages) ? [sql`f."language" = ANY(${textLanguages}::"Language"[])`] : []),
    ...(isGiven(kinds) ? [sql`f."kind" = ANY(${kinds}::"FindingKind"[])`] : []),
    ...(text === '' ? [] : [sql`f."id" = ANY(${[...idsOf(text)]}::integer[])`]),
    ...mappingConditions(filter),
    ...instrumentConditions(filter),
    ...(filter.and ?? []).map(inner),
    ...(isGiven(filter.or) ? [sql`(${join(filter.or.map(inner), ' OR ')})`] : []),
    // A place without a region makes a condition unknown, which NOT would keep unknown.
    ...(filter.not ? [sql`(${inner(filter.not)}) IS NOT TRUE`] : []),
  ];
  return conditions.length === 0 ? sql`TRUE` : sql`(${join(conditions, ' AND ')})`;
}
