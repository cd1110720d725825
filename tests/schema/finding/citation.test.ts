import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCAL_URL } from '../../../addresses/addresses.ts';
import { citeFinding, citeProfile } from '../../../citations/cite.ts';
import { type Graph, openGraph } from '../../support/graph.ts';

const PROFILE = {
  slug: 'mombasa-2022',
  title: 'Profile: County of Mombasa',
  year: 2022,
  portal: 'Migration Data Portal',
  publisher: 'International Organization for Migration (IOM)',
  sourceUrl: null,
};
const FINDING = { reference: 'mombasa-2022/partnerships/well-developed/1', lineFrom: 7, lineTo: 7 };
const CHECKSUM = '3f2a9c1d'.repeat(8);
const RELEASE = {
  publicUrl: LOCAL_URL,
  number: 3,
  contentDate: new Date('2026-11-22T00:00:00.000Z'),
  checksum: CHECKSUM,
};

describe('citeProfile', () => {
  test.each([
    [
      'names body, year, title, portal and release with its day in UTC',
      PROFILE,
      RELEASE,
      'International Organization for Migration (IOM) (2022). Profile: County of Mombasa. Migration Data Portal. MGI Graph, release 3 (2026-11-22, 3f2a9c1d).',
    ],
    [
      'keeps the characters of the title',
      { ...PROFILE, title: 'Deuxième profil : République du Mali (2021)', year: 2021 },
      { ...RELEASE, number: 1, contentDate: new Date('2026-01-02T00:00:00+09:00') },
      'International Organization for Migration (IOM) (2021). Deuxième profil : République du Mali (2021). Migration Data Portal. MGI Graph, release 1 (2026-01-01, 3f2a9c1d).',
    ],
  ])('%s', (_name, profile, release, expected) => {
    expect(citeProfile(profile, release)).toBe(expected);
  });
});

describe('citeFinding', () => {
  const head =
    'International Organization for Migration (IOM) (2022). Profile: County of Mombasa. Migration Data Portal. Finding mombasa-2022/partnerships/well-developed/1, ';
  test.each([
    ['one line', FINDING, 'line 7 of the source. MGI Graph, release 3 (2026-11-22, 3f2a9c1d).'],
    [
      'several lines',
      { ...FINDING, lineTo: 9 },
      'lines 7 to 9 of the source. MGI Graph, release 3 (2026-11-22, 3f2a9c1d).',
    ],
  ])('names reference, %s and release', (_name, finding, tail) => {
    expect(citeFinding(finding, PROFILE, RELEASE)).toBe(head + tail);
  });
});

describe('over the API', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph.close());

  test('a profile and its findings are cited by the newest release', async () => {
    const { data, errors } = await graph.ask(`{
      meta { release { number contentDate checksum } }
      profile(slug: "mombasa-2022") { citation findings(first: 2) { nodes { reference citation source { lineFrom } } } }
    }`);
    expect(errors).toEqual([]);
    const { number, contentDate, checksum } = data.meta.release;
    const head =
      'International Organization for Migration (IOM) (2022). Migration Governance Profile: County of Mombasa. Migration Data Portal.';
    const release = `MGI Graph, release ${number} (${contentDate.slice(0, 10)}, ${checksum.slice(0, 8)}).`;
    expect(data.profile.citation).toBe(`${head} ${release}`);
    for (const { reference, citation, source } of data.profile.findings.nodes) {
      expect(citation).toBe(
        `${head} Finding ${reference}, line ${source.lineFrom} of the source. ${release}`,
      );
    }
  });
});
