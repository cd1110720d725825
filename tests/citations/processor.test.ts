import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import { LOCAL_URL } from '../../addresses/addresses.ts';
import { writeApa } from '../../citations/apa.ts';
import {
  type CslItem,
  findingItem,
  type ProfileWork,
  profileItem,
  resultItem,
} from '../../citations/csl-item.ts';

const RELEASE = {
  number: 3,
  contentDate: new Date('2026-11-22T00:00:00.000Z'),
  checksum: '3f2a9c1d'.repeat(8),
  publicUrl: LOCAL_URL,
};

const profile = (more: Partial<ProfileWork>): ProfileWork => ({
  slug: 'guatemala-2022',
  title: 'Migration Governance Profile: Republic of Guatemala - Second Profile',
  year: 2022,
  month: 8,
  language: 'EN',
  portal: 'Migration Data Portal',
  publisher: 'International Organization for Migration (IOM)',
  sourceUrl: null,
  ...more,
});

const result = (id: string, filter: string) => ({
  id,
  findings: 4,
  profiles: 3,
  filter,
  publisher: 'International Organization for Migration (IOM)',
  portal: 'Migration Data Portal',
});

const FINDING = { reference: 'a-2022/partnerships/well-developed/2', lineFrom: 90, lineTo: 91 };

const CASES: readonly CslItem[] = [
  profileItem(profile({}), RELEASE),
  profileItem(profile({ slug: 'no-month', month: null }), RELEASE),
  profileItem(
    profile({
      slug: 'mali-2021',
      title: 'Deuxième profil de gouvernance de la migration : République du Mali (2021)',
      year: 2021,
      language: 'FR',
    }),
    RELEASE,
  ),
  profileItem(
    profile({ slug: 'mombasa-2022', title: 'Migration Governance Profile: County of Mombasa' }),
    RELEASE,
  ),
  profileItem(profile({ slug: 'asked', title: 'Which policy?' }), RELEASE),
  findingItem(FINDING, profile({}), RELEASE),
  resultItem(result('all', ''), RELEASE),
  resultItem(result('some', 'objective 10, gaps'), RELEASE),
];

/**
 * What the citation processor makes of a work in the seventh edition of the APA manual; by itself, since
 * it tells works of one year apart in a list.
 */
function process(item: CslItem): string {
  const options = { template: 'apa', lang: 'en-US', format: 'text', asEntryArray: true } as const;
  const [entry] = new Cite(item, { generateGraph: false }).format('bibliography', options);
  return (entry?.[1] ?? '').replace(/\s+/gu, ' ');
}

/** A reference up to what it says of where the work is, without what its words are free in. */
function readBeginning(reference: string): string {
  return (
    reference
      // The processor leaves out the month of a report, and writes "data set" as one word.
      .replace(/\((\d{4}), [^)]*\)/u, '($1)')
      .replace('[Dataset]', '[Data set]')
      .replace(/ \(finding [^)]*\)/u, '')
      .replace(/(\[Data set\]\.|(?:In )?Migration Data Portal\.).*$/u, '$1')
      .replace(/ In (Migration Data Portal\.)$/u, ' $1')
  );
}

test.each(CASES)('APA of $id has the parts that a citation processor gives it', (item) => {
  expect(readBeginning(writeApa(item))).toBe(readBeginning(process(item)));
});
