import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countHits,
  type FoundThing,
  type HitLine,
  makeLine,
  readHits,
} from '../../../schema/search/rank-hits.ts';

const SIZE = 600;
const keyOf = (place: number) => `key-${String(place).padStart(3, '0')}`;

// Few scores, so that many are equal; more hits than are put in order at first.
const things = fc
  .uniqueArray(fc.nat({ max: SIZE - 1 }), { maxLength: SIZE, size: 'max' })
  .chain((places) =>
    fc
      .array(fc.constantFrom(0, 1, 500_000, 1_000_000, 3_000_000), {
        minLength: places.length,
        maxLength: places.length,
      })
      .map((scores) =>
        places.map((place, at): FoundThing => ({ place, score: scores[at] ?? 0, text: at })),
      ),
  );

interface Asked {
  readonly line: HitLine;
  readonly things: readonly FoundThing[];
}

const lines = fc.tuple(things, things, things).map((lists): readonly Asked[] =>
  (['FINDING', 'OBJECTIVE', 'PROFILE'] as const).map((type, at) => {
    const own = lists[at] ?? [];
    return { line: makeLine(type, own, SIZE, keyOf), things: own };
  }),
);

/** All hits in their order, by a plain sort. */
function sortPlainly(asked: readonly Asked[]) {
  return asked
    .flatMap((each) =>
      each.things.map(({ place, score }) => ({ score, type: each.line.type, key: keyOf(place) })),
    )
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.type < b.type ? -1 : a.type > b.type ? 1 : 0) ||
        (a.key < b.key ? -1 : 1),
    );
}

const placesOf = (hits: ReturnType<typeof readHits>) =>
  hits.map(({ line, rank }) => {
    const { place, score } = line.at(rank);
    return { score, type: line.type, key: line.keyOf(place) };
  });

test('hits of several types stand in one order, and are counted', () => {
  fc.assert(
    fc.property(lines, (asked) => {
      const expected = sortPlainly(asked);
      const own = asked.map(({ line }) => line);
      expect(countHits(own)).toBe(expected.length);
      expect(placesOf(readHits(own, null, expected.length + 1))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('a page goes on behind any hit, whether or not it is there', () => {
  const place = fc.record({
    score: fc.constantFrom(0, 1, 2, 500_000, 1_000_000, 2_000_000, 3_000_000),
    type: fc.constantFrom('FINDING', 'INSTRUMENT', 'OBJECTIVE', 'PROFILE'),
    key: fc.oneof(
      fc.nat({ max: SIZE }).map(keyOf),
      fc.nat({ max: SIZE }).map((at) => `${keyOf(at)}x`),
    ),
  });
  fc.assert(
    fc.property(lines, place, fc.integer({ min: 1, max: 20 }), (asked, after, limit) => {
      const expected = sortPlainly(asked).filter(
        ({ score, type, key }) =>
          score < after.score ||
          (score === after.score &&
            (type > after.type || (type === after.type && key > after.key))),
      );
      const own = asked.map(({ line }) => line);
      expect(placesOf(readHits(own, after, limit))).toEqual(expected.slice(0, limit));
    }),
    { numRuns: 60 },
  );
});
