import fc from 'fast-check';
import type { ProfileReading } from '../../ingest/assemble/read-profile.ts';
import {
  DOMAIN_CODES,
  type DomainCode,
  FINDING_KINDS,
  type FindingKind,
} from '../../reference/codes.ts';
import type { InventedSection } from './render-profile.ts';

const WORDS =
  'office policy register council strategy survey permit fund forum Act decree plan'.split(' ');
const OPENINGS = [
  'The',
  'A',
  'There is a',
  'Since 2019, the',
  '“Open” is the',
  'In 2021, a',
  'Its',
];
const REST = [
  'serves migrants (2015)',
  'is for all residents; it is free',
  'has 12 members – all of them elected',
  'follows Decree No. 7',
  'covers health, work and the rights of migrants',
  'was made with the partnerships of the region',
  'is not known to foreign residents',
];

/** A sentence that a finding might be, like no other of its page. */
const sentence = fc
  .tuple(
    fc.constantFrom(...OPENINGS),
    fc.constantFrom(...WORDS),
    fc.constantFrom(...REST),
    fc.constantFrom('', ' It has a budget since 2018.', ' See the plan.'),
  )
  .map(([opening, word, rest, more]) => `${opening} ${word} ${rest}.${more}`);

const findings = fc.array(sentence, { minLength: 1, maxLength: 4 });

/** The six sections of an invented page, in the order of the wheel. */
export const anySections: fc.Arbitrary<readonly InventedSection[]> = fc
  .array(fc.record({ WELL_DEVELOPED: findings, AREA_FOR_DEVELOPMENT: findings }), {
    minLength: 6,
    maxLength: 6,
  })
  .map((all) =>
    DOMAIN_CODES.map((domain, at): InventedSection => {
      const [first] = all;
      const lists = all[at] ?? first ?? { WELL_DEVELOPED: [], AREA_FOR_DEVELOPMENT: [] };
      return { domain, findings: lists };
    }),
  );

/** What was read of a page, in the order of the wheel, since a table may have another. */
export function readTree({
  parsed,
}: Pick<ProfileReading, 'parsed'>): readonly (readonly [DomainCode, FindingKind, string])[] {
  return (parsed?.sections ?? []).flatMap(({ findings: own }) =>
    FINDING_KINDS.flatMap((kind) =>
      own
        .filter((each) => each.kind === kind)
        .map(({ domain, text }) => [domain, kind, text] as const),
    ),
  );
}

/** A page as what it must be read as: domain, kind and text of each finding. */
export function listTree(
  sections: readonly InventedSection[],
): readonly (readonly [DomainCode, FindingKind, string])[] {
  return sections.flatMap(({ domain, findings: own }) => [
    ...own.WELL_DEVELOPED.map((text) => [domain, 'WELL_DEVELOPED', text] as const),
    ...own.AREA_FOR_DEVELOPMENT.map((text) => [domain, 'AREA_FOR_DEVELOPMENT', text] as const),
  ]);
}
