import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyFilter } from '../../support/filters.ts';
import { type Graph, openColdGraph } from '../../support/graph.ts';

let graph: Graph;
let released: string;
beforeAll(async () => {
  graph = await openColdGraph();
  const { data } = await graph.ask('{ meta { release { contentDate checksum } } }');
  const { contentDate, checksum } = data.meta.release;
  released = `${contentDate.slice(0, 10)}, ${checksum.slice(0, 8)}`;
});
afterAll(() => graph.close());

describe('the citation of a profile and of a finding', () => {
  test('is plain text unless asked otherwise, as it was before there were styles', async () => {
    const { data } = await graph.ask(`{
      profile(slug: "mali-2021") { citation text: citation(style: TEXT) }
      finding(reference: "guatemala-2022/safe-orderly-regular-migration/well-developed/1") {
        citation
      }
    }`);
    expect(data.profile.citation).toBe(
      `International Organization for Migration (IOM) (2021). Deuxième profil de gouvernance de la migration : République du Mali (2021). Migration Data Portal. MGI Graph, release 1 (${released}).`,
    );
    expect(data.profile.text).toBe(data.profile.citation);
    expect(data.finding.citation).toBe(
      `International Organization for Migration (IOM) (2022). Migration Governance Profile: Republic of Guatemala - Second Profile. Migration Data Portal. Finding guatemala-2022/safe-orderly-regular-migration/well-developed/1, line 126 of the source. MGI Graph, release 1 (${released}).`,
    );
  });

  test('comes in every style, and costs no read more for more rows', async () => {
    const query = (first: number) => `{
      findings(first: ${first}) {
        nodes {
          APA: citation(style: APA) BIBTEX: citation(style: BIBTEX) CSL_JSON: citation(style: CSL_JSON)
          reference
        }
      }
    }`;
    const { data, reads } = await graph.ask(query(50));
    for (const { APA, BIBTEX, CSL_JSON, reference } of data.findings.nodes) {
      expect(APA).toContain(`(finding ${reference}, line`);
      expect(BIBTEX).toContain(`@misc{mgi:${reference.replaceAll('/', ':')},`);
      expect(JSON.parse(CSL_JSON)).toMatchObject([
        { id: reference, type: 'report', archive: 'MGI Graph' },
      ]);
    }
    const one = await graph.ask(query(1));
    expect(reads.length).toBe(one.reads.length);
    // Findings, profiles, documents.
    expect(reads.length).toBeLessThanOrEqual(3);
  });
});

describe('the citation of a result', () => {
  test('counts all findings and profiles of the filter, not those of the page', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const { data, errors } = await graph.ask(
          `query ($filter: FindingFilter) {
            findings(filter: $filter, first: 0) { totalCount citation(style: CSL_JSON) }
            all: findings(filter: $filter, first: 100) { nodes { profile { slug } } }
            rest: findings(filter: $filter, last: 100) { nodes { profile { slug } } }
          }`,
          { filter },
        );
        expect(errors).toEqual([]);
        const [{ title }] = JSON.parse(data.findings.citation);
        const nodes = [...data.all.nodes, ...data.rest.nodes];
        const profiles = new Set(nodes.map((node) => node.profile.slug)).size;
        const [, findings, ofProfiles] = /: (\d+) findings? of (\d+) profiles?/.exec(title) ?? [];
        expect([Number(findings), Number(ofProfiles)]).toEqual([
          data.findings.totalCount,
          profiles,
        ]);
      }),
    );
  });

  test('says the filter, and what the field that was asked adds to it', async () => {
    const { data } = await graph.ask(`{
      findings(filter: { objectives: [10], not: { kinds: [WELL_DEVELOPED] } }) { citation }
      profile(slug: "mali-2021") {
        findings(filter: { kinds: [WELL_DEVELOPED] }) { citation }
        other: findings(filter: { profiles: ["guatemala-2022"] }) { totalCount citation }
      }
      domain(code: PARTNERSHIPS) { findings { citation } }
    }`);
    const said = (citation: string) => citation.split('Indicators: ')[1]?.split('. Source')[0];
    expect(said(data.findings.citation)).toBe(
      '1 finding of 1 profile, filtered by objective 10, not (strengths)',
    );
    expect(said(data.profile.findings.citation)).toBe(
      '13 findings of 1 profile, filtered by strengths, profile mali-2021',
    );
    expect(data.profile.other.totalCount).toBe(0);
    expect(said(data.profile.other.citation)).toBe(
      '0 findings of 0 profiles, filtered by profile guatemala-2022, (profile mali-2021)',
    );
    expect(said(data.domain.findings.citation)).toMatch(/filtered by domain Partnerships$/);
  });

  test('is in French and Spanish, the names of places and domains too', async () => {
    const { data } = await graph.ask(`{
      findings(filter: { objectives: [10], domains: [PARTNERSHIPS], countries: ["KEN"] }) {
        FR: citation(language: FR) ES: citation(style: APA, language: ES)
        DE: citation(language: DE) EN: citation
      }
    }`);
    const { FR, ES, DE, EN } = data.findings;
    expect(FR).toContain(
      '0 constats de 0 profils, filtre objectif 10, domaine Partenariats, Kenya. Source :',
    );
    expect(ES).toContain(
      'filtro objetivo 10, ámbito Alianzas, Kenya (Versión 1) [Conjunto de datos]. Fuente:',
    );
    expect(DE).toBe(EN);
  });

  test('is a data set of ours that names its source and its release', async () => {
    const { data } = await graph.ask(`{ findings { apa: citation(style: APA) text: citation } }`);
    expect(data.findings.text).toBe(
      `MGI Graph (${released.slice(0, 4)}). Migration Governance Indicators: 118 findings of 4 profiles. Source: International Organization for Migration (IOM), Migration Data Portal. MGI Graph, release 1 (${released}).`,
    );
    expect(data.findings.apa).toMatch(
      /^MGI Graph\. \(\d{4}, \w+ \d+\)\. .* \[Data set\]\. Source: International Organization for Migration/,
    );
  });

  test('has an id of its own for each filter, the same whenever it is asked', async () => {
    const idOf = async (filter: object) => {
      const { data } = await graph.ask(
        'query ($filter: FindingFilter) { findings(filter: $filter) { citation(style: CSL_JSON) } }',
        { filter },
      );
      return JSON.parse(data.findings.citation)[0].id;
    };
    const id = await idOf({ objectives: [10], kinds: ['WELL_DEVELOPED'] });
    expect(await idOf({ kinds: ['WELL_DEVELOPED'], objectives: [10] })).toBe(id);
    expect(await idOf({ objectives: [10] })).not.toBe(id);
  });

  test('costs one read for all profiles of a list', async () => {
    const { data, reads } = await graph.ask(
      '{ profiles { nodes { slug findings(first: 1) { citation nodes { reference } } } } }',
    );
    for (const { slug, findings } of data.profiles.nodes) {
      expect(findings.citation).toContain(`filtered by profile ${slug}.`);
    }
    expect(reads.length).toBeLessThanOrEqual(3);
  });

  test('is refused for a filter that is too large, as the findings are', async () => {
    const { errors } = await graph.ask('{ findings(filter: { objectives: [99] }) { citation } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
