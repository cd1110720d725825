import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../ingest/corpus/read-corpus.ts';

const guide = await readFile(new URL('../../docs/mapping-guide.md', import.meta.url), 'utf8');
const { documents } = await readCorpus();
const curated = new Map(documents.flatMap((document) => [...document.curated]));

const REFERENCE = /`([a-z0-9-]+-\d{4}(?:\/[a-z0-9-]+){3})`/g;
/** A matter as the guide writes it, "15(f)", "23(c)"; objectives without a letter are not told apart. */
const ACTION = /\b(\d{1,2})\(([a-l])\)/g;

const mapped = [...curated.values()].map(({ objectives }) => objectives);

describe('the codebook', () => {
  test('names findings that are there, at least thirty', () => {
    const named = new Set([...guide.matchAll(REFERENCE)].map(([, reference]) => reference ?? ''));
    expect([...named].filter((reference) => !curated.has(reference))).toEqual([]);
    expect(named.size).toBeGreaterThan(30);
  });

  test('names actions that some finding is mapped to, or that it says are not given', () => {
    const given = new Set(mapped.flatMap((all) => all.map((o) => `${o.objective}${o.action}`)));
    const told = [...guide.matchAll(ACTION)].map(
      ([, objective, letter]) => `${objective}${letter}`,
    );
    const notGiven = new Set(['4c', '19b', '8e', '8f']);
    expect([...new Set(told)].filter((each) => !given.has(each) && !notGiven.has(each))).toEqual(
      [],
    );
  });

  const EXAMPLES: readonly (readonly [reference: string, mappings: string])[] = [
    ['guatemala-2022/partnerships/well-developed/2', 'WHOLE_OF_SOCIETY'],
    ['guatemala-2022/well-being/well-developed/1', '15f 21h'],
    ['guatemala-2022/well-being/well-developed/2', '5a'],
    ['guatemala-2022/well-being/well-developed/4', '5d 6l'],
    ['guatemala-2022/migrants-rights/well-developed/4', '12a'],
    ['guatemala-2022/safe-orderly-regular-migration/well-developed/1', '10g'],
    ['guatemala-2022/safe-orderly-regular-migration/well-developed/4', '8d'],
    ['guatemala-2022/mobility-dimensions-of-crises/well-developed/1', '2g'],
    [
      'guatemala-2022/mobility-dimensions-of-crises/well-developed/2',
      '12e RULE_OF_LAW_AND_DUE_PROCESS',
    ],
    ['guatemala-2022/mobility-dimensions-of-crises/well-developed/3', '14d 7j'],
    ['guatemala-2022/mobility-dimensions-of-crises/well-developed/4', '12c'],
    ['mali-2021/migrants-rights/well-developed/2', '17a'],
    ['mali-2021/well-being/well-developed/1', '6l'],
    ['mali-2021/mobility-dimensions-of-crises/well-developed/1', '7j'],
    ['mali-2021/mobility-dimensions-of-crises/well-developed/2', '2f 21h'],
    ['mali-2021/mobility-dimensions-of-crises/area-for-development/2', '2j'],
    ['mali-2021/safe-orderly-regular-migration/area-for-development/1', '12b 11'],
    ['mali-2021/safe-orderly-regular-migration/area-for-development/2', '8'],
    ['mombasa-2022/partnerships/well-developed/1', '16f WHOLE_OF_SOCIETY'],
    ['mombasa-2022/partnerships/well-developed/3', 'WHOLE_OF_GOVERNMENT'],
    ['mombasa-2022/partnerships/area-for-development/1', '16f 19d WHOLE_OF_SOCIETY'],
    ['mombasa-2022/partnerships/area-for-development/2', 'WHOLE_OF_GOVERNMENT'],
    ['mombasa-2022/whole-of-government/well-developed/2', '15c 3'],
    ['mombasa-2022/whole-of-government/well-developed/3', 'HUMAN_RIGHTS GENDER_RESPONSIVE'],
    ['mombasa-2022/well-being/well-developed/2', ''],
    ['mombasa-2022/safe-orderly-regular-migration/well-developed/1', '12b HUMAN_RIGHTS'],
    ['mombasa-2022/safe-orderly-regular-migration/area-for-development/1', '21i'],
    ['quilmes-2022/whole-of-government/well-developed/1', 'WHOLE_OF_GOVERNMENT'],
    ['quilmes-2022/partnerships/well-developed/1', '14'],
    ['quilmes-2022/partnerships/well-developed/3', '17 23c'],
    ['quilmes-2022/mobility-dimensions-of-crises/well-developed/1', '2c'],
    ['quilmes-2022/mobility-dimensions-of-crises/well-developed/2', ''],
    ['quilmes-2022/safe-orderly-regular-migration/well-developed/1', '12b HUMAN_RIGHTS'],
    [
      'quilmes-2022/safe-orderly-regular-migration/well-developed/2',
      'HUMAN_RIGHTS WHOLE_OF_GOVERNMENT',
    ],
    ['quilmes-2022/safe-orderly-regular-migration/area-for-development/2', ''],
  ];

  test.each(EXAMPLES)('%s is mapped as it says: %s', (reference, mappings) => {
    expect(guide).toContain(`\`${reference}\``);
    const finding = curated.get(reference);
    const own = [
      ...(finding?.objectives ?? []).map(({ objective, action }) => `${objective}${action ?? ''}`),
      ...(finding?.principles ?? []).map(({ principle }) => principle),
    ];
    expect(own.join(' ')).toBe(mappings);
  });
});

describe('the curated mappings', () => {
  test('have a PRIMARY objective where they have any, and none of them is LOW', () => {
    for (const objectives of mapped.filter(({ length }) => length > 0)) {
      const primary = objectives.filter(({ relevance }) => relevance === 'PRIMARY');
      expect(primary).toHaveLength(1);
      expect(primary[0]?.confidence).not.toBe('LOW');
    }
  });

  test('say why where a finding has neither an objective nor a principle', () => {
    for (const [reference, { objectives, principles, considered }] of curated) {
      if (objectives.length + principles.length > 0) continue;
      expect(considered?.length ?? 0, reference).toBeGreaterThan(0);
    }
  });
});
