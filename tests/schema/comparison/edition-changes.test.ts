import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOMAIN_CODES, FINDING_KINDS } from '../../../reference/codes.ts';
import {
  CANDIDATE_FROM,
  compareEditions,
  type EditionFinding,
  REWORDED_FROM,
} from '../../../schema/comparison/edition-changes.ts';
import { LANGUAGES } from '../../../text/languages.ts';
import { compareTexts, takeApart } from '../../../text/likeness.ts';

// Few words, so that texts repeat and resemble each other.
const text = fc
  .array(fc.constantFrom('county', 'strategy', 'against', 'trafficking', 'the', 'l’État', 'no'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '));

const edition = (firstId: number): fc.Arbitrary<EditionFinding[]> =>
  fc
    .array(
      fc.record({
        domainCode: fc.constantFrom(...DOMAIN_CODES),
        kind: fc.constantFrom(...FINDING_KINDS),
        text,
        language: fc.constantFrom(...LANGUAGES),
        objectives: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
      }),
      { maxLength: 14 },
    )
    .map((findings) =>
      findings.map((finding, at) => ({ ...finding, id: firstId + at, ordinal: at + 1 })),
    );

const idsOf = (findings: readonly EditionFinding[]) => findings.map(({ id }) => id).toSorted();

describe('the changes between two editions', () => {
  test('account for every finding of both editions exactly once', () => {
    fc.assert(
      fc.property(edition(100), edition(200), (earlier, later) => {
        const { kept, reworded, dropped, added } = compareEditions(earlier, later);
        const pairs = [...kept, ...reworded];
        expect([...pairs.map((pair) => pair.earlier), ...dropped].toSorted()).toEqual(
          idsOf(earlier),
        );
        expect([...pairs.map((pair) => pair.later), ...added].toSorted()).toEqual(idsOf(later));
      }),
    );
  });

  test('keep everything of an edition that did not change, also texts that it repeats', () => {
    fc.assert(
      fc.property(edition(100), (earlier) => {
        const later = earlier.map((finding) => ({ ...finding, id: finding.id + 100 }));
        const changes = compareEditions(earlier, later);
        expect(changes.kept).toHaveLength(earlier.length);
        expect(changes.kept.every((pair) => pair.similarity === 1)).toBe(true);
        expect(changes).toMatchObject({ reworded: [], dropped: [], added: [] });
        expect(changes.gapsNowStrengths).toEqual([]);
      }),
    );
  });

  test('are the same in whatever order the findings are given', () => {
    const shuffled = fc
      .tuple(edition(100), edition(200))
      .chain(([earlier, later]) =>
        fc.tuple(
          fc.constant([earlier, later] as const),
          fc.shuffledSubarray(earlier, { minLength: earlier.length }),
          fc.shuffledSubarray(later, { minLength: later.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([[earlier, later], mixedEarlier, mixedLater]) => {
        expect(compareEditions(mixedEarlier, mixedLater)).toEqual(compareEditions(earlier, later));
      }),
    );
  });

  test('pair only findings of one kind, and reworded ones only in one language', () => {
    fc.assert(
      fc.property(edition(100), edition(200), (earlier, later) => {
        const all = new Map([...earlier, ...later].map((finding) => [finding.id, finding]));
        const { kept, reworded } = compareEditions(earlier, later);
        for (const pair of [...kept, ...reworded]) {
          expect(all.get(pair.earlier)?.kind).toBe(all.get(pair.later)?.kind);
        }
        for (const pair of kept) {
          expect(all.get(pair.earlier)?.text).toBe(all.get(pair.later)?.text);
        }
        for (const pair of reworded) {
          expect(all.get(pair.earlier)?.text).not.toBe(all.get(pair.later)?.text);
          expect(all.get(pair.earlier)?.language).toBe(all.get(pair.later)?.language);
          expect(pair.similarity).toBeGreaterThanOrEqual(REWORDED_FROM);
        }
      }),
    );
  });

  test('name as candidates only dropped gaps beside added strengths, none twice', () => {
    fc.assert(
      fc.property(edition(100), edition(200), (earlier, later) => {
        const { gapsNowStrengths, dropped, added } = compareEditions(earlier, later);
        const gaps = gapsNowStrengths.map((pair) => pair.earlier);
        const strengths = gapsNowStrengths.map((pair) => pair.later);
        expect(new Set(gaps).size).toBe(gaps.length);
        expect(new Set(strengths).size).toBe(strengths.length);
        expect(dropped).toEqual(expect.arrayContaining(gaps));
        expect(added).toEqual(expect.arrayContaining(strengths));
      }),
    );
  });
});

const finding = (id: number, over: Partial<EditionFinding>): EditionFinding => ({
  id,
  ordinal: id,
  domainCode: 'PARTNERSHIPS',
  kind: 'WELL_DEVELOPED',
  text: 'The county works with its neighbours.',
  language: 'EN',
  objectives: [],
  ...over,
});

test.each([
  [
    'In Guatemala, there is an Office against Trafficking in Persons within the Office of the Public Prosecutor.',
    'Guatemala has an Office against Trafficking in Persons in the Public Prosecutor’s Office.',
  ],
  [
    'Migrants have the same access as nationals to government-funded health services.',
    'All migrants, whatever their status, have access to government-funded health services as nationals have.',
  ],
  [
    'La Politique Nationale de la Migration du Mali comprend des mesures pour la réintégration.',
    'La politique nationale de migration du Mali comprend des mesures de réintégration.',
  ],
])('"%s" is found again when it is reworded', (before, after) => {
  const earlier = [finding(1, {}), finding(2, { text: before })];
  const later = [finding(11, { text: after }), finding(12, { text: 'Local councils meet twice.' })];
  const { reworded, dropped, added } = compareEditions(earlier, later);
  expect(reworded).toMatchObject([{ earlier: 2, later: 11 }]);
  expect({ dropped, added }).toEqual({ dropped: [1], added: [12] });
});

describe('a gap that the later edition lists as a strength', () => {
  const gap = finding(1, {
    kind: 'AREA_FOR_DEVELOPMENT',
    text: 'The county does not have a local strategy to combat human trafficking.',
    objectives: [10, 7],
  });

  test('is a candidate with its evidence', () => {
    const strength = finding(2, {
      text: 'In 2024, the county adopted its first local strategy to combat human trafficking.',
      objectives: [10],
    });
    const { gapsNowStrengths, dropped, added } = compareEditions([gap], [strength]);
    expect(gapsNowStrengths).toMatchObject([
      { earlier: 1, later: 2, sharedObjectives: [10], isSameDomain: true },
    ]);
    expect(gapsNowStrengths[0]?.similarity).toBeGreaterThan(CANDIDATE_FROM);
    expect({ dropped, added }).toEqual({ dropped: [1], added: [2] });
  });

  test('is none when it is still listed as a gap', () => {
    const still = { ...gap, id: 2 };
    const strength = finding(3, { ordinal: 2, text: gap.text.replace('does not have', 'has') });
    expect(compareEditions([gap], [still, strength])).toMatchObject({
      kept: [{ earlier: 1, later: 2 }],
      added: [3],
      gapsNowStrengths: [],
    });
  });

  test('is found across languages by domain and objective, without a similarity of texts', () => {
    const strength = finding(2, {
      text: 'Le comté dispose d’une stratégie contre la traite.',
      language: 'FR',
      objectives: [10],
    });
    expect(compareEditions([gap], [strength]).gapsNowStrengths).toMatchObject([
      { earlier: 1, later: 2, similarity: null, sharedObjectives: [10] },
    ]);
    const elsewhere = { ...strength, domainCode: 'WELL_BEING' as const };
    expect(compareEditions([gap], [elsewhere]).gapsNowStrengths).toEqual([]);
  });
});

describe('the similarity of two texts', () => {
  const any = fc.oneof(text, fc.string({ maxLength: 60 }));

  test('is 0 to 1, the same both ways, and 1 for a text and itself', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const similarity = compareTexts(takeApart(a), takeApart(b));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(compareTexts(takeApart(b), takeApart(a))).toBe(similarity);
        expect(compareTexts(takeApart(a), takeApart(a))).toBe(1);
      }),
    );
  });

  test('does not see case, accents, punctuation, the order of words and small words', () => {
    const a = takeApart('L’État a adopté une stratégie.');
    const b = takeApart('une STRATEGIE, l’etat: adopte a');
    expect(compareTexts(a, b)).toBe(1);
    expect(compareTexts(a, takeApart('Border police'))).toBeLessThan(0.2);
  });
});
