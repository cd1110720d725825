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
  base { findings profiles jurisdictions groups { members assessed withProfile notAssessed { nameAsWritten } assessedWithoutProfile { nameAsWritten } } cautions }
  objectives { objective { number } findings profiles jurisdictions statement examples { reference kind citation } }
  domains { domain { code } findings profiles jurisdictions statement examples { reference } }`;

const KINDS = { gaps: 'AREA_FOR_DEVELOPMENT', commonStrengths: 'WELL_DEVELOPED' } as const;

const placesOf = (list: readonly PlainFinding[]) =>
  new Set(list.map(({ profile }) => profile.jurisdictionId)).size;

describe.each(['gaps', 'commonStrengths'] as const)('%s', (field) => {
  test.each([
    ['002', 1],
    ['002', 2],
    ['019', 2],
    ['011', 2],
  ])(
    'of the region %s lists what at least %i jurisdictions have, by number',
    async (region, min) => {
      const { data, errors } = await graph.ask(
        `{ ${field}(region: "${region}", minJurisdictions: ${min}) { ${COMMON} } }`,
      );
      expect(errors).toEqual([]);
      const common = data[field];
      const set = findings.filter(
        (finding) => finding.regions.includes(region) && finding.kind === KINDS[field],
      );
      expect(common.kind).toBe(KINDS[field]);
      expect(common.base.findings).toBe(set.length);
      const count = (list: readonly PlainFinding[]) => ({
        findings: list.length,
        profiles: new Set(list.map(({ profileId }) => profileId)).size,
        jurisdictions: placesOf(list),
      });
      const expected = OBJECTIVE_NUMBERS.map((number) => ({
        objective: { number },
        ...count(set.filter((one) => objectivesOf(one, { method: 'CURATED' }).includes(number))),
      })).filter(({ jurisdictions }) => jurisdictions >= min);
      expect(common.objectives).toMatchObject(expected);
      expect(common.objectives).toHaveLength(expected.length);
      const domains = DOMAIN_CODES.map((code) => ({
        domain: { code },
        ...count(set.filter(({ domainCode }) => domainCode === code)),
      })).filter(({ jurisdictions }) => jurisdictions >= min);
      expect(common.domains).toMatchObject(domains);
      expect(common.domains).toHaveLength(domains.length);
    },
  );

  test('shows examples of each jurisdiction before a second of one, with citations', async () => {
    const { data } = await graph.ask(`{ ${field}(region: "002") { ${COMMON} } }`);
    expect(data[field].objectives.length).toBeGreaterThan(3);
    for (const { examples, findings: all, objective } of data[field].objectives) {
      expect(examples).toHaveLength(Math.min(all, 3));
      const slugs = examples.map(({ reference }: { reference: string }) => reference.split('/')[0]);
      expect(slugs.slice(0, 2), objective.number).toEqual(['mali-2021', 'mombasa-2022']);
      for (const { citation, reference, kind } of examples) {
        expect(citation).toContain(reference);
        expect(kind).toBe(KINDS[field]);
      }
    }
  });

  test('says of a group without a text here that it has none, not that it has nothing', async () => {
    const { data } = await graph.ask(`{ ${field}(group: "CPLP") { ${COMMON} } }`);
    const { base, objectives, domains } = data[field];
    expect(objectives).toEqual([]);
    expect(domains).toEqual([]);
    expect(base).toMatchObject({
      findings: 0,
      profiles: 0,
      jurisdictions: 0,
      groups: [
        {
          members: 9,
          assessed: 7,
          withProfile: 0,
          notAssessed: [
            { nameAsWritten: 'Equatorial Guinea' },
            { nameAsWritten: 'Sao Tome and Principe' },
          ],
        },
      ],
    });
    expect(base.groups[0].assessedWithoutProfile).toHaveLength(7);
    expect(base.cautions[0]).toContain('The base is empty');
  });

  test('warns where fewer jurisdictions have a text than must share a thing', async () => {
    const { data } = await graph.ask(
      `{ ${field}(region: "011") { objectives { findings } base { cautions } } }`,
    );
    expect(data[field].objectives).toEqual([]);
    expect(data[field].base.cautions[0]).toContain('Nothing can be common here: 1 with a profile');
  });

  test('says each number beside its base', async () => {
    const { data } = await graph.ask(
      `{ ${field}(region: "002", minJurisdictions: 1) { objectives { jurisdictions profiles statement } } }`,
    );
    for (const { jurisdictions, profiles, statement } of data[field].objectives) {
      expect(statement).toBe(
        `${jurisdictions} of 2 assessed with a profile here; ${profiles} of 2 profiles.`,
      );
    }
  });

  test('asks the filter of the findings and of the mapping that counts', async () => {
    const { data } = await graph.ask(
      `{ ${field}(region: "002", filter: {relevance: PRIMARY, level: LOCAL}, minJurisdictions: 1) { ${COMMON} } }`,
    );
    expect(data[field].base).toMatchObject({ profiles: 1, jurisdictions: 1 });
    const set = findings.filter(
      ({ profile, kind }) => profile.slug === 'mombasa-2022' && kind === KINDS[field],
    );
    for (const { objective, findings: count } of data[field].objectives) {
      const primary = set.filter((one) =>
        objectivesOf(one, { relevance: 'PRIMARY' }).includes(objective.number),
      );
      expect(count, objective.number).toBe(primary.length);
    }
  });

  test('reads as often for many jurisdictions as for one', async () => {
    const many = await graph.ask(`{ ${field}(region: "002") { ${COMMON} } }`);
    const one = await graph.ask(`{ ${field}(region: "011", minJurisdictions: 1) { ${COMMON} } }`);
    expect(many.reads.length).toBe(one.reads.length);
    // What the examples and their citations are made of: findings, profiles, documents.
    expect(many.reads.length).toBe(3);
  });

  test.each([
    ['', 'BAD_USER_INPUT', 'neither was given'],
    ['(group: "CPLP", region: "002")', 'BAD_USER_INPUT', 'both were given'],
    ['(group: null, region: null)', 'BAD_USER_INPUT', 'neither was given'],
    ['(group: "NONE")', 'NOT_FOUND', '`group` has "NONE", and there is no such group'],
    ['(region: "999")', 'NOT_FOUND', '`region` has "999", and there is no such region'],
    ['(region: "002", minJurisdictions: 0)', 'BAD_USER_INPUT', 'must be 1 or more'],
    ['(region: "002", filter: {objectives: [99]})', 'BAD_USER_INPUT', '99'],
  ])('refuses %s', async (args, code, message) => {
    const { errors } = await graph.ask(`{ ${field}${args} { kind } }`);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions?.code).toBe(code);
    expect(errors[0]?.message).toContain(message);
  });

  test('refuses a filter of the other kind, which would find nothing', async () => {
    const other = field === 'gaps' ? 'WELL_DEVELOPED' : 'AREA_FOR_DEVELOPMENT';
    const { errors } = await graph.ask(
      `{ ${field}(region: "002", filter: {kind: ${other}}) { kind } }`,
    );
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
