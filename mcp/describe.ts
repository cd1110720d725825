import type { ResultOf } from '../sdk/src/index.ts';
import type { LookedAt, QuotedFinding, ReadRelease } from './documents.ts';

const CHECKSUM_LENGTH = 12;

/** Which release an answer is of, so that it can be told from every other, and what not to conclude. */
export const describeMeta = ({ release, cautions }: ResultOf<typeof ReadRelease>) => ({
  release: `Release ${release.number} of ${release.contentDate.slice(0, 10)}, checksum ${release.checksum.slice(0, CHECKSUM_LENGTH)}`,
  cautions: cautions.map(({ text }) => text),
});

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;

/** Says of what an answer is. */
export function describeBase(base: ResultOf<typeof LookedAt>): string {
  const { profileCount, jurisdictionCount, findingCount, earliestYear, latestYear } = base;
  if (profileCount === 0) return 'No profile in this graph answers to it.';
  const years = earliestYear === latestYear ? `${latestYear}` : `${earliestYear} to ${latestYear}`;
  const groups = base.byGroup.map(({ statement }) => ` ${statement.text}`).join('');
  const counts = [
    count(findingCount, 'finding'),
    count(profileCount, 'profile'),
    count(jurisdictionCount, 'place'),
  ];
  return `${counts.join(' of ')}, assessed ${years}; places that are not among them were not assessed, or their profile is not here.${groups}`;
}

type Mapping = ResultOf<typeof QuotedFinding>['mappings'][number];

const describeMapping = ({ objective, relevance, confidence, method }: Mapping): string =>
  `${objective.number} (${relevance}, ${confidence} confidence, ${method})`;

/** A finding as a row: what is quoted, where it stands, and how to cite it. */
export const describeFinding = (finding: ResultOf<typeof QuotedFinding>) => ({
  reference: finding.reference,
  quote: finding.text,
  language: finding.textLanguage,
  kind: finding.kind,
  domain: finding.domain.name.text,
  profile: finding.profile.title.text,
  place: finding.profile.jurisdiction.name.text,
  year: finding.profile.year,
  objectives: finding.mappings.map(describeMapping),
  citation: finding.citation,
  address: finding.url,
});
