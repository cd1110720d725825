import type { FindingMatch } from './match-findings.ts';
import type { Revision } from './releases.ts';

/** A profile that was written, and what its release is to say of it. */
export interface Written {
  readonly status: 'ADDED' | 'CORRECTED';
  readonly slug: string;
  readonly match: FindingMatch;
  readonly revision: Revision;
  /** What else changed by it: "kenya-2022 is now edition 2". */
  readonly moved: readonly string[];
  readonly said: readonly string[];
}

/** More profiles than this are counted, and not named. */
const MOST_NAMED = 20;

function describeRevision({ revision }: Written): string {
  const { profileSlug, change, findings, findingsAdded, findingsRemoved, findingsChanged } =
    revision;
  return change === 'ADDED'
    ? `${profileSlug} added with ${findings} findings`
    : `${profileSlug} corrected: ${findingsAdded} findings added, ${findingsRemoved} removed, ${findingsChanged} changed`;
}

function describeAll(written: readonly Written[]): string {
  const findings = written.reduce((sum, { revision }) => sum + revision.findings, 0);
  const slugs = written.slice(0, MOST_NAMED).map(({ slug }) => slug);
  const others = written.length - slugs.length;
  const corrected = written.filter(({ status }) => status === 'CORRECTED').length;
  const names = [...slugs, ...(others > 0 ? [`${others} more`] : [])].join(', ');
  return `${written.length} profiles (${names}) with ${findings} findings${corrected > 0 ? `, ${corrected} of them corrected` : ''}`;
}

/** One sentence on what a release brings, and on what the user said of its documents. */
export function describeImport(written: readonly Written[]): string {
  const [first, ...others] = written;
  const what =
    first !== undefined && others.length === 0 ? describeRevision(first) : describeAll(written);
  const said = [...new Set(written.flatMap((each) => each.said))];
  return `Import: ${[
    what,
    ...written.flatMap(({ moved }) => moved),
    ...(said.length > 0 ? [`the document was read with ${said.join(' ')}`] : []),
  ].join('; ')}.`;
}
