import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOMAIN_CODES, PRINCIPLE_CODES } from '../../../reference/codes.ts';
import {
  compareFindings,
  type FindingFeatures,
} from '../../../schema/comparison/finding-likeness.ts';
import { explainLikeness } from '../../../schema/comparison/likeness-statement.ts';
import { LANGUAGES } from '../../../text/languages.ts';

const features: fc.Arbitrary<FindingFeatures> = fc.record({
  id: fc.nat(),
  reference: fc.constant('x/y/well-developed/1'),
  domainCode: fc.constantFrom(...DOMAIN_CODES),
  language: fc.constantFrom(...LANGUAGES),
  objectives: fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('a', 'b', null)), {
      selector: ([number]) => number,
      maxLength: 3,
    })
    .map((mappings) => new Map(mappings)),
  principles: fc.subarray([...PRINCIPLE_CODES].slice(0, 3)),
  terms: fc
    .subarray(['border', 'polic', 'school', 'remitt'])
    .map((stems) => new Map(stems.map((stem) => [stem, `${stem}s`]))),
});

const one: FindingFeatures = {
  id: 1,
  reference: 'a-2022/partnerships/well-developed/1',
  domainCode: 'PARTNERSHIPS',
  language: 'EN',
  objectives: new Map([[10, 'h']]),
  principles: ['CHILD_SENSITIVE'],
  terms: new Map([
    ['traffick', 'trafficking'],
    ['polic', 'police'],
  ]),
};

describe('the similarity of two findings', () => {
  test('is 0 to 1, and the same both ways', () => {
    fc.assert(
      fc.property(features, features, (a, b) => {
        const { similarity } = compareFindings(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(compareFindings(b, a).similarity).toBeCloseTo(similarity, 12);
      }),
    );
  });

  test('is 0 exactly where nothing is shared', () => {
    fc.assert(
      fc.property(features, features, (a, b) => {
        const likeness = compareFindings(a, b);
        const { objectives, principles, isSameDomain, terms } = likeness;
        const shared = objectives.length + principles.length + terms.length;
        expect(likeness.similarity === 0).toBe(shared === 0 && !isSameDomain);
        expect(explainLikeness(likeness, a.domainCode).en).toMatch(
          likeness.similarity === 0 ? /^They have nothing in common\.$/ : /^Both .*\.$/,
        );
      }),
    );
  });

  test('is 1 for a finding whose objectives all have actions and itself', () => {
    expect(compareFindings(one, one).similarity).toBeCloseTo(1, 12);
  });

  test('is greater by the same action than by the objective alone', () => {
    const otherAction = { ...one, objectives: new Map([[10, 'c']]) };
    const noAction = { ...one, objectives: new Map([[10, null]]) };
    const likeness = compareFindings(one, otherAction);
    expect(likeness.objectives).toEqual([{ number: 10, actionLetter: null }]);
    expect(likeness.similarity).toBeLessThan(compareFindings(one, one).similarity);
    expect(compareFindings(one, noAction).similarity).toBe(likeness.similarity);
  });

  test('shares no terms across languages, where objectives and actions carry it', () => {
    const french = { ...one, language: 'FR' as const };
    const likeness = compareFindings(one, french);
    expect(likeness.terms).toEqual([]);
    expect(likeness.objectives).toEqual([{ number: 10, actionLetter: 'h' }]);
    expect(likeness.similarity).toBeCloseTo(0.75, 12);
  });

  test('is told in words: objectives, principles, domain, then terms as the first writes them', () => {
    const other = { ...one, terms: new Map([['traffick', 'trafficked']]) };
    expect(explainLikeness(compareFindings(one, other), 'PARTNERSHIPS')).toEqual({
      en: 'Both concern objective 10 (Eradicate trafficking), action h; both stand under the principle “Child-sensitive”; both stand in the domain “Partnerships”; both use the word “trafficking”.',
      fr: "Les deux portent sur l’objectif 10 (Éradiquer la traite de personnes), action h ; les deux relèvent du principe « Adaptation aux besoins de l'enfant » ; les deux relèvent du domaine « Partenariats » ; les deux emploient le mot « trafficking ».",
      es: 'Ambos tratan del objetivo 10 (Erradicar la trata de personas), acción h; ambos responden al principio «Perspectiva infantil»; ambos pertenecen al ámbito «Alianzas»; ambos usan la palabra «trafficking».',
    });
  });
});
