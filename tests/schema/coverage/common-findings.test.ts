import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../../prisma/client.ts';
import { DOMAIN_CODES } from '../../../reference/codes.ts';
import { OBJECTIVE_NUMBERS } from '../../../reference/objectives.ts';
import { type Graph, openColdGraph } from '../../support/graph.ts';
import {
  objectivesOf,
  type PlainFinding,
  readPlainFindings,
} from '../../support/plain-findings.ts';

let graph: Graph;
let database: Database;
let findings: readonly PlainFinding[];
beforeAll(async () => {
  graph = await openColdGraph();
  database = openDatabase(inject('databaseUrl'));
  findings = await readPlainFindings(database);
});
afterAll(async () => {
  await database.$disconnect();
  await graph.close();
});

const COMMON = `kind
  base {
    findingCount profileCount jurisdictionCount
    byGroup {
      memberCount assessedCount withProfileCount
      membersNotAssessed { totalCount nodes { nameAsWritten } }
      membersAssessedWithoutProfile { totalCount nodes { nameAsWritten } }
    }
    cautions { text }
  }
  byObjective {
    objective { number } findingCount profileCount jurisdictionCount statement { text }
    findings(first: 100) { totalCount nodes { reference kind } }
    examples { reference kind citation }
  }
  byDomain {
    domain { code } findingCount profileCount jurisdictionCount statement { text }
    findings(first: 100) { totalCount nodes { reference } }
    examples { reference }
  }`;

const KINDS = { commonGaps: 'AREA_FOR_DEVELOPMENT', commonStrengths: 'WELL_DEVELOPED' } as const;

const placesOf = (list: readonly PlainFinding[]) =>
  new Set(list.map(({ profile }) => profile.jurisdictionId)).size;

const sameReferences = (
  nodes: readonly { readonly reference: string }[],
  list: readonly PlainFinding[],
): boolean => {
  const sorted = (all: readonly { readonly reference: string }[]) =>
    all.map(({ reference }) => reference).sort();
  return sorted(nodes).join() === sorted(list).join();
};

describe.each(['commonGaps', 'commonStrengths'] as const)('%s', (field) => {
  test.each([
    ['002', 1],
    ['002', 2],
    ['019', 2],
    ['011', 2],
  ])(
    'of the region %s lists what at least %i jurisdictions have, by number',
    async (region, min) => {
      const { data, errors } = await graph.ask(
        `{ ${field}(among: {region: "${region}"}, minJurisdictions: ${min}) { ${COMMON} } }`,
      );
      expect(errors).toEqual([]);
      const common = data[field];
      const set = findings.filter(
        (finding) => finding.regions.includes(region) && finding.kind === KINDS[field],
      );
      expect(common.kind).toBe(KINDS[field]);
      expect(common.base.findingCount).toBe(set.length);
      const count = (list: readonly PlainFinding[]) => ({
        findingCount: list.length,
        profileCount: new Set(list.map(({ profileId }) => profileId)).size,
        jurisdictionCount: placesOf(list),
        findings: {
          totalCount: list.length,
          nodes: expect.toSatisfy((nodes: readonly { readonly reference: string }[]) =>
            sameReferences(nodes, list),
          ),
        },
      });
      const expected = OBJECTIVE_NUMBERS.map((number) => ({
        objective: { number },
        ...count(set.filter((one) => objectivesOf(one, { methods: ['CURATED'] }).includes(number))),
      })).filter(({ jurisdictionCount }) => jurisdictionCount >= min);
      expect(common.byObjective).toMatchObject(expected);
      expect(common.byObjective).toHaveLength(expected.length);
      const domains = DOMAIN_CODES.map((code) => ({
        domain: { code },
        ...count(set.filter(({ domainCode }) => domainCode === code)),
      })).filter(({ jurisdictionCount }) => jurisdictionCount >= min);
      expect(common.byDomain).toMatchObject(domains);
      expect(common.byDomain).toHaveLength(domains.length);
    },
  );

  test('shows examples of each jurisdiction before a second of one, with citations', async () => {
    const { data } = await graph.ask(`{ ${field}(among: {region: "002"}) { ${COMMON} } }`);
    expect(data[field].byObjective.length).toBeGreaterThan(3);
    for (const { examples, findings: all, objective } of data[field].byObjective) {
      expect(examples).toHaveLength(Math.min(all.totalCount, 3));
      for (const { kind } of all.nodes) expect(kind).toBe(KINDS[field]);
      const references = all.nodes.map(({ reference }: { reference: string }) => reference);
      for (const { reference } of examples) expect(references).toContain(reference);
      const slugs = examples.map(({ reference }: { reference: string }) => reference.split('/')[0]);
      expect(slugs.slice(0, 2), objective.number).toEqual(['mali-2021', 'mombasa-2022']);
      for (const { citation, reference, kind } of examples) {
        expect(citation).toContain(reference);
        expect(kind).toBe(KINDS[field]);
      }
    }
  });

  test('says of a group without a text here that it has none, not that it has nothing', async () => {
    const { data } = await graph.ask(`{ ${field}(among: {group: "CPLP"}) { ${COMMON} } }`);
    const { base, byObjective, byDomain } = data[field];
    expect(byObjective).toEqual([]);
    expect(byDomain).toEqual([]);
    expect(base).toMatchObject({
      findingCount: 0,
      profileCount: 0,
      jurisdictionCount: 0,
      byGroup: [
        {
          memberCount: 9,
          assessedCount: 7,
          withProfileCount: 0,
          membersNotAssessed: {
            totalCount: 2,
            nodes: [
              { nameAsWritten: 'Equatorial Guinea' },
              { nameAsWritten: 'Sao Tome and Principe' },
            ],
          },
        },
      ],
    });
    expect(base.byGroup[0].membersAssessedWithoutProfile.totalCount).toBe(7);
    expect(base.byGroup[0].membersAssessedWithoutProfile.nodes).toHaveLength(7);
    expect(base.cautions[0].text).toContain('The base is empty');
  });

  test('warns where fewer jurisdictions have a text than must share a thing', async () => {
    const { data } = await graph.ask(
      `{ ${field}(among: {region: "011"}) { byObjective { findingCount } base { cautions { text } } } }`,
    );
    expect(data[field].byObjective).toEqual([]);
    expect(data[field].base.cautions[0].text).toContain(
      'Nothing can be common here: 1 with a profile',
    );
  });

  test('says each number beside its base', async () => {
    const { data } = await graph.ask(
      `{ ${field}(among: {region: "002"}, minJurisdictions: 1) { byObjective {
        jurisdictionCount profileCount
        statement { text language isVerified }
        french: statement(language: FR) { text language isFallback isVerified }
        german: statement(language: DE) { text language isFallback }
      } } }`,
    );
    expect(data[field].byObjective).not.toEqual([]);
    for (const row of data[field].byObjective) {
      const { jurisdictionCount, profileCount, statement, french, german } = row;
      expect(statement).toEqual({
        text: `${jurisdictionCount} of 2 assessed with a profile here; ${profileCount} of 2 profiles.`,
        language: 'EN',
        isVerified: false,
      });
      expect(french).toEqual({
        text: `${jurisdictionCount} sur 2 évalués et dont un profil est ici ; ${profileCount} profils sur 2.`,
        language: 'FR',
        isFallback: false,
        isVerified: false,
      });
      expect(german).toEqual({ text: statement.text, language: 'EN', isFallback: true });
    }
  });

  test('asks the filter of the findings and of the mapping that counts', async () => {
    const { data } = await graph.ask(
      `{ ${field}(among: {region: "002"}, filter: {relevances: [PRIMARY], levels: [LOCAL]}, minJurisdictions: 1) { ${COMMON} } }`,
    );
    expect(data[field].base).toMatchObject({ profileCount: 1, jurisdictionCount: 1 });
    const set = findings.filter(
      ({ profile, kind }) => profile.slug === 'mombasa-2022' && kind === KINDS[field],
    );
    expect(data[field].byObjective).not.toEqual([]);
    for (const { objective, findingCount, findings: list } of data[field].byObjective) {
      const primary = set.filter((one) =>
        objectivesOf(one, { relevances: ['PRIMARY'] }).includes(objective.number),
      );
      expect(findingCount, objective.number).toBe(primary.length);
      expect(list.totalCount, objective.number).toBe(primary.length);
    }
  });

  test('reads as often for many jurisdictions as for one', async () => {
    const many = await graph.ask(`{ ${field}(among: {region: "002"}) { ${COMMON} } }`);
    const one = await graph.ask(
      `{ ${field}(among: {region: "011"}, minJurisdictions: 1) { ${COMMON} } }`,
    );
    expect(many.reads.length).toBe(one.reads.length);
    // What the examples and their citations are made of: findings, profiles, documents.
    expect(many.reads.length).toBe(3);
  });

  test.each([
    ['', 'GRAPHQL_VALIDATION_FAILED', 'argument "among" of type "CommonAmong!" is required'],
    ['(among: {})', 'GRAPHQL_VALIDATION_FAILED', 'exactly one'],
    ['(among: {group: "CPLP", region: "002"})', 'GRAPHQL_VALIDATION_FAILED', 'exactly one'],
    ['(among: {group: null})', 'GRAPHQL_VALIDATION_FAILED', 'non-null'],
    ['(among: {group: "NONE"})', 'NOT_FOUND', '`group` has "NONE", and there is no such group'],
    ['(among: {region: "999"})', 'NOT_FOUND', '`region` has "999", and there is no such region'],
    ['(among: {region: "002"}, minJurisdictions: 0)', 'BAD_USER_INPUT', 'must be 1 or more'],
    ['(among: {region: "002"}, filter: {objectives: [99]})', 'BAD_USER_INPUT', '99'],
  ])('refuses %s', async (args, code, message) => {
    const { errors } = await graph.ask(`{ ${field}${args} { kind } }`);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions?.code).toBe(code);
    expect(errors[0]?.message).toContain(message);
  });

  test('refuses a filter of the other kind, which would find nothing', async () => {
    const other = field === 'commonGaps' ? 'WELL_DEVELOPED' : 'AREA_FOR_DEVELOPMENT';
    const { errors } = await graph.ask(
      `{ ${field}(among: {region: "002"}, filter: {kinds: [${other}]}) { kind } }`,
    );
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const both = `{ ${field}(among: {region: "002"}, filter: {kinds: [${other}, ${KINDS[field]}]}) { ${COMMON} } }`;
    const all = `{ ${field}(among: {region: "002"}) { ${COMMON} } }`;
    expect((await graph.ask(both)).data).toEqual((await graph.ask(all)).data);
  });
});
