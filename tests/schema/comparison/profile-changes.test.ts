import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WORDS } from '../../../web/words/words.ts';
import { createLoadedDatabase, type TestDatabase } from '../../support/database.ts';
import { loadEditions } from '../../support/editions.ts';
import { type Graph, openColdGraph } from '../../support/graph.ts';

const GAP = 'safe-orderly-regular-migration/area-for-development/2';
const REWORDED = 'well-being/well-developed/1';
const DROPPED = 'partnerships/area-for-development/2';

let database: TestDatabase;
let graph: Graph;
beforeAll(async () => {
  database = await createLoadedDatabase();
  await loadEditions(database.url, 'mombasa-2022', [
    {
      slug: 'mombasa-2025',
      edition: 2,
      year: 2025,
      month: 3,
      texts: {
        [REWORDED]:
          'The County Government of Mombasa (CGM) runs training programmes in financial literacy and skills; it offers rehabilitation programmes that migrants can access as well.',
        [DROPPED]: null,
        [GAP]: null,
      },
      more: [
        {
          domainCode: 'SAFE_ORDERLY_REGULAR_MIGRATION',
          kind: 'WELL_DEVELOPED',
          text: 'In 2024, the CGM adopted its first local strategy to combat human trafficking.',
          objective: 10,
        },
        {
          domainCode: 'WELL_BEING',
          kind: 'AREA_FOR_DEVELOPMENT',
          text: 'Fishing licences are issued on paper.',
        },
      ],
    },
    {
      slug: 'mombasa-2029',
      edition: 4,
      year: 2029,
      month: null,
      language: 'FR',
      texts: { [GAP]: 'Le comté n’a pas de stratégie locale contre la traite des personnes.' },
    },
  ]);
  graph = await openColdGraph(database.url);
}, 120_000);
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const QUERY = `query ($slug: String!) {
  profile(slug: $slug) {
    changes {
      earlier { slug year } later { slug year } method rewordedFrom
      kept(first: 100) { totalCount nodes { similarity earlier { reference text } later { reference text } } }
      reworded { totalCount nodes { similarity earlier { reference } later { reference text } } }
      dropped { totalCount nodes { reference text } } added { totalCount nodes { reference text } }
      gapsNowStrengths { totalCount nodes {
        similarity isSameDomain sharedObjectives { number label { text } }
        gap { reference text kind } strength { reference text kind source { lineFrom } }
      } }
      base { profileCount cautions { text } }
    }
  }
}`;

describe('the changes of a second edition', () => {
  test('tell what was kept, reworded, dropped and added, with the two texts', async () => {
    const { data, errors } = await graph.ask(QUERY, { slug: 'mombasa-2025' });
    expect(errors).toEqual([]);
    const { kept, reworded, dropped, added, ...changes } = data.profile.changes;
    expect(changes).toMatchObject({
      earlier: { slug: 'mombasa-2022', year: 2022 },
      later: { slug: 'mombasa-2025', year: 2025 },
      method: 'TRIGRAM_DICE',
      rewordedFrom: 0.6,
      base: { profileCount: 2 },
    });
    expect(kept.totalCount).toBe(26);
    expect(kept.nodes).toHaveLength(26);
    for (const pair of kept.nodes) {
      expect(pair.similarity).toBe(1);
      expect(pair.later.text).toBe(pair.earlier.text);
    }
    expect(reworded.totalCount).toBe(1);
    expect(reworded.nodes).toHaveLength(1);
    const [pair] = reworded.nodes;
    expect(pair.earlier.reference).toBe(`mombasa-2022/${REWORDED}`);
    expect(pair.later.text).toMatch(/as well\.$/);
    expect(pair.similarity).toBeGreaterThan(0.6);
    expect(pair.similarity).toBeLessThan(1);
    const references = (list: { reference: string }[]) => list.map(({ reference }) => reference);
    expect(dropped.totalCount).toBe(2);
    expect(references(dropped.nodes)).toEqual([`mombasa-2022/${DROPPED}`, `mombasa-2022/${GAP}`]);
    expect(added.totalCount).toBe(2);
    expect(added.nodes.map(({ text }: { text: string }) => text)).toEqual([
      'In 2024, the CGM adopted its first local strategy to combat human trafficking.',
      'Fishing licences are issued on paper.',
    ]);
  });

  test('name the gap that may now be a strength as a candidate, with the evidence', async () => {
    const { data } = await graph.ask(QUERY, { slug: 'mombasa-2025' });
    const { gapsNowStrengths } = data.profile.changes;
    expect(gapsNowStrengths.totalCount).toBe(1);
    expect(gapsNowStrengths.nodes).toMatchObject([
      {
        isSameDomain: true,
        sharedObjectives: [{ number: 10, label: { text: 'Eradicate trafficking' } }],
        gap: { reference: `mombasa-2022/${GAP}`, kind: 'AREA_FOR_DEVELOPMENT' },
        strength: { kind: 'WELL_DEVELOPED', text: expect.stringContaining('adopted') },
      },
    ]);
    expect(gapsNowStrengths.nodes[0].similarity).toBeGreaterThan(0.5);
  });

  test('are lists to page through, filter and cite like any other', async () => {
    const { data, errors } = await graph.ask(`{
      profile(slug: "mombasa-2025") { changes {
        first: kept(first: 20) { nodes { later { reference } } pageInfo { hasNextPage endCursor } }
        all: kept(first: 100) { nodes { later { reference } } }
        dropped(filter: { domains: [PARTNERSHIPS] }) { totalCount citation nodes { reference } }
        added(orderBy: { field: DOMAIN }) { nodes { text } }
      } }
    }`);
    expect(errors).toEqual([]);
    const { first, all, dropped, added } = data.profile.changes;
    expect(first.nodes).toEqual(all.nodes.slice(0, 20));
    expect(first.pageInfo.hasNextPage).toBe(true);
    const { data: more } = await graph.ask(
      `query ($after: String) { profile(slug: "mombasa-2025") { changes {
        kept(first: 20, after: $after) { nodes { later { reference } } pageInfo { hasNextPage } }
      } } }`,
      { after: first.pageInfo.endCursor },
    );
    expect(more.profile.changes.kept).toEqual({
      nodes: all.nodes.slice(20),
      pageInfo: { hasNextPage: false },
    });
    expect(dropped).toMatchObject({
      totalCount: 1,
      citation: expect.stringContaining('1 finding of 1 profile'),
      nodes: [{ reference: `mombasa-2022/${DROPPED}` }],
    });
    expect(added.nodes.map(({ text }: { text: string }) => text)).toEqual([
      'Fishing licences are issued on paper.',
      'In 2024, the CGM adopted its first local strategy to combat human trafficking.',
    ]);
  });

  test('are null for a first edition and where the earlier one is not here', async () => {
    const { data } = await graph.ask(`{
      first: profile(slug: "mombasa-2022") { changes { method } }
      second: profile(slug: "mali-2021") { edition changes { method } }
    }`);
    expect(data).toEqual({ first: { changes: null }, second: { edition: 2, changes: null } });
  });

  test('warn when the languages differ and when an edition between is not here', async () => {
    const { data } = await graph.ask(QUERY, { slug: 'mombasa-2029' });
    const { kept, reworded, base } = data.profile.changes;
    expect(reworded).toEqual({ totalCount: 0, nodes: [] });
    // Texts that stay letter by letter are kept whatever language the document is said to be in.
    expect(kept.totalCount).toBeGreaterThan(20);
    const cautions = base.cautions.map(({ text }: { text: string }) => text).join(' ');
    expect(cautions).toMatch(/different languages/);
    expect(cautions).toMatch(/Between the editions 2 and 4/);
  });

  test('are read as often for all profiles together as for one', async () => {
    const fields = QUERY.slice(QUERY.indexOf('changes'), QUERY.lastIndexOf('}') - 2);
    // Stems are kept by the process, so that they may be known before.
    await graph.ask(`{ profiles { nodes { ${fields} } } }`);
    const one = await graph.ask(`{ profiles(filter: { editions: [2] }) { nodes { ${fields} } } }`);
    const all = await graph.ask(`{ profiles { nodes { ${fields} } } }`);
    expect(all.errors).toEqual([]);
    const changed = ({ data }: typeof all) =>
      data.profiles.nodes.filter(({ changes }: { changes: unknown }) => changes !== null).length;
    expect([changed(one), changed(all)]).toEqual([1, 2]);
    // Profiles, their findings, mappings and documents; what is asked in one tick is read together.
    for (const { reads } of [one, all]) expect([4, 5, 6]).toContain(reads.length);
  });
});

describe('the timeline of a place with several editions', () => {
  test('tells of the edition that is not here, directly before the one that tells of it', async () => {
    const { data } = await graph.ask(`{
      jurisdiction(code: "KEN-MOMBASA") {
        timeline { totalCount nodes { kind year month edition note { text } profile { slug } assessment { year } } }
      }
    }`);
    const rows = data.jurisdiction.timeline.nodes.map(
      (event: Record<string, unknown> & { profile: { slug: string } }) => [
        event['kind'],
        event['edition'],
        event['year'],
        event['month'],
        event.profile.slug,
      ],
    );
    expect(data.jurisdiction.timeline.totalCount).toBe(4);
    expect(rows).toEqual([
      ['PROFILE_PUBLISHED', 1, 2022, 11, 'mombasa-2022'],
      ['PROFILE_PUBLISHED', 2, 2025, 3, 'mombasa-2025'],
      ['EARLIER_EDITION_NOT_HERE', 3, null, null, 'mombasa-2029'],
      ['PROFILE_PUBLISHED', 4, 2029, null, 'mombasa-2029'],
    ]);
  });
});

test('the page of an edition lists what is new, what is gone and what is worded otherwise', async () => {
  const html = await (await fetch(`${graph.origin}/profiles/mombasa-2025`)).text();
  const groups = [
    ...html.matchAll(/<summary>([^<]+)<span class="count">\((\d+)\)<\/span>(.*?)<\/details>/gs),
  ];
  const words = WORDS.EN.profile;
  const read = new Map(groups.map(([, name = '', count, list]) => [name.trim(), { count, list }]));
  expect([...read.keys()]).toEqual([words.added, words.dropped, words.reworded, words.kept]);
  expect(read.get(words.added)?.list).toContain('Fishing licences are issued on paper.');
  expect(read.get(words.dropped)).toMatchObject({ count: '2' });
  expect(read.get(words.dropped)?.list).toContain(`/findings/mombasa-2022/${DROPPED}`);
  expect(read.get(words.reworded)?.list).toContain('it offers rehabilitation programmes');
  expect(html).toContain('does not mean that the policy was given up');
  const first = await (await fetch(`${graph.origin}/profiles/mombasa-2022`)).text();
  expect(first).toContain('/profiles/mombasa-2025');
  expect(first).not.toContain(words.added);
});
