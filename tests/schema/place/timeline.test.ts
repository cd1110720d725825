import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { orderTimeline } from '../../../schema/place/timeline.ts';
import { type Graph, openColdGraph } from '../../support/graph.ts';

const place = fc.integer({ min: 1, max: 2 });
const year = fc.integer({ min: 2016, max: 2020 });
const profiles = fc
  .uniqueArray(
    fc.record({
      jurisdictionId: place,
      edition: fc.integer({ min: 1, max: 5 }),
      month: fc.option(fc.integer({ min: 1, max: 12 })),
    }),
    { selector: ({ jurisdictionId, edition }) => `${jurisdictionId}-${edition}`, maxLength: 6 },
  )
  // Editions follow one another in time.
  .map((all) =>
    all.map((each, at) => ({
      ...each,
      id: at + 1,
      slug: `place-${each.jurisdictionId}-${each.edition}`,
      year: 2015 + each.edition,
    })),
  );
const assessments = fc
  .array(fc.record({ jurisdictionId: place, year }), { maxLength: 4 })
  .map((all) => all.map((each, at) => ({ ...each, id: at + 1 })));

describe('the order of a timeline', () => {
  test('has each profile and each assessment once, and one event for each missing edition', () => {
    fc.assert(
      fc.property(profiles, assessments, (known, stated) => {
        const events = orderTimeline(known, stated);
        const of = (kind: string) => events.filter((event) => event.kind === kind);
        expect(
          of('PROFILE_PUBLISHED')
            .map(({ profileId }) => profileId)
            .toSorted(),
        ).toEqual(known.map(({ id }) => id).toSorted());
        expect(of('ASSESSMENT_STATED')).toHaveLength(stated.length);
        for (const id of [1, 2]) {
          const editions = events
            .filter(({ jurisdictionId, edition }) => jurisdictionId === id && edition !== null)
            .map(({ edition }) => edition);
          const last = Math.max(0, ...editions.map(Number));
          expect(editions).toEqual(Array.from({ length: last }, (_, at) => at + 1));
        }
      }),
    );
  });

  test('is by year and month, whatever order the rows come in', () => {
    fc.assert(
      fc.property(profiles, assessments, (known, stated) => {
        const events = orderTimeline(known, stated);
        const dated = events.filter((event) => event.year !== null);
        const moments = dated.map((event) => Number(event.year) * 100 + (event.month ?? 0));
        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
        expect(orderTimeline(known.toReversed(), stated.toReversed())).toEqual(events);
      }),
    );
  });
});

describe('the timeline of a jurisdiction', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openColdGraph();
  });
  afterAll(() => graph.close());

  test('has what sources state, each with its sentence, and nothing for who was not assessed', async () => {
    const { data, errors } = await graph.ask(`{
      angola: jurisdiction(code: "AGO") {
        timeline { totalCount nodes { kind year month edition profile { slug } assessment { year source { quote document { slug } } } } }
      }
      guinea: jurisdiction(code: "GNQ") { timeline { totalCount nodes { kind } } }
    }`);
    expect(errors).toEqual([]);
    expect(data.angola.timeline.totalCount).toBe(1);
    expect(data.angola.timeline.nodes).toEqual([
      {
        kind: 'ASSESSMENT_STATED',
        year: 2021,
        month: null,
        edition: null,
        profile: null,
        assessment: {
          year: 2021,
          source: {
            quote: expect.stringContaining('Angola'),
            document: { slug: 'mgi-overview' },
          },
        },
      },
    ]);
    expect(data.guinea.timeline).toEqual({ totalCount: 0, nodes: [] });
  });

  test('tells that a second profile had a first', async () => {
    const { data } = await graph.ask(`{
      jurisdiction(code: "MLI") { timeline { nodes { kind year month edition note { text language isVerified } french: note(language: FR) { text language } profile { slug } } } }
    }`);
    expect(data.jurisdiction.timeline.nodes).toEqual([
      {
        kind: 'EARLIER_EDITION_NOT_HERE',
        year: null,
        month: null,
        edition: 1,
        note: {
          text: 'Edition 1 exists, because mali-2021 is edition 2. Its text is not in this corpus and its year is not known here.',
          language: 'EN',
          isVerified: false,
        },
        french: { text: expect.stringContaining('mali-2021'), language: 'FR' },
        profile: { slug: 'mali-2021' },
      },
      {
        kind: 'PROFILE_PUBLISHED',
        year: 2021,
        month: 9,
        edition: 2,
        note: {
          text: expect.stringContaining('Edition 2 was published'),
          language: 'EN',
          isVerified: false,
        },
        french: { text: expect.not.stringContaining('Edition 2 was'), language: 'FR' },
        profile: { slug: 'mali-2021' },
      },
    ]);
  });

  test('of a country has its own events only, unless local authorities are asked for', async () => {
    const { data } = await graph.ask(`{
      jurisdiction(code: "KEN") {
        own: timeline { totalCount nodes { kind } }
        all: timeline(includeLocal: true) { totalCount nodes { year jurisdiction { code } profile { slug } } }
      }
    }`);
    expect(data.jurisdiction).toEqual({
      own: { totalCount: 0, nodes: [] },
      all: {
        totalCount: 1,
        nodes: [
          { year: 2022, jurisdiction: { code: 'KEN-MOMBASA' }, profile: { slug: 'mombasa-2022' } },
        ],
      },
    });
  });

  test('reads as often for a hundred jurisdictions as for one', async () => {
    const ask = (first: number) =>
      graph.ask(`{
        jurisdictions(filter: { hasProfile: true }, first: ${first}) {
          nodes {
            code
            timeline(includeLocal: true) { nodes {
              kind jurisdiction { code name { text } } profile { slug title { text } } assessment { source { lineFrom } }
            } }
          }
        }
      }`);
    const one = await ask(1);
    const many = await ask(100);
    expect(many.errors).toEqual([]);
    const listed = ({ data }: typeof many) =>
      data.jurisdictions.nodes.flatMap(
        ({ timeline }: { timeline: { nodes: unknown[] } }) => timeline.nodes,
      ).length;
    expect(listed(many)).toBeGreaterThan(listed(one));
    // Only profiles are not in memory: those of the timelines, and those that are shown of them.
    expect([one.reads.length, many.reads.length]).toEqual([2, 2]);
  });
});
