import { DOMAIN_SLUGS, KIND_SLUGS } from '../../reference/codes.ts';
import { fold } from '../../text/fold.ts';
import type { FindingContent } from '../assemble/content.ts';

/** What the graph has, or had, of a finding. */
export interface KnownFinding
  extends Pick<FindingContent, 'reference' | 'domainCode' | 'kind' | 'text'> {}

/** A finding whose text was corrected. */
export interface ChangedFinding {
  readonly reference: string;
  readonly before: string;
  readonly after: string;
}

/** What a new reading of a profile does to its findings. */
export interface FindingMatch {
  /** The findings of the new reading, each with the reference that it keeps or gets. */
  readonly findings: readonly FindingContent[];
  readonly added: readonly FindingContent[];
  readonly removed: readonly KnownFinding[];
  readonly changed: readonly ChangedFinding[];
}

/** Two texts with at least this share of words in common are one finding, corrected. */
const LEAST_LIKENESS = 0.5;

const listOf = ({ domainCode, kind }: Pick<KnownFinding, 'domainCode' | 'kind'>): string =>
  `${DOMAIN_SLUGS[domainCode]}/${KIND_SLUGS[kind]}`;

function measureLikeness(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => new Set(fold(text).split(' ')));
  if (left === undefined || right === undefined) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / (left.size + right.size);
}

/** Takes the first of the known findings of a list that a rule accepts. */
function take<T>(from: T[], accepts: (item: T) => boolean): T | undefined {
  const at = from.findIndex(accepts);
  return at < 0 ? undefined : from.splice(at, 1)[0];
}

interface Pair {
  readonly next: FindingContent;
  readonly known: KnownFinding;
  readonly likeness: number;
}

/** Pairs what is left of a list by likeness, the likest first; each is in one pair at most. */
function pairByLikeness(left: readonly FindingContent[], known: readonly KnownFinding[]): Pair[] {
  const candidates = left
    .flatMap((next) =>
      known.map((each) => ({
        next,
        known: each,
        likeness: measureLikeness(next.text, each.text),
      })),
    )
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness);
  const used = new Set<unknown>();
  return candidates.filter((pair) => {
    if (used.has(pair.next) || used.has(pair.known)) return false;
    used.add(pair.next).add(pair.known);
    return true;
  });
}

/** The number at the end of a reference, by the list that it belongs to. */
function highestNumbers(references: Iterable<string>): Map<string, number> {
  const highest = new Map<string, number>();
  for (const reference of references) {
    const parts = reference.split('/');
    const list = parts.slice(1, -1).join('/');
    highest.set(list, Math.max(highest.get(list) ?? 0, Number(parts.at(-1))));
  }
  return highest;
}

/**
 * Holds a new reading of a profile against the findings that are known of it. A finding whose text
 * stayed the same keeps its reference wherever in its list it stands now; so does one whose text is
 * much alike, as changed. Any other gets a number that no finding of its list ever had.
 * @param known findings to keep references of.
 * @param retired references that were in use before, and must not come back for another text.
 */
export function matchFindings(
  slug: string,
  next: readonly FindingContent[],
  known: readonly KnownFinding[],
  retired: Iterable<string>,
): FindingMatch {
  const references = new Map<FindingContent, string>();
  const open = [...known];
  for (const finding of next) {
    const same = take(
      open,
      (each) => each.text === finding.text && listOf(each) === listOf(finding),
    );
    if (same !== undefined) references.set(finding, same.reference);
  }
  const changed: ChangedFinding[] = [];
  for (const list of new Set(open.map(listOf))) {
    const left = next.filter((each) => !references.has(each) && listOf(each) === list);
    const pairs = pairByLikeness(
      left,
      open.filter((each) => listOf(each) === list),
    );
    for (const { next: finding, known: before } of pairs) {
      references.set(finding, before.reference);
      changed.push({ reference: before.reference, before: before.text, after: finding.text });
      open.splice(open.indexOf(before), 1);
    }
  }
  const highest = highestNumbers([...known.map(({ reference }) => reference), ...retired]);
  const added: FindingContent[] = [];
  const findings = next.map((finding) => {
    const kept = references.get(finding);
    if (kept !== undefined) return { ...finding, reference: kept };
    const list = listOf(finding);
    const number = (highest.get(list) ?? 0) + 1;
    highest.set(list, number);
    const fresh = { ...finding, reference: `${slug}/${list}/${number}` };
    added.push(fresh);
    return fresh;
  });
  return { findings, added, removed: open, changed };
}
