import type { ProfileContent } from '../assemble/content.ts';
import type { Revision } from './releases.ts';

/** How many findings a revision adds, takes away and corrects. */
export interface FindingCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

type Origin = Pick<Revision, 'origin' | 'documentSha256' | 'documentText'>;

/** Says of a profile that it was written, for the first time or over what was there. */
export function describeWritten(
  { curated: _, ...content }: ProfileContent,
  change: 'ADDED' | 'CORRECTED',
  { added, removed, changed }: FindingCounts,
  origin: Origin,
): Revision {
  return {
    profileSlug: content.slug,
    change,
    title: content.title,
    findings: content.findings.length,
    findingsAdded: added,
    findingsRemoved: removed,
    findingsChanged: changed,
    content,
    ...origin,
  };
}

/** Says of a profile that it is in the graph no more. */
export function describeWithdrawn({
  slug,
  title,
  findings,
  ...origin
}: {
  readonly slug: string;
  readonly title: string;
  /** How many findings went with it. */
  readonly findings: number;
} & Omit<Origin, 'documentText'>): Revision {
  return {
    profileSlug: slug,
    change: 'RETRACTED',
    title,
    findings: 0,
    findingsAdded: 0,
    findingsRemoved: findings,
    findingsChanged: 0,
    documentText: null,
    content: null,
    ...origin,
  };
}
