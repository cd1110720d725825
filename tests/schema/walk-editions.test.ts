import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLoadedDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { type Graph, openColdGraph } from '../support/graph.ts';

// The corpus holds two second editions without their first; here Mali gets its first, and a third.
const EDITIONS = `
  INSERT INTO "Document" ("id", "kind", "file", "sha256", "title", "publisher", "portal", "attribution", "rights", "lineCount")
  SELECT id, 'PROFILE', id || '.txt', encode(sha256(id::bytea), 'hex'), id, 'p', 'p', 'a', 'r', 9
  FROM unnest(ARRAY['mali-2018', 'mali-2024']) AS id;

  INSERT INTO "Profile" ("slug", "title", "jurisdictionId", "level", "edition", "year", "language", "documentId", "lineFrom", "lineTo", "quote")
  SELECT v.slug, v.slug, p."jurisdictionId", p."level", v.edition, v.year, 'FR', v.slug, 1, 1, v.slug
  FROM "Profile" p, (VALUES ('mali-2018', 1, 2018), ('mali-2024', 3, 2024)) AS v (slug, edition, year)
  WHERE p."slug" = 'mali-2021';

  UPDATE "Profile" p SET "previousEditionId" = before."id" FROM "Profile" before
  WHERE (p."slug", before."slug") IN (('mali-2021', 'mali-2018'), ('mali-2024', 'mali-2021'));`;

// No member of the only group has a profile; here Mali becomes one, so that the whole way can be walked.
const MEMBER = `
  INSERT INTO "GroupMember" ("groupId", "jurisdictionId", "position", "nameAsWritten")
  SELECT g."id", j."id", 10, 'Mali' FROM "Group" g, "Jurisdiction" j
  WHERE g."code" = 'CPLP' AND j."code" = 'MLI';`;

let database: TestDatabase;
let graph: Graph;
beforeAll(async () => {
  database = await createLoadedDatabase();
  await runSql(database.url, EDITIONS);
  await runSql(database.url, MEMBER);
  graph = await openColdGraph(database.url);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

test('editions lead to the one before and the one after', async () => {
  const { data, errors } = await graph.ask(`{
    profile(slug: "mali-2021") {
      edition
      previousEdition { slug previousEdition { slug } nextEdition { slug } }
      nextEdition { slug nextEdition { slug } previousEdition { previousEdition { slug } } }
      jurisdiction { profiles { totalCount nodes { slug edition } } }
    }
  }`);
  expect(errors).toEqual([]);
  expect(data.profile).toEqual({
    edition: 2,
    previousEdition: {
      slug: 'mali-2018',
      previousEdition: null,
      nextEdition: { slug: 'mali-2021' },
    },
    nextEdition: {
      slug: 'mali-2024',
      nextEdition: null,
      previousEdition: { previousEdition: { slug: 'mali-2018' } },
    },
    jurisdiction: {
      profiles: {
        totalCount: 3,
        nodes: [
          { slug: 'mali-2018', edition: 1 },
          { slug: 'mali-2021', edition: 2 },
          { slug: 'mali-2024', edition: 3 },
        ],
      },
    },
  });
});

test('a second edition without its first has none before it', async () => {
  const { data } = await graph.ask(
    '{ profile(slug: "guatemala-2022") { edition previousEdition { slug } nextEdition { slug } } }',
  );
  expect(data.profile).toEqual({ edition: 2, previousEdition: null, nextEdition: null });
});

test('editions and years filter the profiles of one place', async () => {
  const { data } = await graph.ask(`{
    first: profiles(filter: { jurisdictions: ["MLI"], editions: [1] }) { nodes { slug } }
    late: profiles(filter: { countries: ["MLI"], years: { from: 2021 } }, orderBy: {field: YEAR, direction: DESC}) { nodes { slug } }
  }`);
  expect(data).toEqual({
    first: { nodes: [{ slug: 'mali-2018' }] },
    late: { nodes: [{ slug: 'mali-2024' }, { slug: 'mali-2021' }] },
  });
});

test('objective, finding, profile, jurisdiction, group, profile, finding, objective: the whole way', async () => {
  const { data, errors, reads } = await graph.ask(`{
    objective(number: 10) { findings(first: 1, filter: { groups: ["CPLP"] }) { nodes {
      reference profile { jurisdiction { code memberships { nodes { group { code
        profiles(first: 1, filter: { editions: [2] }) { totalCount nodes { slug
          findings(first: 2, filter: { objectives: [10] }) { totalCount nodes { mappings { objective { number label { text } } } } }
        } }
      } } } } }
    } } }
  }`);
  expect(errors).toEqual([]);
  const [finding] = data.objective.findings.nodes;
  expect(finding.reference).toBe('mali-2021/safe-orderly-regular-migration/well-developed/2');
  const [membership] = finding.profile.jurisdiction.memberships.nodes;
  expect(membership.group.profiles).toMatchObject({
    totalCount: 1,
    nodes: [{ slug: 'mali-2021' }],
  });
  const [again] = membership.group.profiles.nodes[0].findings.nodes;
  expect(again.mappings[0].objective).toEqual({
    number: 10,
    label: { text: 'Eradicate trafficking' },
  });
  expect(reads.length).toBeLessThanOrEqual(5);
});

test('a finding of a member is found by its group', async () => {
  const { data } = await graph.ask(`{
    members: findings(filter: { groups: ["CPLP"] }) { totalCount }
    others: findings(filter: { not: { groups: ["CPLP"] } }) { totalCount }
  }`);
  expect(data).toEqual({ members: { totalCount: 23 }, others: { totalCount: 95 } });
});
