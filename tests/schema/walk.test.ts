import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openColdGraph } from '../support/graph.ts';

// An answer has the shape that its query asks for.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Row = any;

let graph: Graph;
beforeAll(async () => {
  graph = await openColdGraph();
});
afterAll(() => graph.close());

test('answers which findings concern objective 10, where, strength or gap, with the source', async () => {
  const { data, reads } = await graph.ask(`{
    findings(filter: { objectives: [10] }) {
      totalCount
      nodes { reference kind profile { slug } source { lineFrom lineTo document { slug } } }
    }
  }`);
  const { totalCount, nodes } = data.findings;
  expect(totalCount).toBe(4);
  expect(nodes.map((node: { reference: string }) => node.reference)).toEqual([
    'guatemala-2022/safe-orderly-regular-migration/well-developed/1',
    'guatemala-2022/safe-orderly-regular-migration/well-developed/2',
    'mali-2021/safe-orderly-regular-migration/well-developed/2',
    'mombasa-2022/safe-orderly-regular-migration/area-for-development/2',
  ]);
  expect(nodes[3]).toMatchObject({
    kind: 'AREA_FOR_DEVELOPMENT',
    profile: { slug: 'mombasa-2022' },
    source: { lineFrom: 145, lineTo: 145, document: { slug: 'mombasa-2022' } },
  });
  // Findings, profiles, documents.
  expect(reads.length).toBeLessThanOrEqual(3);
});

describe('the graph can be walked', () => {
  test('from an objective to its findings, profiles, jurisdictions, and back to the objective', async () => {
    const { data, errors } = await graph.ask(`{
      objective(number: 10) {
        findings(first: 5) { edges { mapping { rationale { text } } node {
          profile { slug jurisdiction { profiles(first: 2) { nodes { findings(filter: { objectives: [10] }) {
            nodes { mappings { objective { number } } }
          } } } } }
        } } }
      }
    }`);
    expect(errors).toEqual([]);
    const { edges } = data.objective.findings;
    expect(edges.map((edge: Row) => edge.node.profile.slug)).toEqual([
      'guatemala-2022',
      'guatemala-2022',
      'mali-2021',
      'mombasa-2022',
    ]);
    for (const edge of edges) {
      expect(edge.mapping.rationale.text).toMatch(/\.$/);
      const [profile] = edge.node.profile.jurisdiction.profiles.nodes;
      for (const finding of profile.findings.nodes) {
        const numbers = finding.mappings.map((mapping: Row) => mapping.objective.number);
        expect(numbers).toContain(10);
      }
    }
  });

  test('from a group to its members and profiles, and from a member to its groups', async () => {
    const { data, errors } = await graph.ask(`{
      group(code: "CPLP") {
        body { code kind }
        profiles { totalCount nodes { slug } }
        members { totalCount nodes { position nameAsWritten isAssessed jurisdiction {
          code assessments { nodes { year source { lineFrom document { slug } } } }
          memberships { nodes { group { code members { nodes { jurisdiction { code } } } } } }
        } } }
        publications { nodes { slug } }
      }
    }`);
    expect(errors).toEqual([]);
    const { group } = data;
    expect(group.body).toEqual({ code: 'CPLP', kind: 'REGIONAL_BODY' });
    expect(group.profiles).toEqual({ totalCount: 0, nodes: [] });
    expect(group.members.totalCount).toBe(9);
    expect(group.members.nodes.map((member: Row) => member.position)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    const assessed = group.members.nodes.filter((member: Row) => member.isAssessed);
    expect(
      Object.fromEntries(
        assessed.map(({ jurisdiction }: Row) => [
          jurisdiction.code,
          jurisdiction.assessments.nodes.map((assessment: Row) => assessment.year),
        ]),
      ),
    ).toEqual({
      AGO: [2021],
      BRA: [2022],
      CPV: [2021],
      GNB: [2023],
      MOZ: [2024],
      PRT: [2022],
      TLS: [2019],
    });
    for (const { jurisdiction } of group.members.nodes) {
      const [membership] = jurisdiction.memberships.nodes;
      expect(membership.group.code).toBe('CPLP');
      expect(membership.group.members.nodes).toHaveLength(9);
    }
  });

  test('from a domain to its areas, in both editions of the overview page', async () => {
    const { data, errors } = await graph.ask(`{
      domains { code
        placements { indicatorArea { code source { document { slug } } } }
        english: placements(overview: "overview-en") { overview indicatorArea { code placements { overview domain { code } } } }
        none: placements(overview: "overview-xx") { indicatorArea { code } }
      }
    }`);
    expect(errors).toEqual([]);
    expect(data.domains.map((domain: Row) => domain.placements.length)).toEqual([5, 5, 4, 5, 4, 4]);
    const [rights, ...others] = data.domains;
    expect(rights.english).toHaveLength(2);
    for (const { indicatorArea } of rights.english) {
      expect(indicatorArea.placements).toEqual([
        { overview: 'overview-fr', domain: { code: 'PARTNERSHIPS' } },
        { overview: 'overview-en', domain: { code: 'MIGRANTS_RIGHTS' } },
      ]);
    }
    for (const { english } of others) expect(english).toEqual([]);
    for (const { none } of data.domains) expect(none).toEqual([]);
  });

  test('from a profile to its six domains and their findings of each kind, and back', async () => {
    const { data, errors } = await graph.ask(`{
      profile(slug: "guatemala-2022") {
        sections { domain { code number } domainFrom heading profile { slug }
          strengths: findings(filter: {kinds: [WELL_DEVELOPED]}) { totalCount nodes { kind section { domain { code } } } }
          gaps: findings(filter: {kinds: [AREA_FOR_DEVELOPMENT]}) { totalCount nodes { kind position } }
          all: findings { totalCount nodes { reference } }
        }
      }
    }`);
    expect(errors).toEqual([]);
    const { sections } = data.profile;
    expect(sections.map((part: Row) => part.domain.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(
      sections.map((part: Row) => `${part.strengths.totalCount}+${part.gaps.totalCount}`),
    ).toEqual(['4+2', '4+1', '3+1', '5+1', '4+2', '5+1']);
    for (const part of sections) {
      expect(part.profile.slug).toBe('guatemala-2022');
      expect(part.all.totalCount).toBe(part.strengths.totalCount + part.gaps.totalCount);
      expect(part.all.nodes).toHaveLength(part.all.totalCount);
      for (const { section } of part.strengths.nodes) {
        expect(section.domain.code).toBe(part.domain.code);
      }
    }
  });

  test('from a country to its local authorities, and from there to country and region', async () => {
    const { data, errors } = await graph.ask(`{
      jurisdiction(code: "KEN") {
        kind profiles { totalCount }
        localAuthorities { totalCount nodes {
          code kind country { code } region { code name { text } parent { code parent { code } } }
          profiles { nodes { slug } }
        } }
      }
      region(code: "014") { jurisdictions(first: 100) { nodes { code } } }
    }`);
    expect(errors).toEqual([]);
    expect(data.jurisdiction).toEqual({
      kind: 'COUNTRY',
      profiles: { totalCount: 0 },
      localAuthorities: {
        totalCount: 1,
        nodes: [
          {
            code: 'KEN-MOMBASA',
            kind: 'LOCAL_AUTHORITY',
            country: { code: 'KEN' },
            region: {
              code: '014',
              name: { text: 'Eastern Africa' },
              parent: { code: '202', parent: { code: '002' } },
            },
            profiles: { nodes: [{ slug: 'mombasa-2022' }] },
          },
        ],
      },
    });
    const codes = data.region.jurisdictions.nodes.map((node: Row) => node.code);
    expect(codes).toEqual(expect.arrayContaining(['KEN', 'KEN-MOMBASA']));
  });
});
