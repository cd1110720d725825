import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countHits,
  type HitAt,
  type HitLine,
  type MatchGroup,
  rankHits,
  readHits,
} from '../../../schema/search/rank-hits.ts';
import { LANGUAGES } from '../../../text/languages.ts';

const SIZE = 40;
const FIELDS = ['ALIAS', 'LABEL', 'NAME', 'OBJECTIVE_LABEL', 'TEXT', 'TITLE'] as const;

// Few scores, some of which differ only when they are not rounded; halves are rounded up.
const MILLIONTHS = new Map([
  [0.6, 600_000],
  [0.3000004, 300_000],
  [0.3000001, 300_000],
  [0.1519825, 151_983],
  [0.15198175, 151_982],
  [0.0000005, 1],
  [0, 0],
]);

const group = fc.record({
  field: fc.constantFrom(...FIELDS),
  language: fc.constantFrom(...LANGUAGES),
  score: fc.constantFrom(...MILLIONTHS.keys()),
  places: fc
    .uniqueArray(fc.nat({ max: SIZE - 1 }), { maxLength: 20 })
    .map((places) => Int32Array.from(places)),
});

interface Asked {
  readonly groups: readonly MatchGroup[];
  readonly line: HitLine;
}

const keyOf = (place: number) => `key-${String(place).padStart(2, '0')}`;

const line = fc
  .record({
    type: fc.constantFrom('FINDING' as const, 'PROFILE' as const, 'OBJECTIVE' as const),
    groups: fc.array(group, { maxLength: 12 }),
    odd: fc.boolean(),
  })
  .map(
    ({ type, groups, odd }): Asked => ({
      groups,
      line: {
        type,
        ranked: rankHits(SIZE, groups),
        keyOf,
        fits: odd ? (place: number) => place % 2 === 1 : null,
      },
    }),
  );

const lines = fc.uniqueArray(line, { maxLength: 3, selector: (each) => each.line.type });

const describeHit = ({ line: { type, ranked }, at }: HitAt) =>
  `${ranked.scoreAt(at)} ${type} ${keyOf(ranked.placeAt(at))} ${ranked.languageAt(at)} ${ranked.fieldAt(at)}`;

/** The same by plain sorting. */
function listPlainly({ groups, line: { type, fits } }: Asked) {
  return Array.from({ length: SIZE }, (_, place) => place)
    .filter((place) => fits?.(place) ?? true)
    .flatMap((place) => {
      const [best] = groups
        .filter(({ places }) => places.includes(place))
        .toSorted(
          (a, b) =>
            b.score - a.score ||
            LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language) ||
            (a.field < b.field ? -1 : 1),
        );
      if (best === undefined) return [];
      const score = MILLIONTHS.get(best.score) ?? 0;
      return [{ score, type, key: keyOf(place), way: `${best.language} ${best.field}` }];
    });
}

test('hits come once each, by what matches best, in one order over all types', () => {
  fc.assert(
    fc.property(lines, (asked) => {
      const expected = asked
        .flatMap(listPlainly)
        .toSorted(
          (a, b) => b.score - a.score || (`${a.type} ${a.key}` < `${b.type} ${b.key}` ? -1 : 1),
        )
        .map(({ score, type, key, way }) => `${score} ${type} ${key} ${way}`);
      const all = asked.map((each) => each.line);
      expect(readHits(all, null, 1_000).map(describeHit)).toEqual(expected);
      expect(countHits(all)).toBe(expected.length);
    }),
  );
});

test('a page goes on behind a place, whether or not a hit stands there', () => {
  const place = fc.record({
    score: fc.constantFrom(600_000, 300_001, 300_000, 151_982, 1, 0),
    type: fc.constantFrom('FINDING', 'INSTRUMENT', 'OBJECTIVE', 'PROFILE'),
    key: fc.nat({ max: SIZE }).map(keyOf),
  });
  fc.assert(
    fc.property(lines, place, fc.nat({ max: 10 }), (asked, after, limit) => {
      const all = asked.map((each) => each.line);
      const behind = readHits(all, null, 1_000).filter(({ line: { type, ranked }, at }) => {
        const score = ranked.scoreAt(at);
        const key = keyOf(ranked.placeAt(at));
        return (
          score < after.score ||
          (score === after.score && (type > after.type || (type === after.type && key > after.key)))
        );
      });
      expect(readHits(all, after, limit).map(describeHit)).toEqual(
        behind.slice(0, limit).map(describeHit),
      );
    }),
  );
});
